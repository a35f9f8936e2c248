/** What a supplier sold of an item in a tick, by its reason, and what the twin's sale would have met: one cell, one tier. */
import type { World } from "../world/world.ts";
import { COALITION, forceOnTier } from "../world/tiers.ts";

/** Units below this count as nothing: dividing by them would overflow. */
const LEAST = 1e-100;
/** Shares below this are rounding. */
const SLIVER = 1e-12;

export type CellFlows = ReturnType<typeof noFlows>;

/** Not numbers until they are read: V8 then knows from the start that they are not integers. */
export function noFlows() {
  return {
    /** The twin's sale, and the parts of it that meet no control: where no window is open, in a window, for want of law. */
    wanted: NaN,
    wantedFree: NaN,
    wantedWindow: NaN,
    wantedUncovered: NaN,
    /** Sold where there is no control: outside a window, in a window. */
    free: NaN,
    window: NaN,
    /** Sold where a control is in force. */
    uncovered: NaN,
    licensed: NaN,
    evaded: NaN,
    /** Refused here. */
    refused: NaN,
  };
}

/** Between the leader's announcement and force here; the tick in which a control enters into force still belongs to it. */
export function isInWindow({ cells }: World, cell: number): boolean {
  return cells.windowOpen[cell] === 1 || cells.inForce[cell] > cells.inForceNow[cell];
}

export type CellSale = ReturnType<typeof noSale>;

/** What is the same for all tiers of a cell in a tick. */
export function noSale() {
  return {
    /** The twin's sale of all that the leader controls. */
    inTwin: NaN,
    /** The coalition's part of what the leader controls; kept here because V8 would allocate memory for a number that is passed on its own. */
    coalition: NaN,
    open: NaN,
    force: NaN,
    law: NaN,
    reach: NaN,
    covered: NaN,
    refused: NaN,
    /** Part of the cell that no control covers, and the part of that which a coming control will bind: no more than the law here can reach. */
    free: NaN,
    awaited: NaN,
    /** Sold under a permission: where the law does not reach, under licences, by laxity. */
    uncovered: NaN,
    licensed: NaN,
    evaded: NaN,
    /** Sold where nothing needs a permission. */
    freely: NaN,
  };
}

/** Reads what a cell sold. */
export function readSale(world: World, cell: number, sale: CellSale): void {
  const { items, cells, clock } = world;
  const item = cells.item[cell];
  const open = items.openShare[item];
  const force = cells.force[cell];
  const law = cells.law[cell];
  const reach = cells.reach[cell];
  const free = (1 - force) * (1 - reach);
  // What is sold under a permission: an uncovered part, licences, laxity. The rest, if any part of the cell is free, was sold freely.
  const sold = cells.soldControlled[cell];
  const demand = items.importDemandControlled[item] * items.pace[item] * clock.dt * cells.share[cell];
  const uncovered = force * (1 - law) * (1 - reach) * demand;
  const licensed = cells.licensedRate[cell] * clock.dt;
  const evaded = cells.evadedRate[cell] * clock.dt;
  const permissions = uncovered + licensed + evaded;
  const permitted = free > SLIVER ? Math.min(sold, permissions) : sold;
  const scale = permissions > LEAST ? permitted / permissions : 0;
  // How much of the free part was so for the whole of the open part of the tick.
  const openPart = free > SLIVER ? Math.max(0, 1 - (1 - open) / free) : 0;
  sale.open = open;
  sale.force = force;
  sale.law = law;
  sale.reach = reach;
  sale.covered = cells.covered[cell];
  sale.refused = cells.refusedRate[cell];
  sale.free = free;
  sale.awaited = isInWindow(world, cell) ? law : 0;
  sale.uncovered = uncovered * scale;
  // Orders honoured under a savings clause count as licensed.
  sale.licensed = permissions > LEAST ? licensed * scale : permitted;
  sale.evaded = evaded * scale;
  sale.freely = (sold - permitted) * openPart;
}

/** Divides a sale into the flows of a tier. */
export function readTier(world: World, cell: number, tier: number, sale: CellSale, flows: CellFlows): void {
  const { coalition, open, force, law, reach, covered, free, awaited } = sale;
  const part = tier === COALITION ? coalition : 1 - coalition;
  const forceHere = forceOnTier(world, cell, tier, coalition);
  const freeHere = (1 - forceHere) * (1 - reach);
  const wanted = sale.inTwin * part;
  const whole = wanted > 0 ? wanted / open : 0;
  const wantedFree = whole * Math.max(0, freeHere - (1 - open));
  flows.wanted = wanted;
  flows.wantedFree = wantedFree * (1 - awaited);
  flows.wantedWindow = wantedFree * awaited;
  flows.wantedUncovered = Math.min(wanted - wantedFree, whole * forceHere * (1 - law) * (1 - reach));

  const coveredHere = 1 - (1 - forceHere * law) * (1 - reach);
  const ofCovered = part < 1 && covered > SLIVER ? (part * coveredHere) / covered : part;
  flows.uncovered = sale.uncovered * (part < 1 && force > SLIVER ? (part * forceHere) / force : part);
  flows.evaded = sale.evaded * ofCovered;
  flows.licensed = sale.licensed * ofCovered;
  flows.refused = sale.refused * ofCovered;

  const freely = free > SLIVER ? sale.freely * ((part * freeHere) / free) : 0;
  flows.free = freely * (1 - awaited);
  flows.window = freely * awaited;
}
