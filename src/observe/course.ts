/** The course of a run: the curves that its summaries are read from, on the scenario's own dates. */
import type { Observable } from "./observable.ts";
import { OBSERVABLES } from "./observables.ts";

/** Dates, and for each of them the values; a curve that no summary asked for is empty. */
export interface Course {
  readonly dates: readonly number[];
  /** By item: diffusion of its mark in run and twin (NaN = not under control yet). */
  readonly run: readonly ArrayLike<number>[];
  readonly twin: readonly ArrayLike<number>[];
  /** Diffusion within a generation of the moving frontier, over the basket. */
  readonly whole: readonly number[];
  readonly wholeTwin: readonly number[];
  readonly workNotDone: readonly number[];
  readonly delay: readonly number[];
  readonly participation: readonly number[];
  readonly compliance: readonly number[];
}

export type CourseName = Exclude<keyof Course, "dates">;

function observable(kind: Observable["kind"], name: string): Observable {
  return OBSERVABLES.find((one) => one.kind === kind && one.name === name)!;
}

/** The observable that each curve is of. */
export const COURSE: Readonly<Record<CourseName, Observable>> = {
  run: observable("item", "diffusion_mark"),
  twin: observable("item", "diffusion_mark_twin"),
  whole: observable("all", "diffusion"),
  wholeTwin: observable("all", "diffusion_twin"),
  workNotDone: observable("all", "work_not_done"),
  delay: observable("all", "delay_years"),
  participation: observable("all", "participation"),
  compliance: observable("all", "compliance"),
};
export const COURSE_NAMES = Object.keys(COURSE) as CourseName[];

/** First date at which a rising curve reaches a level, linear between its points; NaN = never. */
export function firstReached(dates: readonly number[], valueAt: (k: number) => number, level: number): number {
  const k = dates.findIndex((_, date) => valueAt(date) >= level);
  if (k < 0) return NaN;
  const before = k > 0 ? valueAt(k - 1) : NaN;
  if (Number.isNaN(before)) return dates[k];
  return dates[k - 1] + ((dates[k] - dates[k - 1]) * (level - before)) / (valueAt(k) - before);
}

/**
 * Horizontal distance of the diffusion curves at a level, item by item, mean by the target's need: an average over the list falls whenever an item
 * joins it, so its curves cannot be used. Where the run does not get there, the delay counts up to its end (censored).
 */
export function horizontalDelay(
  { dates, run, twin }: Course,
  needs: ArrayLike<number>,
  level: number,
): { years: number; censored: number } {
  let [years, censored, weight] = [0, 0, 0];
  for (let item = 0; item < needs.length; item++) {
    const twinDate = firstReached(dates, (k) => twin[k][item], level);
    if (Number.isNaN(twinDate)) continue;
    const runDate = firstReached(dates, (k) => run[k][item], level);
    const missed = Number.isNaN(runDate);
    years += needs[item] * ((missed ? dates[dates.length - 1] : runDate) - twinDate);
    censored += missed ? needs[item] : 0;
    weight += needs[item];
  }
  return weight > 0 ? { years: years / weight, censored: censored / weight } : { years: NaN, censored: NaN };
}

/** The last value that is defined: the accounts may close before the run ends. */
export function lastOf(values: readonly number[]): number {
  return values.findLast((value) => !Number.isNaN(value)) ?? NaN;
}

/** Mean of the defined values of a curve. */
export function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : NaN;
}
