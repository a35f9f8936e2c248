/** The line between the grades of an item: where it lies, and what moves with it. Its columns are named in the header of `yard.ts`. */
import { lineAt } from "./own-makers.ts";
import type { World } from "./world.ts";

/**
 * Share of the target's purchases of an item that is of the controlled grade: what lies above the threshold (purchases are
 * spread exponentially over vintages) times the share of entries listed. Before the first announcement the share is notional: as if all were listed.
 */
export function controlledShare(world: World, item: number): number {
  const { items, constants } = world;
  const above = lineAt(constants.ages[item], items.frontier[item] - items.threshold[item]);
  return items.announcedAt[item] > 0 ? above * items.listedShare[item] : above;
}

/** Moves goods between the grades when the line between them has moved: orders, goods in production, stocks. */
export function redrawLine(world: World, item: number): void {
  const { items, cells } = world;
  const before = items.controlled[item];
  const after = controlledShare(world, item);
  if (after === before) return;
  items.controlled[item] = after;
  // Part of the one grade that becomes the other; negative = from controlled to uncontrolled.
  const part = after > before ? (after - before) / (1 - before) : (after - before) / before;
  const stock = part * (part > 0 ? items.stockUncontrolled[item] : items.stockControlled[item]);
  items.stockControlled[item] += stock;
  items.stockUncontrolled[item] -= stock;
  items.reclassified[item] += stock;
  shiftOrders(world, item, part, cells.bookControlled, cells.bookUncontrolled, false);
  shiftOrders(world, item, part, cells.making1Controlled, cells.making1Uncontrolled, true);
  shiftOrders(world, item, part, cells.making2Controlled, cells.making2Uncontrolled, true);
  shiftOrders(world, item, part, cells.making3Controlled, cells.making3Uncontrolled, true);
}

/** Moves a part of the orders of one grade into the other; what is cancelled on the way is dropped, or stays with its maker if begun. */
function shiftOrders(
  { cells, blueprint, p }: World,
  item: number,
  part: number,
  controlled: Float64Array,
  uncontrolled: Float64Array,
  begun: boolean,
): void {
  const { covered, licencePolicy, makerStock } = cells;
  const end = blueprint.cellStart[item + 1];
  for (let cell = blueprint.cellStart[item]; cell < end; cell++) {
    // Where a control is in force, orders that come under it are cancelled like any others.
    const honoured = licencePolicy[cell] > 0 ? p.savings_clause : 0;
    const cancelled = part > 0 ? covered[cell] * (1 - honoured) : 0;
    const units = part > 0 ? part * uncontrolled[cell] : part * controlled[cell];
    const lost = units * cancelled;
    controlled[cell] = controlled[cell] + units - lost;
    uncontrolled[cell] -= units;
    if (begun) makerStock[cell] += lost;
  }
}

/**
 * Lets the line drift with the frontier: goods above a fixed threshold become a larger part of what is bought. What each state
 * controls drifts with it, since its list names the same goods.
 */
export function driftLine(world: World, item: number): void {
  const { items, cells, packageItems, setting, blueprint } = world;
  const before = items.controlled[item];
  redrawLine(world, item);
  if (items.announcedAt[item] === 0 || before <= 0) return;
  const ratio = items.controlled[item] / before;
  const last = blueprint.cellStart[item + 1];
  for (let cell = blueprint.cellStart[item]; cell < last; cell++) {
    cells.announced[cell] *= ratio;
    cells.inForce[cell] *= ratio;
    cells.inForceNow[cell] *= ratio;
  }
  const { level } = packageItems;
  const end = setting.packages[0] * items.count;
  for (let row = item; row < end; row += items.count) level[row] *= ratio;
}
