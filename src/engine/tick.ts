/**
 * One tick: what starts afresh, then the processes in the order of the schedule.
 */
import type { ProcessName } from "../scenario/processes.ts";
import { beginTick } from "../world/begin-tick.ts";
import type { World } from "../world/world.ts";
import { startOf } from "./calendar.ts";
import { SCHEDULE } from "./schedule.ts";

/** What is called in a tick, given the processes that are switched off. */
export function stepsOf(off: readonly ProcessName[]): readonly ((world: World) => void)[] {
  return SCHEDULE.map((process) => (off.includes(process.name) ? process.off : process.run));
}

/** Sets the clock to a tick. */
export function setClock({ clock, blueprint }: World, number: number): void {
  const { time } = blueprint.scenario;
  clock.tick = number;
  clock.start = startOf(time, number);
  clock.end = startOf(time, number + 1);
}

/** Moves a world by one tick. */
export function tick(world: World, number: number, steps: readonly ((world: World) => void)[]): void {
  setClock(world, number);
  beginTick(world);
  for (const step of steps) step(world);
}
