/**
 * What the twin leaves behind: its flows and vintages, tick by tick, for the run to be compared with.
 */
import { weightedQuantiles } from "./user-order.ts";
import type { UserOrder } from "./user-order.ts";
import type { World } from "../world/world.ts";

export interface TwinRecord {
  readonly ticks: number;
  /** tick * cells + cell, units per tick. */
  readonly soldControlled: Float64Array;
  readonly soldUncontrolled: Float64Array;
  /** tick * items + item. */
  readonly controlled: Float64Array;
  readonly builtGap: Float64Array;
  readonly builtScale: Float64Array;
  readonly stockControlled: Float64Array;
  readonly workDone: Float64Array;
  readonly domesticVintage: Float64Array;
  readonly median: Float64Array;
  readonly topDecile: Float64Array;
  /** tick * holdings + holding, years. */
  readonly vintage: Float64Array;
}

export function allocateTwinRecord(ticks: number, { cells, items, holdings }: World): TwinRecord {
  return {
    ticks,
    soldControlled: new Float64Array(ticks * cells.count),
    soldUncontrolled: new Float64Array(ticks * cells.count),
    controlled: new Float64Array(ticks * items.count),
    builtGap: new Float64Array(ticks * items.count),
    builtScale: new Float64Array(ticks * items.count),
    stockControlled: new Float64Array(ticks * items.count),
    workDone: new Float64Array(ticks * items.count),
    domesticVintage: new Float64Array(ticks * items.count),
    median: new Float64Array(ticks * items.count),
    topDecile: new Float64Array(ticks * items.count),
    vintage: new Float64Array(ticks * holdings.count),
  };
}

export function recordTwin(world: World, record: TwinRecord, order: UserOrder): void {
  const { items, cells, holdings, clock } = world;
  const tick = clock.tick;
  record.soldControlled.set(cells.soldControlled, tick * cells.count);
  record.soldUncontrolled.set(cells.soldUncontrolled, tick * cells.count);
  record.controlled.set(items.controlled, tick * items.count);
  record.builtGap.set(items.builtGap, tick * items.count);
  record.builtScale.set(items.builtScale, tick * items.count);
  record.stockControlled.set(items.stockControlled, tick * items.count);
  record.workDone.set(items.workDone, tick * items.count);
  record.domesticVintage.set(items.domesticVintage, tick * items.count);
  record.vintage.set(holdings.vintage, tick * holdings.count);
  weightedQuantiles(world, order);
  record.median.set(order.median, tick * items.count);
  record.topDecile.set(order.topDecile, tick * items.count);
}
