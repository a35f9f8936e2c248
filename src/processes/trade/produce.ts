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
  for (let cell = 0; cell < cells.count; cell++) settleCell(world, cell);
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
      cells.bookControlled[cell]! +
      cells.making1Controlled[cell]! +
      cells.making2Controlled[cell]! +
      cells.making3Controlled[cell]!;
    onOrderU +=
      cells.bookUncontrolled[cell]! +
      cells.making1Uncontrolled[cell]! +
      cells.making2Uncontrolled[cell]! +
      cells.making3Uncontrolled[cell]!;
    arrivedC += cells.soldControlled[cell]!;
    arrivedU += cells.soldUncontrolled[cell]!;
    const share = cells.share[cell]! * (1 - cells.shunned[cell]!);
    wishes += share;
    const free = (1 - cells.force[cell]!) * (1 - cells.reach[cell]!);
    openUse +=
      share * (1 - cells.covered[cell]!) * useControlled +
      cells.licensedRate[cell]! +
      cells.evadedRate[cell]! +
      cells.backfillRate[cell]!;
    openCover += share * free * (p.cover_ordinary + cells.coverControlled[cell]!);
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
    const share = wishes > 0 ? (cells.share[cell]! * (1 - cells.shunned[cell]!)) / wishes : 0;
    const free = (1 - cells.force[cell]!) * (1 - cells.reach[cell]!);
    const use =
      share * (1 - cells.covered[cell]!) * useControlled +
      cells.licensedRate[cell]! +
      cells.evadedRate[cell]! +
      cells.backfillRate[cell]!;
    const hoard =
      stockC > 0 && openCover > 0
        ? (stockC * share * free * (p.cover_ordinary + cells.coverControlled[cell]!)) / openCover
        : 0;
    const bookC = cells.bookControlled[cell]! + h * (use * lessC + hoard);
    const bookU = cells.bookUncontrolled[cell]! + h * share * (useUncontrolled + stockU);

    const row = cells.row[cell]!;
    const capacity = cells.capacity[cell]!;
    const slots = Math.max(0, capacity - p.other_priority * row) * h;
    const wanted = (bookC + bookU) * drain;
    const served = wanted > slots ? slots / wanted : 1;
    const startC = bookC * drain * served;
    const startU = bookU * drain * served;
    cells.bookControlled[cell] = bookC - startC;
    cells.bookUncontrolled[cell] = bookU - startU;
    const elsewhere = Math.min(row * h, Math.max(0, capacity * h - startC - startU));
    cells.produced[cell] = cells.produced[cell]! + startC + startU + elsewhere;
    cells.soldElsewhere[cell] = cells.soldElsewhere[cell]! + elsewhere;

    const outC1 = cells.making1Controlled[cell]! * stage;
    const outC2 = cells.making2Controlled[cell]! * stage;
    const outC3 = cells.making3Controlled[cell]! * stage;
    cells.making1Controlled[cell] = cells.making1Controlled[cell]! + startC - outC1;
    cells.making2Controlled[cell] = cells.making2Controlled[cell]! + outC1 - outC2;
    cells.making3Controlled[cell] = cells.making3Controlled[cell]! + outC2 - outC3;
    cells.soldControlled[cell] = cells.soldControlled[cell]! + outC3;
    const outU1 = cells.making1Uncontrolled[cell]! * stage;
    const outU2 = cells.making2Uncontrolled[cell]! * stage;
    const outU3 = cells.making3Uncontrolled[cell]! * stage;
    cells.making1Uncontrolled[cell] = cells.making1Uncontrolled[cell]! + startU - outU1;
    cells.making2Uncontrolled[cell] = cells.making2Uncontrolled[cell]! + outU1 - outU2;
    cells.making3Uncontrolled[cell] = cells.making3Uncontrolled[cell]! + outU2 - outU3;
    cells.soldUncontrolled[cell] = cells.soldUncontrolled[cell]! + outU3;

    const asked = row + wanted / drain / p.intake_years;
    const unserved = asked * (1 + p.capacity_slack) - capacity;
    const pace = unserved > 0 ? p.capacity_growth : p.capacity_shrink;
    cells.capacity[cell] = capacity + pace * unserved * h;
  }
}

/** Orders for stock (+), or orders for use held back (-) while stocks are too high, units a year. */
function stockOrder(gap: number, use: number, scale: number, p: World["p"]): number {
  if (gap >= 0) return (gap / p.order_years) * scale;
  return Math.max(gap / p.order_years, -(1 - p.order_floor) * use);
}

/** Downgraded versions are made to order; cancelled goods find other customers. */
function settleCell({ cells, clock, p }: World, cell: number): void {
  cells.produced[cell] = cells.produced[cell]! + cells.soldDowngraded[cell]!;
  const resold = cells.makerStock[cell]! * approach(clock.dt, p.maker_stock_years);
  cells.makerStock[cell] = cells.makerStock[cell]! - resold;
  cells.soldElsewhere[cell] = cells.soldElsewhere[cell]! + resold;
}
