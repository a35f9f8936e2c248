/**
 * The calibration: emulated history matching over both eras at once.
 *
 * A Latin hypercube over the published ranges, one run a point and era with a seed of its own; emulators of every row of the facts; walks
 * over the emulators to points that should meet many rows; these are run, the emulators fitted again, and so on, wave by wave. The points
 * of the last search are then judged by the model alone: who has the median of its runs inside the window in enough rows of every era is
 * accepted. The method is the one of Vernon, Goldstein and Bower (Bayesian Analysis 5, 2010) with simpler emulators: quadratics without a
 * Gaussian process on top, so what they miss between the points counts as error.
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { AcceptedSets, Scenario } from "../../scenario/scenario.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";
import type { Fact } from "../history/fact-table.ts";
import { type Constraint, constraintsOf, scaled } from "./constraints.ts";
import { type EmulatedRow, emulateRow } from "./emulated-row.ts";
import { type EraRows, type Found, searchPoints, type SearchPlan } from "./emulated-search.ts";
import { type Finalist, type Judgement, judge, narrowDown, type Round, worstShare } from "./finalists.ts";
import type { Place, Values } from "./free-parameters.ts";
import { type JointSpace, jointSpace, valuesOf } from "./joint-space.ts";

/** Parameter values of one era and the seeds of the runs that are made with them. */
export interface Trial {
  readonly values: Values;
  readonly seeds: readonly string[];
}

/** facts: the answers to an era's rows, runs x rows; outputs: the headline outputs of a whole run, runs x outputs. */
export type Evaluate = (
  kind: "facts" | "outputs",
  scenario: Scenario,
  trials: readonly Trial[],
) => Promise<Float64Array[]>;

export interface CalibrationPlan {
  readonly seed: string;
  /** Points of the first sample, and of each wave after it. */
  readonly first: number;
  readonly points: number;
  readonly waves: number;
  /** Steps of a walk over the emulators. */
  readonly steps: number;
  /** Points that are judged by the model, and how. */
  readonly finalists: number;
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
  /** The last emulators. */
  readonly rows: readonly EraRows[];
  /** The sets that ship, and the share of rows that each of them has inside in its worse era. */
  readonly accepted: readonly Accepted[];
  readonly level: number;
  readonly judged: number;
}

/** Odds of a point whose rows are all inside over one with none, as a logarithm, at the end of a walk: later waves are stricter. */
const STRICTNESS = [60, 120, 250, 400];
/** Shares of rows that are tried as the level of acceptance, the highest first. */
const LEVELS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

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
      met: constraints.map((own, era) => mean(answers[era].map((run) => shareInside(own, run)))),
    });
    sample = {
      places: [...sample.places, ...fresh],
      answers: sample.answers.map((known, era) => [...known, ...answers[era]]),
    };
    rows = emulate(constraints, sample, chance);
  }

  onStage("sets judged by the model");
  const candidates = searchOf(plan.waves + 1, plan.finalists).map(({ place }): Finalist => ({ place, answers: constraints.map(() => []) })); // prettier-ignore
  const finalists = await narrowDown(constraints, candidates, plan.rounds, async (points, runs) => {
    const seedsOf = (point: number): string[] => {
      const known = points[point].answers[0].length;
      return Array.from({ length: runs - known }, (_, run) => `${plan.seed}/final/${known + run + 1}`);
    };
    const answers = await ask(points.map(({ place }) => place), seedsOf); // prettier-ignore
    return points.map(({ place, answers: known }, point) => ({
      place,
      answers: known.map((runs, era) => [...runs, ...rowsOf(answers[era][point], constraints[era].length)]),
    }));
  });
  const judged = finalists.map(({ place, answers }): Accepted => ({
    ...judge(constraints, { place, answers }),
    ...{ place, values: space.eras.map((era) => valuesOf(era, place)) },
  }));
  // 0: fewer were judged to the end than are wanted; all of them ship, and no share is promised.
  const level = LEVELS.find((one) => judged.filter((set) => worstShare(set) >= one).length >= plan.sets) ?? 0;
  return {
    ...{ plan, space, constraints, chance, first, waves, rows, level, judged: candidates.length },
    published: judge(constraints, { place: [], answers: ordinary }),
    accepted: judged.filter((set) => worstShare(set) >= level),
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
function rowsOf(flat: Float64Array, rows: number): Float64Array[] {
  return Array.from({ length: flat.length / rows }, (_, run) => flat.subarray(run * rows, (run + 1) * rows));
}

function spreadOf({ fact }: Constraint, runs: readonly Float64Array[], row: number): number {
  const defined = runs.map((run) => scaled(fact, run[row])).filter((value) => !Number.isNaN(value));
  return defined.length < 2 ? 0 : standardDeviation(defined);
}

function shareInside(rows: readonly Constraint[], run: Float64Array): number {
  return mean(rows.map(({ fact }, k) => (run[k] >= fact.low && run[k] <= fact.high ? 1 : 0)));
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
