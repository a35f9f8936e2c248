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
  for (let item = 0; item < items.count; item++) {
    for (let step = 0; step < steps; step++) stepItem(world, item, step * h, h);
  }
  const resale = approach(clock.dt, world.p.maker_stock_years);
  for (let cell = 0; cell < cells.count; cell++) settleCell(world, cell, resale);
}

/** Open orders that a control newly covers are cancelled. */
function cancelCovered({ cells, p }: World): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const before = cells.coveredBefore[cell]!;
    const now = cells.covered[cell]!;
    cells.coveredBefore[cell] = now;
    if (now <= before) continue;
    const cancelled = ((now - before) / (1 - before)) * (1 - p.savings_clause);
    cells.bookControlled[cell] = cells.bookControlled[cell]! * (1 - cancelled);
    for (const making of [cells.making1Controlled, cells.making2Controlled, cells.making3Controlled]) {
      const stopped = making[cell]! * cancelled;
      making[cell] = making[cell]! - stopped;
      cells.makerStock[cell] = cells.makerStock[cell]! + stopped;
    }
  }
}

function stepItem(world: World, item: number, elapsed: number, h: number): void {
  const { items, cells, setting, blueprint, p } = world;
  const { backfillRate, bookControlled, bookUncontrolled, capacity, coverControlled, covered, evadedRate, force, licensedRate, making1Controlled, making1Uncontrolled, making2Controlled, making2Uncontrolled, making3Controlled, making3Uncontrolled, produced, reach, row, share, shunned, soldControlled, soldElsewhere, soldUncontrolled } = cells;
  const first = blueprint.cellStart[item]!;
  const end = blueprint.cellStart[item + 1]!;
  const useControlled = items.importDemandControlled[item]! * items.pace[item]!;
  const useUncontrolled = items.importDemandUncontrolled[item]! * items.pace[item]!;
  const lead = blueprint.items.lead_time_years[item]!;
  const pipeline = p.intake_years + lead;

  // What is on order, and what arrives in the ordinary course, both grades.
  let onOrderC = 0;
  let onOrderU = 0;
  let arrivedC = 0;
  let arrivedU = 0;
  let openUse = 0;
  let openCover = 0;
  let wishes = 0;
  for (let cell = first; cell < end; cell++) {
    onOrderC +=
      bookControlled[cell]! +
      making1Controlled[cell]! +
      making2Controlled[cell]! +
      making3Controlled[cell]!;
    onOrderU +=
      bookUncontrolled[cell]! +
      making1Uncontrolled[cell]! +
      making2Uncontrolled[cell]! +
      making3Uncontrolled[cell]!;
    arrivedC += soldControlled[cell]!;
    arrivedU += soldUncontrolled[cell]!;
    const part = share[cell]! * (1 - shunned[cell]!);
    wishes += part;
    const free = (1 - force[cell]!) * (1 - reach[cell]!);
    openUse +=
      part * (1 - covered[cell]!) * useControlled +
      licensedRate[cell]! +
      evadedRate[cell]! +
      backfillRate[cell]!;
    openCover += part * free * (p.cover_ordinary + coverControlled[cell]!);
  }
  const gapC =
    items.stockTargetControlled[item]! -
    (items.stockControlled[item]! + arrivedC - useControlled * elapsed) -
    (onOrderC - openUse * pipeline);
  const gapU =
    items.stockTargetUncontrolled[item]! -
    (items.stockUncontrolled[item]! + arrivedU - useUncontrolled * elapsed) -
    (onOrderU - useUncontrolled * pipeline);
  const stockC = stockOrder(gapC, openUse, setting.orderScale[0]!, world.p);
  const stockU = stockOrder(gapU, useUncontrolled, setting.orderScale[0]!, world.p);
  const lessC = openUse > 0 && stockC < 0 ? 1 + stockC / openUse : 1;
  const drain = 1 - exp(-h / p.intake_years);
  const stage = 1 - exp((-3 * h) / lead);

  for (let cell = first; cell < end; cell++) {
    const part = wishes > 0 ? (share[cell]! * (1 - shunned[cell]!)) / wishes : 0;
    const free = (1 - force[cell]!) * (1 - reach[cell]!);
    const use =
      part * (1 - covered[cell]!) * useControlled +
      licensedRate[cell]! +
      evadedRate[cell]! +
      backfillRate[cell]!;
    const hoard =
      stockC > 0 && openCover > 0
        ? (stockC * part * free * (p.cover_ordinary + coverControlled[cell]!)) / openCover
        : 0;
    const bookC = bookControlled[cell]! + h * (use * lessC + hoard);
    const bookU = bookUncontrolled[cell]! + h * part * (useUncontrolled + stockU);

    const others = row[cell]!;
    const limit = capacity[cell]!;
    const slots = Math.max(0, limit - p.other_priority * others) * h;
    const wanted = (bookC + bookU) * drain;
    const served = wanted > slots ? slots / wanted : 1;
    const startC = bookC * drain * served;
    const startU = bookU * drain * served;
    bookControlled[cell] = bookC - startC;
    bookUncontrolled[cell] = bookU - startU;
    const elsewhere = Math.min(others * h, Math.max(0, limit * h - startC - startU));
    produced[cell] = produced[cell]! + startC + startU + elsewhere;
    soldElsewhere[cell] = soldElsewhere[cell]! + elsewhere;

    const outC1 = making1Controlled[cell]! * stage;
    const outC2 = making2Controlled[cell]! * stage;
    const outC3 = making3Controlled[cell]! * stage;
    making1Controlled[cell] = making1Controlled[cell]! + startC - outC1;
    making2Controlled[cell] = making2Controlled[cell]! + outC1 - outC2;
    making3Controlled[cell] = making3Controlled[cell]! + outC2 - outC3;
    soldControlled[cell] = soldControlled[cell]! + outC3;
    const outU1 = making1Uncontrolled[cell]! * stage;
    const outU2 = making2Uncontrolled[cell]! * stage;
    const outU3 = making3Uncontrolled[cell]! * stage;
    making1Uncontrolled[cell] = making1Uncontrolled[cell]! + startU - outU1;
    making2Uncontrolled[cell] = making2Uncontrolled[cell]! + outU1 - outU2;
    making3Uncontrolled[cell] = making3Uncontrolled[cell]! + outU2 - outU3;
    soldUncontrolled[cell] = soldUncontrolled[cell]! + outU3;

    const asked = others + wanted / drain / p.intake_years;
    const unserved = asked * (1 + p.capacity_slack) - limit;
    const pace = unserved > 0 ? p.capacity_growth : p.capacity_shrink;
    capacity[cell] = limit + pace * unserved * h;
  }
}

/** Orders for stock (+), or orders for use held back (-) while stocks are too high, units a year. */
function stockOrder(gap: number, use: number, scale: number, p: World["p"]): number {
  if (gap >= 0) return (gap / p.order_years) * scale;
  return Math.max(gap / p.order_years, -(1 - p.order_floor) * use);
}

/** Downgraded versions are made to order; cancelled goods find other customers. */
function settleCell({ cells }: World, cell: number, resale: number): void {
  cells.produced[cell] = cells.produced[cell]! + cells.soldDowngraded[cell]!;
  const resold = cells.makerStock[cell]! * resale;
  cells.makerStock[cell] = cells.makerStock[cell]! - resold;
  cells.soldElsewhere[cell] = cells.soldElsewhere[cell]! + resold;
}
