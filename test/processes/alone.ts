/** A small quiet world in which processes are called alone; what is around them is set by hand. Cells and states by name. */
import { tick } from "../../src/engine/tick.ts";
import { RULES } from "../../src/scenario/table-words.ts";
import type { BaseData } from "../../src/scenario/tables.ts";
import type { World } from "../../src/world/world.ts";
import type { Package } from "../../src/world/yard.ts";
import { altered, minimal, worldOf, type Alteration, type Start } from "../engine/worlds.ts";
import type { Step } from "../verification/hand-set.ts";

export const [TOOLS, CHIPS] = [0, 1];
export const [US, NL, JP] = [0, 1, 2];
/** Cells: tools are installed and come from the Netherlands (0.8) and Japan, chips are consumed and come from the leader. */
export const [TOOLS_NL, TOOLS_JP, CHIPS_US] = [0, 1, 2];

const BASE = minimal();

/** The small invented setting at its start, with nothing on its timeline, changed. */
export function small(change: Alteration = {}, start: Start = {}): World {
  const data: Alteration["data"] = (base) => ({ timeline: [], ...change.data?.(base) });
  return worldOf(altered(BASE, { ...change, data }), start);
}

const moved = new WeakMap<World, number>();

/** Calls steps alone for some ticks, from where the world stands. */
export function go(world: World, steps: Step | readonly Step[], ticks = 1): World {
  const all = typeof steps === "function" ? [steps] : steps;
  const first = moved.get(world) ?? 0;
  for (let number = first; number < first + ticks; number++) tick(world, number, all);
  moved.set(world, first + ticks);
  return world;
}

/** Moves the clock alone. */
export function skip(world: World, ticks: number): World {
  return go(world, [], ticks);
}

type EventRow = BaseData["timeline"][number];
const ROW: EventRow = {
  ...BASE.data.timeline[0],
  actor: "US",
  rule: "",
  items: [],
  effective: "",
  entities: 0,
  listed_share: 0,
  tighten_years: 0,
  value: 0,
};

/** A timeline of these rows; what a row does not name is empty or 0, and the actor is the leader. */
export function dated(...rows: Partial<EventRow>[]): Alteration {
  return { data: () => ({ timeline: rows.map((row) => ({ ...ROW, ...row })) }) };
}

/** A package of the leader on both items, in force at once. */
export function packageAt(date: number, change: Partial<Package> = {}): Package {
  return { date, force: date, items: [TOOLS, CHIPS], listedShare: 1, tighten: 0, entities: 0, signal: 1, ...change };
}

export function setRule(world: World, name: (typeof RULES)[number], level: number): void {
  const first = RULES.indexOf(name) * world.items.count;
  world.rules.level.fill(level, first, first + world.items.count);
}

export const sum = (column: Iterable<number>): number => [...column].reduce((total, value) => total + value, 0);
export const every = (column: Iterable<number>, value: number): boolean => [...column].every((one) => one === value);
