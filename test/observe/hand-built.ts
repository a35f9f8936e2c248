/** A world of two suppliers of one item whose flows a test writes down by hand, and a twin beside it. */
import { allocateTwinRecord, recordTwin } from "../../src/observe/twin-record.ts";
import type { TwinRecord } from "../../src/observe/twin-record.ts";
import { allocateUserOrder } from "../../src/observe/user-order.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, worldOf } from "../engine/worlds.ts";

/** The item (TOOLS) and its cells: NL and JP. */
export const ITEM = 0;
export const CELLS = [0, 1] as const;

/** What one supplier does in a tick; units of the tick. */
export interface Flow {
  readonly sold: number;
  readonly twin: number;
  readonly window?: boolean;
  readonly force?: number;
  readonly law?: number;
  readonly reach?: number;
  readonly licensed?: number;
  readonly evaded?: number;
}

export interface HandBuilt {
  readonly world: World;
  readonly twin: TwinRecord;
}

/** An open account on the whole item, the same line between the grades as in the twin: wanted is what the twin sells. */
export function handBuilt(ticks = 1): HandBuilt {
  const world = worldOf(minimal());
  const twin = allocateTwinRecord(ticks, world);
  const order = allocateUserOrder(world);
  for (let tick = 0; tick < ticks; tick++) {
    world.clock.tick = tick;
    recordTwin(world, twin, order);
  }
  world.clock.tick = 0;
  world.items.announcedAt[ITEM] = 2018;
  world.items.listedShare[ITEM] = 1;
  world.items.openShare[ITEM] = 1;
  return { world, twin };
}

/** Writes the flows of the two suppliers into the tick of the clock. */
export function write({ world, twin }: HandBuilt, flows: readonly Flow[]): void {
  const { cells, clock } = world;
  flows.forEach((flow, k) => {
    const cell = CELLS[k];
    cells.soldControlled[cell] = flow.sold;
    twin.soldControlled[clock.tick * cells.count + cell] = flow.twin;
    cells.windowOpen[cell] = flow.window === true ? 1 : 0;
    cells.force[cell] = flow.force ?? 0;
    cells.law[cell] = flow.law ?? 1;
    cells.reach[cell] = flow.reach ?? 0;
    cells.licensedRate[cell] = (flow.licensed ?? 0) / clock.dt;
    cells.evadedRate[cell] = (flow.evaded ?? 0) / clock.dt;
  });
}
