/**
 * One tick: what starts afresh, then the processes in the order of the schedule.
 */
import type { ProcessName } from "../scenario/process-names.ts";
import { beginTick } from "../world/begin-tick.ts";
import type { World } from "../world/world.ts";
import { SCHEDULE } from "./schedule.ts";

/** What is called in a tick, given the processes that are switched off. */
export function stepsOf(off: readonly ProcessName[]): readonly ((world: World) => void)[] {
  return SCHEDULE.map((process) => (off.includes(process.name) ? process.off : process.run));
}

/** Moves a world by one tick. */
export function tick(world: World, number: number, steps: readonly ((world: World) => void)[]): void {
  const { clock, blueprint } = world;
  const { start, ticksPerYear } = blueprint.scenario.time;
  clock.tick = number;
  clock.start = start + number / ticksPerYear;
  clock.end = start + (number + 1) / ticksPerYear;
  beginTick(world);
  for (const step of steps) step(world);
}
