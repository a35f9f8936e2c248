/**
 * The sentences under the charts, made from the numbers. They say what the runs of the model show, never what is going to happen, and
 * stay true where values are undefined, zero or all equal.
 */
import { month } from "../base/dates.ts";
import type { Clock } from "./clock.ts";
import type { ScenarioView } from "./context.ts";
import { lastDefined, nearest, type Curve } from "./curve-book.ts";
import { bare, written, writtenRange, type Kind } from "./numbers.ts";

export const PREMISE = "In this model, under these assumptions,";

/** A curve of a scenario as a figure shows it; the curve is missing where it is defined in no run. */
export interface Shown {
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  readonly curve: Curve | undefined;
}

/** The value at a place of a curve with its intervals: "a median of 34 % (half of the runs 30 to 40 %, 90 % of them 20 to 50 %)". */
export function spread(curve: Curve, place: number, kind: Kind, runs: number): string {
  const n = curve.n[place];
  const value = curve.p50[place];
  if (!(n > 0) || !Number.isFinite(value)) return "undefined in every run";
  if (n === 1)
    return `${written(value, kind)} in ${runs === 1 ? "the single run" : `the only one of ${runs} runs that defines it`}`;
  const where = n < runs ? ` (defined in ${n} of ${runs} runs)` : "";
  if (curve.p05[place] === curve.p95[place]) {
    const share = n < runs ? "in every run that defines it" : "in every run";
    return `${value === 0 ? "zero" : written(value, kind)} ${share}${where}`;
  }
  const half = writtenRange(curve.p25[place], curve.p75[place], kind);
  const most = writtenRange(curve.p05[place], curve.p95[place], kind);
  return `a median of ${written(value, kind)} (half of the runs ${half}, 90 % of them ${most})${where}`;
}

/** Where a quantity stands at the end, and when its median was highest. */
export function levels(what: string, kind: Kind, shown: readonly Shown[]): string {
  const parts = shown.map(({ scenario, clock, curve }) => {
    if (!curve) return `in ${scenario.name} it is defined in no run`;
    const last = lastDefined(curve, clock.to);
    if (last < 0) return `in ${scenario.name} it is defined in no run`;
    return `in ${scenario.name} it ends (${month(curve.years[last])}) at ${spread(curve, last, kind, scenario.runs)}${peak(curve, last, kind)}`;
  });
  return `${PREMISE} ${what}: ${parts.join("; ")}.`;
}

/** The scenarios at the same distance from the first announcement. */
export function comparison(what: string, kind: Kind, shown: readonly Shown[], horizon: number): string {
  const ends = shown.map(({ scenario, curve }) => {
    const place = curve ? nearest(curve, scenario.first + horizon) : -1;
    const isKnown = curve !== undefined && place >= 0 && Number.isFinite(curve.p50[place]);
    const text = curve && place >= 0 ? spread(curve, place, kind, scenario.runs) : "undefined in every run";
    return { scenario, curve, place, text: `${isKnown ? "has" : "is"} ${text}` };
  });
  const levels = ends.map(({ scenario, text }) => `${scenario.name} ${text}`).join("; ");
  return `${PREMISE} ${what}, ${written(horizon, "years")} after the first announcement: ${levels}.${apartOrNot(ends, kind)}`;
}

/** How far apart two medians are, and whether the intervals leave that open. */
function apartOrNot(
  ends: readonly { scenario: ScenarioView; curve: Curve | undefined; place: number }[],
  kind: Kind,
): string {
  if (ends.length !== 2) return "";
  const [a, b] = ends;
  if (!a.curve || !b.curve || a.place < 0 || b.place < 0) return "";
  const difference = b.curve.p50[b.place] - a.curve.p50[a.place];
  if (!Number.isFinite(difference)) return "";
  if (difference === 0) return " The medians are equal.";
  const size =
    kind === "share"
      ? `${bare(Math.abs(difference), kind)}\u00a0percentage points`
      : written(Math.abs(difference), kind);
  const overlap = a.curve.p05[a.place] <= b.curve.p95[b.place] && b.curve.p05[b.place] <= a.curve.p95[a.place];
  const intervals = overlap ? "the 90 % intervals overlap" : "the 90 % intervals do not overlap";
  return ` The median of ${b.scenario.name} is ${size} ${difference > 0 ? "higher" : "lower"}; ${intervals}.`;
}

/** Mentioned only where the peak lies clearly above the end. */
function peak(curve: Curve, last: number, kind: Kind): string {
  let top = last;
  for (let k = 0; k < last; k++) if (curve.p50[k] > curve.p50[top]) top = k;
  if (!(curve.p50[top] > curve.p50[last] * 1.05) || written(curve.p50[top], kind) === written(curve.p50[last], kind))
    return "";
  return `, after a highest median of ${written(curve.p50[top], kind)} in ${month(curve.years[top])}`;
}
