/**
 * The order chain: orders are booked, wait for a slot, are made in three stages and delivered.
 *
 *   order = use + stock;  stock = (wanted stock - stock - (on order - ordinary pipeline)) / order_years, only from suppliers still open
 *   starts = min(book / intake_years, capacity - priority x other customers' demand): the target gets the slots that are left
 *   stage of a third of the lead time each, first order;  capacity' = growth x (orders not served) ; idle capacity is closed slowly
 *
 * The stages are about as long as a monthly tick, so the chain runs in sub-steps of at most a quarter month. Orders covered by a control
 * that enters into force are cancelled, but for the share that a savings clause honours; goods in production go to stock and are sold to others.
 * Stock orders count what is on order, and never go to a closed supplier: unfilled orders are not ordered twice.
 */
import { approach, exp } from "../../base/maths.ts";
import type { World } from "../../world/world.ts";

/** Longest sub-step, years: a quarter of a month. */
const SUBSTEP = 1 / 48;

export function produce(world: World): void {
  const { cells, items, clock } = world;
  cancelCovered(world);
  const steps = Math.ceil(clock.dt / SUBSTEP - 1e-9);
  const h = clock.dt / steps;
  cells.produced.fill(0);
  cells.soldElsewhere.fill(0);
  cells.soldControlled.fill(0);
  cells.soldUncontrolled.fill(0);
  for (let item = 0; item < items.count; item++) produceItem(world, item, steps, h);
  const resale = approach(clock.dt, world.p.maker_stock_years);
  for (let cell = 0; cell < cells.count; cell++) settleCell(world, cell, resale);
}

/** Open orders that a control newly covers are cancelled. */
function cancelCovered({ cells, p }: World): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const before = cells.coveredBefore[cell];
    const now = cells.covered[cell];
    cells.coveredBefore[cell] = now;
    if (now <= before) continue;
    const cancelled = ((now - before) / (1 - before)) * (1 - p.savings_clause);
    cells.bookControlled[cell] *= 1 - cancelled;
    for (const making of [cells.making1Controlled, cells.making2Controlled, cells.making3Controlled]) {
      const stopped = making[cell] * cancelled;
      making[cell] -= stopped;
      cells.makerStock[cell] += stopped;
    }
  }
}

/** What stays the same within a tick: each cell's part of the orders for use and for stock. Returns the item's open demand for use. */
function shareOrders(world: World, item: number): { openUse: number; openCover: number } {
  const { items, cells, blueprint, p } = world;
  const first = blueprint.cellStart[item];
  const end = blueprint.cellStart[item + 1];
  const useControlled = items.importDemandControlled[item] * items.pace[item];
  let wishes = 0;
  for (let cell = first; cell < end; cell++) wishes += cells.share[cell] * (1 - cells.shunned[cell]);
  let openUse = 0;
  let openCover = 0;
  for (let cell = first; cell < end; cell++) {
    const part = wishes > 0 ? (cells.share[cell] * (1 - cells.shunned[cell])) / wishes : 0;
    const free = (1 - cells.force[cell]) * (1 - cells.reach[cell]);
    cells.orderShare[cell] = part;
    cells.useOrders[cell] =
      part * (1 - cells.covered[cell]) * useControlled +
      cells.licensedRate[cell] +
      cells.evadedRate[cell] +
      cells.backfillRate[cell];
    cells.stockWeight[cell] = part * free * (p.cover_ordinary + cells.coverControlled[cell]);
    openUse += cells.useOrders[cell];
    openCover += cells.stockWeight[cell];
  }
  return { openUse, openCover };
}

function produceItem(world: World, item: number, steps: number, h: number): void {
  const { items, cells, setting, blueprint, p } = world;
  const { bookControlled, bookUncontrolled, capacity, row, produced, soldElsewhere, soldControlled, soldUncontrolled } =
    cells;
  const { making1Controlled, making2Controlled, making3Controlled, orderShare, useOrders, stockWeight } = cells;
  const { making1Uncontrolled, making2Uncontrolled, making3Uncontrolled } = cells;
  const first = blueprint.cellStart[item];
  const end = blueprint.cellStart[item + 1];
  const useControlled = items.importDemandControlled[item] * items.pace[item];
  const useUncontrolled = items.importDemandUncontrolled[item] * items.pace[item];
  const lead = blueprint.items.lead_time_years[item];
  const drain = 1 - exp(-h / p.intake_years);
  const stage = 1 - exp((-3 * h) / lead);
  const orderRate = 1 / (drain * p.intake_years);
  const { other_priority, capacity_growth, capacity_shrink } = p;
  const capacityAim = 1 + p.capacity_slack;
  const scale = setting.orderScale[0];
  const { openUse, openCover } = shareOrders(world, item);

  // Stock that is wanted less what is there, and what is on order less the ordinary pipeline: both grades.
  const pipeline = p.intake_years + lead;
  const wantedC = items.stockTargetControlled[item] - items.stockControlled[item] + openUse * pipeline;
  const wantedU = items.stockTargetUncontrolled[item] - items.stockUncontrolled[item] + useUncontrolled * pipeline;
  let onOrderC = 0;
  let onOrderU = 0;
  for (let cell = first; cell < end; cell++) {
    onOrderC += bookControlled[cell] + making1Controlled[cell] + making2Controlled[cell] + making3Controlled[cell];
    onOrderU +=
      bookUncontrolled[cell] + making1Uncontrolled[cell] + making2Uncontrolled[cell] + making3Uncontrolled[cell];
  }
  let arrivedC = 0;
  let arrivedU = 0;
  for (let step = 0; step < steps; step++) {
    const stockC = stockOrder(wantedC - (arrivedC - useControlled * step * h) - onOrderC, openUse, scale, p);
    const stockU = stockOrder(wantedU - (arrivedU - useUncontrolled * step * h) - onOrderU, useUncontrolled, scale, p);
    const useShare = openUse > 0 && stockC < 0 ? 1 + stockC / openUse : 1;
    const hoardShare = stockC > 0 && openCover > 0 ? stockC / openCover : 0;
    const ordersU = useUncontrolled + stockU;
    onOrderC = 0;
    onOrderU = 0;
    for (let cell = first; cell < end; cell++) {
      const bookC = bookControlled[cell] + h * (useOrders[cell] * useShare + stockWeight[cell] * hoardShare);
      const bookU = bookUncontrolled[cell] + h * orderShare[cell] * ordersU;
      const others = row[cell];
      const limit = capacity[cell];
      const slots = Math.max(0, limit - other_priority * others) * h;
      const wanted = (bookC + bookU) * drain;
      const started = wanted > slots ? (drain * slots) / wanted : drain;
      const startC = bookC * started;
      const startU = bookU * started;
      bookControlled[cell] = bookC - startC;
      bookUncontrolled[cell] = bookU - startU;
      const elsewhere = Math.min(others * h, Math.max(0, limit * h - startC - startU));
      produced[cell] = produced[cell] + startC + startU + elsewhere;
      soldElsewhere[cell] += elsewhere;

      const inC1 = making1Controlled[cell];
      const inC2 = making2Controlled[cell];
      const inC3 = making3Controlled[cell];
      making1Controlled[cell] = inC1 + startC - inC1 * stage;
      making2Controlled[cell] = inC2 + (inC1 - inC2) * stage;
      making3Controlled[cell] = inC3 + (inC2 - inC3) * stage;
      soldControlled[cell] += inC3 * stage;
      const inU1 = making1Uncontrolled[cell];
      const inU2 = making2Uncontrolled[cell];
      const inU3 = making3Uncontrolled[cell];
      making1Uncontrolled[cell] = inU1 + startU - inU1 * stage;
      making2Uncontrolled[cell] = inU2 + (inU1 - inU2) * stage;
      making3Uncontrolled[cell] = inU3 + (inU2 - inU3) * stage;
      soldUncontrolled[cell] += inU3 * stage;
      onOrderC += bookC + inC1 + inC2 + inC3 - inC3 * stage;
      onOrderU += bookU + inU1 + inU2 + inU3 - inU3 * stage;
      arrivedC += inC3 * stage;
      arrivedU += inU3 * stage;

      const unserved = (others + wanted * orderRate) * capacityAim - limit;
      capacity[cell] = limit + (unserved > 0 ? capacity_growth : capacity_shrink) * unserved * h;
    }
  }
}

/** Orders for stock (+), or orders for use held back (-) while stocks are too high, units a year. */
function stockOrder(gap: number, use: number, scale: number, p: World["p"]): number {
  if (gap >= 0) return (gap / p.order_years) * scale;
  return Math.max(gap / p.order_years, -(1 - p.order_floor) * use);
}

/** Downgraded versions are made to order; cancelled goods find other customers. */
function settleCell({ cells }: World, cell: number, resale: number): void {
  cells.produced[cell] += cells.soldDowngraded[cell];
  const resold = cells.makerStock[cell] * resale;
  cells.makerStock[cell] -= resold;
  cells.soldElsewhere[cell] += resold;
}
