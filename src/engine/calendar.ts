/** The calendar of a run: which tick is which date, and which dates are recorded. */
import { endOfData } from "../scenario/headlines.ts";
import type { ScenarioTime } from "../scenario/scenario.ts";

export function ticksOf({ start, end, ticksPerYear }: ScenarioTime): number {
  return Math.round((end - start) * ticksPerYear);
}

/** Ticks up to the end of the data: those that begin before the replay ends. */
export function dataTicksOf(time: ScenarioTime): number {
  const ticks = Math.ceil((endOfData(time) - time.start) * time.ticksPerYear - 1e-6);
  return Math.min(ticks, ticksOf(time));
}

/** The twin runs some years longer. */
export function twinTicksOf(time: ScenarioTime): number {
  return ticksOf(time) + Math.round(time.twinExtraYears * time.ticksPerYear);
}

/** The tick that holds a date. */
export function tickAt({ start, ticksPerYear }: ScenarioTime, date: number): number {
  return Math.floor((date - start) * ticksPerYear + 1e-6);
}

/** Where a tick begins: the end of the one before. */
export function startOf({ start, ticksPerYear }: ScenarioTime, tick: number): number {
  return start + tick / ticksPerYear;
}

/** Ends of every so many ticks, decimal years. */
export function datesEvery(time: ScenarioTime, every: number): Float64Array {
  const count = Math.floor(ticksOf(time) / every);
  return Float64Array.from({ length: count }, (_, k) => startOf(time, (k + 1) * every));
}
