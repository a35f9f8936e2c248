/** What sentences read from results: medians at dates, paired differences, and how sure these are. */
import { month } from "../../base/dates.ts";
import { signed } from "../../base/numbers.ts";
import { quantile, sortedDefined } from "../../base/statistics.ts";
import { endOfData } from "../../scenario/headlines.ts";
import type { Results } from "../engine/results.ts";

/** Less is not worth a word: a tenth of a point, which is as it is written. */
export const WORTH_SAYING = 0.0005;
/** The share of pairs that must have the same sign; otherwise the sign is reported as open. */
const SURE = 0.9;

/** Differences of the runs that both have, by run number. */
export function paired(ours: Results, theirs: Results, summary: string): Float64Array {
  const other = theirs.summary(summary);
  return sortedDefined([...ours.summary(summary)].map(([run, value]) => value - (other.get(run) ?? NaN)));
}

/** "18", "3.5": percentage points, without a sign where there is none to show. */
export function points(share: number): string {
  const value = 100 * share;
  const text = signed(value, Math.abs(value) < 9.95 ? 1 : 0);
  return text.replace("+", "");
}

export function level(results: Results, summary: string): number {
  return middle(sortedDefined([...results.summary(summary).values()]));
}

/** Of sorted values, as the lines of the charts; NaN of none. */
export function middle(sorted: Float64Array): number {
  return sorted.length === 0 ? NaN : quantile(sorted, 0.5);
}

/** The median of a curve at a date: its last value up to there, NaN where there is none. */
export function valueAt(results: Results, observable: string, date: number): number {
  const values = medians(results, observable).filter(([year]) => year <= date + 0.01);
  return values.at(-1)?.[1] ?? NaN;
}

/** From when on the median stays below a level; NaN where it does not. */
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
  const ends = `${points(quantile(differences, 0.05))} to ${points(quantile(differences, 0.95))}`;
  return verdict(differences) === "" ? ends : `${ends}: it cannot be told from no change`;
}

export function verdict(differences: Float64Array): string {
  if (differences.length < 5) return "";
  const more = differences.filter((value) => value > 0).length;
  const less = differences.filter((value) => value < 0).length;
  return Math.max(more, less) >= SURE * differences.length ? "" : ", which cannot be told from no change";
}
