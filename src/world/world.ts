/**
 * A world: the columns of state with what a run needs to move them.
 */
import type { SeedKeys } from "../base/random.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import type { Blueprint } from "./blueprint.ts";
import type { RunConstants } from "./run-constants.ts";
import type { State } from "./state.ts";

/** Ticks are integers; dates follow from them. */
export interface Clock {
  tick: number;
  /** Start and end of the tick, decimal years. */
  start: number;
  end: number;
  /** Length of a tick, years. */
  readonly dt: number;
}

/** Something that happened: kept only for runs that are reported in detail. */
export interface EventRecord {
  readonly date: number;
  readonly process: string;
  readonly entity: string;
  readonly event: string;
  readonly value: number;
}

export interface World extends State {
  readonly blueprint: Blueprint;
  readonly p: ParameterValues;
  readonly seed: SeedKeys;
  readonly constants: RunConstants;
  /** false in the twin, and in scenarios without controls: the leader's acts do not happen. */
  readonly controls: boolean;
  readonly clock: Clock;
  /** Where events go; null when nobody listens. */
  readonly diary: EventRecord[] | null;
}

/** Writes an event into the diary. */
export function note(world: World, date: number, process: string, entity: string, event: string, value = 0): void {
  world.diary?.push({ date, process, entity, event, value });
}

/** Part of the tick that comes after a date: 1 when the date lies before the tick, 0 when after it. */
export function restOfTick(clock: Clock, date: number): number {
  if (date <= clock.start) return 1;
  if (date >= clock.end) return 0;
  return (clock.end - date) / clock.dt;
}
