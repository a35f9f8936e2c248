/** The delay as a reader sees it: how far apart in time the medians of run and twin cross one level. */
import type { BracketMark } from "../figures/chart.ts";
import type { Clock } from "./clock.ts";
import type { Curve } from "./curve-book.ts";
import { written } from "./numbers.ts";

export interface Bracket {
  readonly level: number;
  /** When the twin's and the run's median reach the level; NaN where they do not in the years known. */
  readonly twin: number;
  readonly run: number;
}

const LEVELS = [0.5, 0.25, 0.1];

/** Years too few to be seen: they are written with one decimal. */
export const NO_DELAY = 0.05;

/**
 * At half of the users where both get there, otherwise lower; where only the twin does, at the highest level it reaches. A twin never loses users: its
 * curve falls where goods join the list, so the distance is measured over what is listed after the last fall.
 */
export function findBracket(run: Curve | undefined, twin: Curve | undefined, clock: Clock): Bracket | undefined {
  if (!run || !twin) return undefined;
  const since = lastFall(twin);
  const all = LEVELS.map((level) => {
    return { level, twin: crossing(twin, level, clock, since), run: crossing(run, level, clock, since) };
  });
  const crossed = all.filter((one) => Number.isFinite(one.twin));
  return crossed.find((one) => Number.isFinite(one.run)) ?? crossed[0];
}

/** "4.2 years", "over 6.0 years" where the run does not get there in the years shown. */
export function bracketText(bracket: Bracket, clock: Clock): string {
  if (!Number.isFinite(bracket.run)) return `over ${written(clock.to - bracket.twin, "years")}`;
  const distance = bracket.run - bracket.twin;
  return Math.abs(distance) < NO_DELAY ? "no delay" : written(distance, "years");
}

/** As a mark of the chart; none where there is no bracket. */
export function bracketMark(bracket: Bracket | undefined, clock: Clock): BracketMark[] {
  if (!bracket) return [];
  const { level, twin, run } = bracket;
  const open = !Number.isFinite(run);
  const [from, to] = [twin, open ? clock.to : run].map((year) => clock.x(year));
  return [{ kind: "bracket", from, to, level, open, text: bracketText(bracket, clock) }];
}

/** A median over runs fluctuates by less. */
const FALL = 0.02;

/** The recorded date to which the median last fell, in years; -Infinity where it never did. */
export function lastFall({ years, p50 }: Curve): number {
  let last = -Infinity;
  for (let k = 1; k < years.length; k++) if (p50[k] < p50[k - 1] - FALL) last = years[k];
  return last;
}

/** When the median first passes a level from below, between two recorded dates; NaN where it never does. */
export function crossing(curve: Curve, level: number, clock: Clock, since: number): number {
  for (let k = 1; k < curve.years.length; k++) {
    if (curve.years[k - 1] < since) continue;
    const [before, after] = [curve.p50[k - 1], curve.p50[k]];
    if (!(before < level && after >= level)) continue;
    const year = curve.years[k - 1] + ((level - before) / (after - before)) * (curve.years[k] - curve.years[k - 1]);
    return year >= clock.from && year <= clock.to ? year : NaN;
  }
  return NaN;
}
