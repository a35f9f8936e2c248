/**
 * The order chain: orders are booked, wait for a slot, are made in three stages and delivered.
 *
 *   order = use + stock;  stock = (wanted stock - stock - (on order - ordinary pipeline)) / order_years, only from suppliers still open
 *   order for use = use x what will be needed when it comes, a lead time from now, over what is needed now
 *   starts = min(book / intake_years, capacity - priority x what other customers want delivered a lead time from now): the target gets the slots that are left
 *   stage of a third of the lead time each, first order;  capacity' = growth x pace of the item x (orders not served); idle capacity is closed slowly
 *
 * The stages are about as long as a monthly tick, so the chain runs in sub-steps of at most a quarter month. Orders covered by a control
 * that enters into force are cancelled, but for the share that a savings clause honours; goods in production go to stock and are sold to others.
 * Stock orders count what is on order: unfilled orders are not ordered twice. What would have been ordered for stock from a closed supplier is
 * not ordered from an open one, which has other products.
 */
import { approach } from "../../base/maths.ts";
import { zero } from "../../world/columns.ts";
import type { Chain } from "../../world/order-chain.ts";
import type { World } from "../../world/world.ts";

export function produce(world: World): void {
  const { cells, items, clock, constants } = world;
  const { controlled, uncontrolled } = constants.orders;
  cancelCovered(world, controlled);
  zero(cells.produced, cells.soldElsewhere, cells.soldControlled, cells.soldUncontrolled);
  for (let item = 0; item < items.count; item++) produceItem(world, item, controlled, uncontrolled);
  const resale = approach(clock.dt, world.p.maker_stock_years);
  for (let cell = 0; cell < cells.count; cell++) settleCell(world, cell, resale);
}

/** Open orders that a control newly covers are cancelled. */
function cancelCovered({ cells, p }: World, { book, making1, making2, making3 }: Chain): void {
  const stages = [making1, making2, making3];
  for (let cell = 0; cell < cells.count; cell++) {
    const before = cells.coveredBefore[cell];
    const now = cells.covered[cell];
    cells.coveredBefore[cell] = now;
    if (now <= before) continue;
    // Where no licence is given, no open order is honoured either.
    const honoured = cells.licencePolicy[cell] > 0 ? p.savings_clause : 0;
    const cancelled = ((now - before) / (1 - before)) * (1 - honoured);
    book[cell] *= 1 - cancelled;
    for (const making of stages) {
      const stopped = making[cell] * cancelled;
      making[cell] -= stopped;
      cells.makerStock[cell] += stopped;
    }
  }
}

/** What stays the same within a tick: each cell's part of the orders for use and for stock, and the item's open demand for both. */
function shareOrders(world: World, item: number, controlled: Chain, uncontrolled: Chain): void {
  const { items, cells, blueprint, p } = world;
  const first = blueprint.cellStart[item];
  const end = blueprint.cellStart[item + 1];
  const useControlled = items.importDemandControlled[item] * items.pace[item] * items.needAhead[item];
  let wishes = 0;
  for (let cell = first; cell < end; cell++) wishes += cells.share[cell] * (1 - cells.shunned[cell]);
  let openUse = 0;
  let allCover = 0;
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
    allCover += part * (p.cover_ordinary + cells.coverControlled[cell]);
  }
  controlled.use = openUse;
  controlled.cover = allCover;
  uncontrolled.use = items.importDemandUncontrolled[item] * items.pace[item] * items.needAhead[item];
}

/** Sub-steps of one item. A maker's slots serve the books of both grades alike. */
function produceItem(world: World, item: number, controlled: Chain, uncontrolled: Chain): void {
  const { items, cells, setting, blueprint, constants, p } = world;
  const { subSteps, subStep: h, intake: drain } = constants;
  const { capacity, row, rowAhead, produced, soldElsewhere, orderShare, useOrders, stockWeight } = cells;
  const first = blueprint.cellStart[item];
  const end = blueprint.cellStart[item + 1];
  const useControlled = items.importDemandControlled[item] * items.pace[item];
  const useUncontrolled = items.importDemandUncontrolled[item] * items.pace[item];
  const lead = blueprint.items.lead_time_years[item];
  const stage = constants.stage[item];
  const orderRate = 1 / (drain * p.intake_years);
  const { other_priority, capacity_shrink } = p;
  const capacityGrowth = p.capacity_growth * blueprint.items.capacity_pace[item];
  const capacityAim = 1 + p.capacity_slack;
  const scale = setting.orderScale[0];
  shareOrders(world, item, controlled, uncontrolled);
  const { use: openUse, cover: allCover } = controlled;
  const { use: orderedUncontrolled } = uncontrolled;
  const pipeline = p.intake_years + lead;
  takeStock(controlled, item, first, end, pipeline);
  takeStock(uncontrolled, item, first, end, pipeline);
  for (let step = 0; step < subSteps; step++) {
    const stockC = stockOrder(gapOf(controlled, useControlled * step * h), openUse, scale, p);
    const stockU = stockOrder(gapOf(uncontrolled, useUncontrolled * step * h), orderedUncontrolled, scale, p);
    const useShare = openUse > 0 && stockC < 0 ? 1 + stockC / openUse : 1;
    const hoardShare = stockC > 0 && allCover > 0 ? stockC / allCover : 0;
    const ordersU = orderedUncontrolled + stockU;
    controlled.onOrder = 0;
    uncontrolled.onOrder = 0;
    for (let cell = first; cell < end; cell++) {
      const bookC = controlled.book[cell] + h * (useOrders[cell] * useShare + stockWeight[cell] * hoardShare);
      const bookU = uncontrolled.book[cell] + h * orderShare[cell] * ordersU;
      const others = rowAhead[cell];
      const finished = (controlled.making3[cell] + uncontrolled.making3[cell]) * stage;
      const limit = capacity[cell];
      const slots = Math.max(0, limit - other_priority * others) * h;
      const wanted = (bookC + bookU) * drain;
      const started = wanted > slots ? (drain * slots) / wanted : drain;
      const startC = moveOn(controlled, cell, bookC, started, stage);
      const startU = moveOn(uncontrolled, cell, bookU, started, stage);
      const elsewhere = Math.min(row[cell] * h, Math.max(0, limit * h - finished));
      produced[cell] = produced[cell] + startC + startU + elsewhere;
      soldElsewhere[cell] += elsewhere;
      const unserved = (others + wanted * orderRate) * capacityAim - limit;
      capacity[cell] = limit + (unserved > 0 ? capacityGrowth : capacity_shrink) * unserved * h;
    }
  }
}

/** Begins an item: what is wanted is the target's stock and the ordinary pipeline, less the stock that is there. */
function takeStock(chain: Chain, item: number, first: number, end: number, pipelineYears: number): void {
  const { book, making1, making2, making3 } = chain;
  chain.wanted = chain.stockTarget[item] - chain.stock[item] + chain.use * pipelineYears;
  chain.arrived = 0;
  let onOrder = 0;
  for (let cell = first; cell < end; cell++) onOrder += book[cell] + making1[cell] + making2[cell] + making3[cell];
  chain.onOrder = onOrder;
}

/** What is missing in the stock, counting what is on order and what has come in beyond what was used since the tick began. */
function gapOf({ wanted, arrived, onOrder }: Chain, used: number): number {
  return wanted - (arrived - used) - onOrder;
}

/** Starts a part of a maker's book and moves what it makes by one sub-step; returns what was started. */
function moveOn(chain: Chain, cell: number, booked: number, started: number, stage: number): number {
  const { book, making1, making2, making3, sold } = chain;
  const start = booked * started;
  const in1 = making1[cell];
  const in2 = making2[cell];
  const in3 = making3[cell];
  const finished = in3 * stage;
  book[cell] = booked - start;
  making1[cell] = in1 + start - in1 * stage;
  making2[cell] = in2 + (in1 - in2) * stage;
  making3[cell] = in3 + (in2 - in3) * stage;
  sold[cell] += finished;
  chain.onOrder += booked + in1 + in2 + in3 - finished;
  chain.arrived += finished;
  return start;
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
