/**
 * The calibration: emulated history matching over both eras at once.
 *
 * A Latin hypercube over the published ranges, one run a point and era with a seed of its own; emulators of every row of the facts; walks
 * over the emulators to points that should meet many rows; these are run, the emulators fitted again, and so on, wave by wave. The points
 * of the last search are run a few times, and the best of them looked around (refinement.ts). The best of all are then judged by the model
 * alone, in runs that nothing before has seen: who has the median of its runs inside the window in enough rows of every era is accepted.
 * The method is the one of Vernon, Goldstein and Bower (Bayesian Analysis 5, 2010) with simpler emulators: quadratics without a
 * Gaussian process on top, so what they miss between the points counts as error.
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { AcceptedSets, Scenario } from "../../scenario/scenario.ts";
import { latinHypercube } from "../design/designs.ts";
import type { Fact } from "../history/fact-table.ts";
import { type Constraint, constraintsOf, scaled } from "./constraints.ts";
import { type EmulatedRow, emulateRow } from "./emulated-row.ts";
import { type EraRows, type Found, searchPoints, type SearchPlan } from "./emulated-search.ts";
import { isInside, type Judgement, judge, LEVELS, narrowDown, type Round, worstShare } from "./finalists.ts";
import { type JointSpace, jointSpace, type Place, type Values, valuesOf } from "./joint-space.ts";
import { bestOfRegions, type Generation, type Known, refine, type RefinementPlan } from "./refinement.ts";

/** Parameter values of one era and the seeds of the runs that are made with them. */
export interface Trial {
  readonly values: Values;
  readonly seeds: readonly string[];
}

/**
 * facts: the answers to an era's rows, runs x rows, those alone that were known at a day where one is named; outputs: the headline outputs of
 * a whole run, runs x outputs.
 */
export type Evaluate = (
  kind: "facts" | "outputs",
  scenario: Scenario,
  trials: readonly Trial[],
  known?: string,
) => Promise<Float64Array[]>;

export interface CalibrationPlan {
  readonly seed: string;
  /** Points of the first sample, and of each wave after it. */
  readonly first: number;
  readonly points: number;
  readonly waves: number;
  /** Steps of a walk over the emulators. */
  readonly steps: number;
  /** Points of the last search, and how the best of them are looked around. */
  readonly finalists: number;
  readonly refinement: RefinementPlan;
  /** As many as that are judged by the model in the end, in these rounds. */
  readonly rounds: readonly Round[];
  /** Accepted sets that are wanted at least. */
  readonly sets: number;
  /** Runs at the published values, for chance. */
  readonly chanceRuns: number;
}

/** How a wave went: the share of rows inside that its emulators expected of its points, and that single runs then had. By era. */
export interface Wave {
  readonly points: number;
  readonly expected: number;
  readonly met: readonly number[];
}

export interface Accepted extends Judgement {
  readonly place: Place;
  /** The walk from anywhere that it descends from. */
  readonly region: number;
  readonly values: readonly Values[];
}

/** Points with one run's answers each, by era. */
export interface Sample {
  readonly places: readonly Place[];
  readonly answers: readonly (readonly Float64Array[])[];
}

export interface Search {
  readonly plan: CalibrationPlan;
  readonly space: JointSpace;
  readonly constraints: readonly (readonly Constraint[])[];
  /** Spread of the runs at the published values on the scale of comparison, and their medians in the row's unit; by era and row. */
  readonly chance: readonly Float64Array[];
  readonly published: Judgement;
  readonly first: Sample;
  readonly waves: readonly Wave[];
  readonly generations: readonly Generation[];
  /** The last emulators. */
  readonly rows: readonly EraRows[];
  /** The sets that ship, and the share of rows that each of them has inside in its worse era. */
  readonly accepted: readonly Accepted[];
  readonly level: number;
  /** Points that were judged in the end, and all that were run more than once. */
  readonly judged: number;
  readonly known: number;
}

/** Odds of a point whose rows are all inside over one with none, as a logarithm, at the end of a walk: later waves are stricter. */
const STRICTNESS = [60, 120, 250, 400];
/** The same near a known point: with few steps a walk has to climb. */
const STRICTNESS_NEAR = 1000;

export async function searchSets(
  scenarios: readonly Scenario[],
  facts: readonly Fact[],
  plan: CalibrationPlan,
  evaluate: Evaluate,
  onStage: (stage: string) => void = () => undefined,
): Promise<Search> {
  const space = jointSpace(scenarios);
  const constraints = scenarios.map(({ id }) => constraintsOf(facts, id));
  const ask = async (places: readonly Place[], seedsOf: (point: number) => string[]): Promise<Float64Array[][]> => {
    const byEra: Float64Array[][] = [];
    for (const era of space.eras) {
      const trials = places.map((place, point) => ({ values: valuesOf(era, place), seeds: seedsOf(point) }));
      byEra.push(await evaluate("facts", era.scenario, trials));
    }
    return byEra;
  };

  onStage("runs at the published values");
  const seeds = Array.from({ length: plan.chanceRuns }, (_, run) => `${plan.seed}/chance/${run + 1}`);
  const atPublished = await Promise.all(space.eras.map(({ scenario }) => evaluate("facts", scenario, [{ values: {}, seeds }]))); // prettier-ignore
  const ordinary = atPublished.map(([flat], era) => rowsOf(flat, constraints[era].length));
  const chance = constraints.map((rows, era) => Float64Array.from(rows, (row, k) => spreadOf(row, ordinary[era], k)));

  onStage("first sample");
  const places = latinHypercube(plan.first, space.size, `${plan.seed}/first`);
  const first: Sample = { places, answers: await ask(places, (point) => [`${plan.seed}/0/${point}`]) };
  let sample = first;
  const waves: Wave[] = [];
  let rows = emulate(constraints, sample, chance);
  const searchOf = (wave: number, walks: number): Found[] =>
    searchPoints(rows, searchPlan(plan, space, `wave ${wave}`, walks, wave - 1));
  for (let wave = 1; wave <= plan.waves; wave++) {
    onStage(`wave ${wave} of ${plan.waves}`);
    const found = searchOf(wave, plan.points);
    const fresh = found.map(({ place }) => place);
    const answers = await ask(fresh, (point) => [`${plan.seed}/${wave}/${point}`]);
    waves.push({
      points: fresh.length,
      expected: mean(found.map(({ expected }) => expected)),
      met: constraints.map((own, era) => shareInside(own, answers[era])),
    });
    sample = {
      places: [...sample.places, ...fresh],
      answers: sample.answers.map((known, era) => [...known, ...answers[era]]),
    };
    rows = emulate(constraints, sample, chance);
  }

  onStage("refinement");
  const { runs } = plan.refinement;
  const { known, generations } = await refine(
    constraints,
    searchOf(plan.waves + 1, plan.finalists).map(({ place }) => place),
    plan.refinement,
    (name) => ({ ...searchPlan(plan, space, name, plan.refinement.children, plan.waves), strictness: STRICTNESS_NEAR }),
    async (born, generation) => {
      onStage(generation === 0 ? "points of the last search" : `refinement ${generation} of ${plan.refinement.generations}`); // prettier-ignore
      const seedsOf = (point: number): string[] => numbered(runs, (run) => `${plan.seed}/refined ${generation}/${point}/${run}`); // prettier-ignore
      return answersOf(await ask(born, seedsOf), constraints);
    },
    (those) => {
      rows = emulate(constraints, withOneRun(sample, those), chance);
      return rows;
    },
  );

  onStage("sets judged by the model");
  const candidates = bestOfRegions(constraints, known, plan.refinement.ofRegion)
    .slice(0, plan.finalists)
    .map((one): Known => ({ ...one, answers: constraints.map(() => []) }));
  const finalists = await narrowDown(constraints, candidates, plan.rounds, async (points, wanted) => {
    const seedsOf = (point: number): string[] => {
      const before = points[point].answers[0].length;
      return numbered(wanted - before, (run) => `${plan.seed}/final/${before + run}`);
    };
    const fresh = answersOf(await ask(points.map(({ place }) => place), seedsOf), constraints); // prettier-ignore
    return points.map((one, point) => ({
      ...one,
      answers: one.answers.map((before, era) => [...before, ...fresh[point][era]]),
    }));
  });
  const judged = finalists.map(({ place, region, answers }): Accepted => ({
    ...judge(constraints, { place, answers }),
    ...{ place, region, values: space.eras.map((era) => valuesOf(era, place)) },
  }));
  // 0: fewer were judged to the end than are wanted; all of them ship, and no share is promised.
  const level = LEVELS.find((one) => judged.filter((set) => worstShare(set) >= one).length >= plan.sets) ?? 0;
  return {
    ...{ plan, space, constraints, chance, first, waves, generations, rows, level },
    ...{ judged: candidates.length, known: known.length },
    published: judge(constraints, { place: [], answers: ordinary }),
    accepted: judged.filter((set) => worstShare(set) >= level),
  };
}

/** Texts numbered from 1. */
function numbered(count: number, textOf: (number: number) => string): string[] {
  return Array.from({ length: count }, (_, k) => textOf(k + 1));
}

/** Answers by era and point as they come, one flat list each, as point by point lists of runs by era. */
function answersOf(
  byEra: readonly (readonly Float64Array[])[],
  constraints: readonly (readonly Constraint[])[],
): Float64Array[][][] {
  return byEra[0].map((_, point) => constraints.map((rows, era) => rowsOf(byEra[era][point], rows.length)));
}

/** Emulators are fitted to single runs: one of each known point joins them, not always the same. */
function withOneRun({ places, answers }: Sample, known: readonly Known[]): Sample {
  const answered = known.filter((one) => one.answers.every((runs) => runs.length > 0));
  return {
    places: [...places, ...answered.map(({ place }) => place)],
    answers: answers.map((before, era) => [
      ...before,
      ...answered.map((one, point) => one.answers[era][point % one.answers[era].length]),
    ]),
  };
}

/** A search over the emulators; later ones are stricter. */
export function searchPlan(
  plan: CalibrationPlan,
  space: JointSpace,
  name: string,
  walks: number,
  stage: number,
): SearchPlan {
  const strictness = STRICTNESS[Math.min(stage, STRICTNESS.length - 1)];
  return { seed: `${plan.seed}/${name}`, size: space.size, walks, steps: plan.steps, strictness };
}

function emulate(
  constraints: readonly (readonly Constraint[])[],
  { places, answers }: Sample,
  chance: readonly Float64Array[],
): EmulatedRow[][] {
  return constraints.map((rows, era) =>
    rows.map((row, k) =>
      emulateRow(
        row,
        places,
        Float64Array.from(answers[era], (run) => run[k]),
        chance[era][k],
      ),
    ),
  );
}

/** Runs one after the other in one list, as one list each. A run that failed has no answers. */
export function rowsOf(flat: Float64Array, rows: number): Float64Array[] {
  return Array.from({ length: flat.length / rows }, (_, run) => flat.subarray(run * rows, (run + 1) * rows));
}

function spreadOf({ fact }: Constraint, runs: readonly Float64Array[], row: number): number {
  const defined = runs.map((run) => scaled(fact, run[row])).filter((value) => !Number.isNaN(value));
  return defined.length < 2 ? 0 : standardDeviation(defined);
}

function shareInside(rows: readonly Constraint[], runs: readonly Float64Array[]): number {
  return mean(runs.map((run) => mean(rows.map((row, k) => (isInside(row, run[k]) ? 1 : 0)))));
}

/** The accepted sets of an era as they ship: names, and one row a set. */
export function setsOf(search: Search, era: number): AcceptedSets {
  const names = shippedNames(search, era);
  return { names, sets: search.accepted.map(({ values }) => numbersOf(values[era], names)) };
}

/** In the order of the names. */
export function numbersOf(values: Values, names: readonly ParameterName[]): number[] {
  return names.map((name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${name} is not among the values of the set`);
    return value;
  });
}

/** The names of an era's parameters that a row of any era moves by: these are in the sets that ship. */
export function shippedNames({ space, rows }: Pick<Search, "space" | "rows">, era: number): ParameterName[] {
  const read = new Set(rows.flatMap((own) => own.flatMap(({ active }) => active)));
  const { names, coordinates } = space.eras[era];
  return names.filter((_, k) => read.has(coordinates[k]));
}
