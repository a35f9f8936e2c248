/** Worlds in which a few processes run alone and everything else is set by hand, tick by tick. */
import { tick } from "../../src/engine/tick.ts";
import { parseDate } from "../../src/base/dates.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { BaseData } from "../../src/scenario/tables.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, worldOf, type Alteration } from "../engine/worlds.ts";

export type Step = (world: World) => void;

/** The small invented setting with nothing on its timeline, changed. */
export function quiet(change: Alteration = {}): Scenario {
  return altered(minimal(), { ...change, data: (data) => ({ timeline: [], ...change.data?.(data) }) });
}

/** Rows of a table with some columns changed, all rows or those that `which` names. */
export function edited<T extends object>(
  rows: readonly T[],
  changed: Partial<T>,
  which: (row: T) => boolean = () => true,
): T[] {
  return rows.map((row) => (which(row) ? { ...row, ...changed } : row));
}

export type SupplierRow = BaseData["suppliers"][number];

/** Begins a world and moves it for some years by these steps only. */
export function moved(scenario: Scenario, seed: string, years: number, steps: readonly Step[]): World {
  const world = worldOf(scenario, { seed });
  const ticks = Math.round(years * scenario.time.ticksPerYear);
  for (let number = 0; number < ticks; number++) tick(world, number, steps);
  return world;
}

export function indexOf(ids: readonly string[], id: string): number {
  const index = ids.indexOf(id);
  if (index < 0) throw new Error(`no ${id}`);
  return index;
}

export const year = parseDate;
