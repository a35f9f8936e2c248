/** A finished calibration: the sets that ship, what each row made of them, how narrow parameters and outputs became. */
import { parseDate } from "../../base/dates.ts";
import { mean, quantile, sortedDefined, standardDeviation } from "../../base/statistics.ts";
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Fact } from "../history/fact-table.ts";
import { CUTS } from "../history/hindcast.ts";
import { type Evaluate, type Search, searchPlan, setsOf, shippedNames } from "./calibrate.ts";
import { scaled } from "./constraints.ts";
import type { EarlierSets } from "./earlier-sets.ts";
import { type Emulator, fitEmulator } from "./emulator.ts";
import { type Evidence, evidenceOf, perfectModel } from "./evidence.ts";
import { isInside } from "./finalists.ts";
import { valuesOf } from "./joint-space.ts";
import { type KnownAtPlan, setsKnownAt } from "./known-at.ts";
import { leaveOneOut, reachOf, type Prediction, transfer } from "./lessons.ts";

export interface RowResult {
  readonly fact: Fact;
  /** How the emulator predicts it, and the share of variance that it explains at runs left out. */
  readonly way: "value" | "threshold";
  readonly fit: number;
  /** Median of the runs at the published values, NaN where most have no answer. */
  readonly published: number;
  readonly publishedInside: boolean;
  /** Share of single runs of the first sample inside the window. */
  readonly before: number;
  /** Chance that a median can be brought inside by parameters, as the emulator sees it. */
  readonly reach: number;
  /** Share of accepted sets whose median lies inside; NaN without a set. */
  readonly after: number;
  /** Median over the accepted sets of their medians. */
  readonly accepted: number;
}

export interface ParameterResult {
  readonly name: ParameterName;
  readonly shared: boolean;
  /** Places (0-1) in the published range: median and 90 % of the accepted sets. */
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  /** Standard deviation of the places over that of an even spread. */
  readonly width: number;
  /** The median lies in the outer tenth of the range. */
  readonly bound: "" | "low" | "high";
  /** Rows whose emulator reads it. */
  readonly rows: readonly string[];
}

export interface EraResult {
  readonly setting: string;
  /** Parameters that the search could move. */
  readonly free: number;
  readonly rows: readonly RowResult[];
  readonly parameters: readonly ParameterResult[];
  /** Values of these, one row for each accepted set; the same row is the same set in every era. */
  readonly sets: readonly (readonly number[])[];
  readonly earlier: readonly EarlierSets[];
  readonly evidence: readonly (Omit<Evidence, "facts"> & {
    readonly facts: readonly { readonly fact: string; readonly correlation: number }[];
  })[];
}

export interface Calibration extends Pick<Search, "plan" | "waves" | "generations" | "level" | "judged" | "known"> {
  readonly eras: readonly EraResult[];
  /** Mean distance of two accepted sets over that of two points from anywhere; 1 = spread over the whole space. NaN without a pair. */
  readonly distance: number;
  /** The same of two sets that descend from one walk, and of two that do not. */
  readonly distanceWithin: number;
  readonly distanceBetween: number;
  /** Walks from anywhere that accepted sets descend from, and the most sets of one of them. */
  readonly regions: number;
  readonly mostOfRegion: number;
  readonly leftOut: readonly Prediction[];
  readonly transfer: readonly Prediction[];
}

export interface LessonsPlan {
  /** Points of the first sample and accepted sets whose whole runs are compared. */
  readonly outputs: number;
  /** Truths of the perfect-model test, and walks for each. */
  readonly truths: number;
  readonly walks: number;
  /** How the sets for each cut of the hindcast are judged. */
  readonly earlier: KnownAtPlan;
}

const EDGE = 0.1;
/** Standard deviation of an even spread from 0 to 1. */
const EVEN = 0.28867513459481287;

export async function assembleCalibration(
  search: Search,
  lessons: LessonsPlan,
  evaluate: Evaluate,
): Promise<Calibration> {
  const { plan, waves, generations, level, judged, known, space } = search;
  const reach = reachOf(search);
  const eras: EraResult[] = [];
  for (const era of space.eras.keys()) eras.push(await eraResult(search, era, reach[era], lessons, evaluate));
  return {
    ...{ plan, waves, generations, level, judged, known, eras, ...spreadOf(search) },
    ...{ leftOut: leaveOneOut(search), transfer: transfer(search) },
  };
}

async function eraResult(
  search: Search,
  era: number,
  reach: readonly number[],
  lessons: LessonsPlan,
  evaluate: Evaluate,
): Promise<EraResult> {
  const { space, constraints, rows, first, accepted, published } = search;
  const { scenario, names: free } = space.eras[era];
  const earlier: EarlierSets[] = [];
  for (const text of CUTS.find((one) => one.scenario === scenario.id)?.dates ?? [])
    earlier.push(await setsKnownAt(search, era, { text, date: parseDate(text) }, lessons.earlier, evaluate));
  return {
    ...{ setting: scenario.setting, free: free.length },
    rows: rows[era].map(({ constraint, way, fit }, k): RowResult => {
      const medians = accepted.map((set) => set.medians[era][k]);
      const told = published.medians[era][k];
      return {
        ...{ fact: constraint.fact, way, fit, reach: reach[k] },
        ...{ published: told, publishedInside: isInside(constraint, told) },
        before: mean(first.answers[era].map((run) => (isInside(constraint, run[k]) ? 1 : 0))),
        after: mean(medians.map((value) => (isInside(constraint, value) ? 1 : 0))),
        accepted: quantile(sortedDefined(medians), 0.5),
      };
    }),
    parameters: shippedNames(search, era).map((name) => parameterResult(search, era, name)),
    sets: setsOf(search, era).sets,
    earlier,
    evidence: await evidence(search, era, constraints[era].map(({ fact }) => fact), lessons, evaluate), // prettier-ignore
  };
}

function parameterResult({ space, rows, accepted }: Search, era: number, name: ParameterName): ParameterResult {
  const coordinate = space.eras[era].coordinates[space.eras[era].names.indexOf(name)];
  const column = accepted.map(({ place }) => place[coordinate]);
  const sorted = sortedDefined(column);
  const median = quantile(sorted, 0.5);
  const reading = rows.flatMap((own) => own.filter(({ active }) => active.includes(coordinate)));
  return {
    ...{ name, shared: space.eras.filter(({ coordinates }) => coordinates.includes(coordinate)).length > 1 },
    ...{ median, p05: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) },
    width: standardDeviation(column) / EVEN,
    bound: median < EDGE ? "low" : median > 1 - EDGE ? "high" : "",
    rows: reading.map(({ constraint }) => constraint.fact.id),
  };
}

async function evidence(
  search: Search,
  era: number,
  facts: readonly Fact[],
  { outputs: count, truths, walks }: LessonsPlan,
  evaluate: Evaluate,
): Promise<EraResult["evidence"]> {
  const { space, first, accepted, plan } = search;
  const { scenario } = space.eras[era];
  const outputsAt = (places: readonly (readonly number[])[], name: string): Promise<Float64Array[]> =>
    evaluate(
      "outputs",
      scenario,
      places.map((place, k) => ({ values: valuesOf(space.eras[era], place), seeds: [`${plan.seed}/${name}/${k}`] })),
    );
  const before = await outputsAt(first.places.slice(0, count), "outputs");
  const after = await outputsAt(accepted.slice(0, count).map(({ place }) => place), "outputs"); // prettier-ignore
  const emulators = Array.from({ length: before[0]?.length ?? 0 }, (_, output) => emulateOutput(search, before, output)); // prettier-ignore
  const { ratios } = perfectModel(
    search.rows,
    emulators,
    truths,
    searchPlan(plan, space, `truths of ${era}`, walks, 9),
  );
  const means = first.answers[era].slice(0, count).map((run) => facts.map((fact, k) => scaled(fact, run[k])));
  return evidenceOf(before, means, after, ratios).map((row) => ({
    ...row,
    facts: row.facts.map(({ fact, correlation }) => ({ fact: facts[fact].id, correlation })),
  }));
}

function emulateOutput({ first }: Search, outputs: readonly Float64Array[], output: number): Emulator {
  const defined = outputs.flatMap((row, k) => (Number.isFinite(row[output]) ? [k] : []));
  return fitEmulator(
    defined.map((k) => first.places[k]),
    defined.map((k) => outputs[k][output]),
  );
}

function spreadOf({
  accepted,
  rows,
}: Search): Pick<Calibration, "distance" | "distanceWithin" | "distanceBetween" | "regions" | "mostOfRegion"> {
  const read = [...new Set(rows.flatMap((own) => own.flatMap(({ active }) => active)))];
  const pairs = accepted.flatMap(({ place, region }, k) =>
    accepted.slice(k + 1).map((other) => ({
      square: mean(read.map((one) => (place[one] - other.place[one]) * (place[one] - other.place[one]))),
      same: region === other.region,
    })),
  );
  // Two even draws differ by 1/6 in the mean square.
  const distanceOf = (those: typeof pairs): number => Math.sqrt(mean(those.map(({ square }) => square)) * 6);
  const counts = [...new Set(accepted.map(({ region }) => region))].map(
    (one) => accepted.filter(({ region }) => region === one).length,
  );
  return {
    distance: distanceOf(pairs),
    distanceWithin: distanceOf(pairs.filter(({ same }) => same)),
    distanceBetween: distanceOf(pairs.filter(({ same }) => !same)),
    ...{ regions: counts.length, mostOfRegion: Math.max(0, ...counts) },
  };
}
