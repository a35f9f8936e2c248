/**
 * What is kept of the twin: its flows and vintages, tick by tick, for the run to be compared with.
 */
import { type UserOrder, weightedQuantiles } from "./user-order.ts";
import type { Blueprint } from "../world/blueprint.ts";
import type { World } from "../world/world.ts";

export type TwinRecord = ReturnType<typeof allocateTwinRecord>;

export function allocateTwinRecord(ticks: number, { cellItem, itemIds, holdingUser }: Blueprint) {
  const [cells, items] = [cellItem.length, itemIds.length];
  return {
    /** All that there is room for. */
    ticks,
    /** Those that are recorded, and who records more: after the end of the run only as far as a delay has to look. */
    written: 0,
    writeMore: null as (() => void) | null,
    /** tick * cells + cell, units per tick. */
    soldControlled: new Float64Array(ticks * cells),
    soldUncontrolled: new Float64Array(ticks * cells),
    /** tick * items + item. */
    controlled: new Float64Array(ticks * items),
    builtGap: new Float64Array(ticks * items),
    builtScale: new Float64Array(ticks * items),
    stockControlled: new Float64Array(ticks * items),
    workDone: new Float64Array(ticks * items),
    domesticVintage: new Float64Array(ticks * items),
    median: new Float64Array(ticks * items),
    topDecile: new Float64Array(ticks * items),
    /** tick * holdings + holding, years. */
    vintage: new Float64Array(ticks * holdingUser.length),
  };
}

/** Records the tick that has just ended. Each cell sells its share of what the twin buys of an item. */
export function recordTwin(
  world: World,
  record: TwinRecord,
  order: UserOrder,
  { cellItem, cellShare }: Pick<Blueprint, "cellItem" | "cellShare">,
): void {
  const { items, cells, holdings, clock } = world;
  const tick = clock.tick;
  const first = tick * cellItem.length;
  for (let cell = 0; cell < cellItem.length; cell++) {
    const item = cellItem[cell];
    record.soldControlled[first + cell] = cellShare[cell] * cells.soldControlled[item];
    record.soldUncontrolled[first + cell] = cellShare[cell] * cells.soldUncontrolled[item];
  }
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
  record.written = tick + 1;
}
