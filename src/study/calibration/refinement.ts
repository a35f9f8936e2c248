/**
 * Refinement: what the model said of points is used to look near the best of them.
 *
 * Each generation takes the best points so far, one of each region (all that descends from one walk from anywhere), and walks from each over
 * emulators that know what its runs said (Bayes linear adjustment). The points found are run, a few runs each, and are parents in their
 * turn. Regions never mix, so the number of regions says how many times a set was found anew. These runs have seeds of their own: none of
 * them counts when the sets are judged in the end.
 */
import { mean } from "../../base/statistics.ts";
import type { Constraint } from "./constraints.ts";
import { type EraRows, searchPoints, type SearchPlan } from "./emulated-search.ts";
import { betterFirst, type Finalist, judge } from "./finalists.ts";
import type { Place } from "./joint-space.ts";

/** A point with the answers of its runs and the walk from anywhere that it descends from. */
export interface Known extends Finalist {
  readonly region: number;
}

export interface RefinementPlan {
  /** Times that the best points are looked around. */
  readonly generations: number;
  /** Runs of each point. */
  readonly runs: number;
  /** Points found near each parent, and the steps of a walk to one: few, so that it stays where the parent's runs say something. */
  readonly children: number;
  readonly steps: number;
  /** Most sets of one region that are judged in the end. */
  readonly ofRegion: number;
}

/** How a generation went: by era the mean share of rows whose median lies inside, over its points and over the better quarter of all so far. */
export interface Generation {
  readonly points: number;
  readonly met: readonly number[];
  readonly best: readonly number[];
}

export interface Refinement {
  readonly known: readonly Known[];
  readonly generations: readonly Generation[];
}

/** `run` performs a generation's points; `emulate` fits the emulators again with all that is known. */
export async function refine(
  constraints: readonly (readonly Constraint[])[],
  first: readonly Place[],
  plan: RefinementPlan,
  searchOf: (name: string) => Omit<SearchPlan, "from">,
  run: (places: readonly Place[], generation: number) => Promise<readonly (readonly Float64Array[])[][]>,
  emulate: (known: readonly Known[]) => readonly EraRows[],
): Promise<Refinement> {
  let known: Known[] = [];
  const generations: Generation[] = [];
  let born: readonly { readonly place: Place; readonly region: number }[] = first.map((place, region) => ({ place, region })); // prettier-ignore
  for (let generation = 0; ; generation++) {
    const answers = await run(born.map(({ place }) => place), generation); // prettier-ignore
    const fresh = born.map((one, k): Known => ({ ...one, answers: answers[k] }));
    known = [...known, ...fresh];
    const best = betterFirst(constraints, known).slice(0, Math.ceil(known.length / 4));
    generations.push({ points: fresh.length, met: metBy(constraints, fresh), best: metBy(constraints, best) });
    if (generation === plan.generations) return { known, generations };
    const rows = emulate(known);
    const parents = bestOfRegions(constraints, known, 1).slice(0, Math.ceil(first.length / 2 / plan.children));
    born = parents.flatMap((parent) => {
      const near = rows.map((own, era) => own.map((row, k) => row.knowing(parent.place, parent.answers[era].map((told) => told[k])))); // prettier-ignore
      const search = searchOf(`generation ${generation + 1} from ${parent.region}`);
      const found = searchPoints(near, { ...search, walks: plan.children, steps: plan.steps, from: parent.place });
      return found.map(({ place }) => ({ place, region: parent.region }));
    });
  }
}

/** The best first, and of each region only the best `most`. */
export function bestOfRegions(
  constraints: readonly (readonly Constraint[])[],
  known: readonly Known[],
  most: number,
): Known[] {
  const taken = new Map<number, number>();
  return betterFirst(constraints, known).filter(({ region }) => {
    const count = (taken.get(region) ?? 0) + 1;
    taken.set(region, count);
    return count <= most;
  });
}

function metBy(constraints: readonly (readonly Constraint[])[], points: readonly Known[]): number[] {
  const shares = points.map((point) => judge(constraints, point).shares);
  return constraints.map((_, era) => mean(shares.map((share) => share[era])));
}
