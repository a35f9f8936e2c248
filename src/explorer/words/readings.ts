/** What sentences read from results: curves, medians at dates, paired differences, and how sure their sign is. */
import { month } from "../../base/dates.ts";
import { signed } from "../../base/numbers.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import { endOfData } from "../../scenario/headlines.ts";
import type { Story } from "../engine/protocol.ts";
import type { Results } from "../engine/results.ts";

/** Smaller changes are not worth a word: a tenth of a point is the last digit written. */
export const WORTH_SAYING = 0.0005;
/** The share of pairs that must have the same sign; otherwise the sign is left open. */
const SURE = 0.9;

/** 1: more; −1: less; 0: the sign is not the same in nine of ten. */
export type Sign = -1 | 0 | 1;

export function signOf(differences: Float64Array): Sign {
  const sure = SURE * differences.length;
  if (differences.filter((value) => value > 0).length >= sure) return 1;
  return differences.filter((value) => value < 0).length >= sure ? -1 : 0;
}

/** The median and the middle 90 %. */
export interface Spread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export function spreadOf(sorted: Float64Array): Spread {
  return { low: quantile(sorted, 0.05), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.95) };
}

/** The part of a run that holds its curves. */
export type Curves = Pick<Story, "facts" | "dates" | "values">;

/** The curve of an entity in one run, date by date; empty where it was not recorded. */
export function curveIn(run: Curves, observable: string, kind = "all", entity = "all"): Float64Array {
  const { facts, dates, values } = run;
  const place = facts.frame.series.findIndex(
    (one) => one.kind === kind && one.entity === entity && one.observable === observable,
  );
  return place < 0 ? new Float64Array() : values.subarray(place * dates.length, (place + 1) * dates.length);
}

/** The values of the runs that define it, in increasing order. */
export function levels(results: Results, summary: string): Float64Array {
  return sortedDefined([...results.summary(summary).values()]);
}

/** Differences of the runs that both have, up to a run number, in increasing order. */
export function paired(ours: Results, theirs: Results, summary: string, upTo = Infinity): Float64Array {
  const other = theirs.summary(summary);
  const own = [...ours.summary(summary)].filter(([run]) => run <= upTo);
  return sortedDefined(own.map(([run, value]) => value - (other.get(run) ?? NaN)));
}

/** "18", "3.5": percentage points, without a sign where there is none to show. */
export function points(share: number): string {
  const value = 100 * share;
  const text = signed(value, Math.abs(value) < 9.95 ? 1 : 0);
  return text.replace("+", "");
}

/** The median over the runs. */
export function level(results: Results, summary: string): number {
  return middle(levels(results, summary));
}

/** The median of sorted values, as the lines of the charts; NaN where there are none. */
export function middle(sorted: Float64Array): number {
  return quantile(sorted, 0.5);
}

/** The median of a curve at a date: its last value up to there, NaN where there is none. */
export function valueAt(results: Results, observable: string, date: number): number {
  return medians(results, observable).findLast(([year]) => year <= date + 0.01)?.[1] ?? NaN;
}

/** The date from which the median stays below a level; NaN where it does not. */
export function firstBelow(results: Results, observable: string, value: number): number {
  const points = medians(results, observable);
  const place = points.findLastIndex(([, at]) => at >= value) + 1;
  return points[place]?.[0] ?? NaN;
}

/** Pairs of date and median, where it is defined. */
function medians(results: Results, observable: string): (readonly [number, number])[] {
  const [curve] = results.curves("", new Set([observable]));
  const points = curve?.years.map((year, k) => [year, curve.p50[k]] as const) ?? [];
  return points.filter(([, value]) => Number.isFinite(value));
}

export function areOfOtherTimes(ours: Results, theirs: Results): boolean {
  return theirs.end !== ours.end;
}

export function isSame(values: Float64Array): boolean {
  return values.every((value) => Math.abs(value) < WORTH_SAYING);
}

/** "4.7 points more": the middle of paired differences. */
export function pointsMore(differences: Float64Array): string {
  const by = middle(differences);
  return `${points(Math.abs(by))} points ${by > 0 ? "more" : "less"}`;
}

export function dataEnd(results: Results): string {
  return month(endOfData(results) - 1 / 24);
}

export function range(differences: Float64Array): string {
  if (differences.length < 2) return "one pair of runs";
  const { low, high } = spreadOf(differences);
  const open = verdict(differences) === "" ? "" : ": it cannot be told from no change";
  return `${points(low)} to ${points(high)}${open}`;
}

/** Too few pairs say nothing about how sure the sign is. */
export function verdict(differences: Float64Array): string {
  return differences.length < 5 || signOf(differences) !== 0 ? "" : ", which cannot be told from no change";
}
