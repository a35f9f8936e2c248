/** Who sold what: a tick of an item divided among its suppliers. Always kept for the windows, in the ledger only where somebody asks. */
import type { World } from "../world/world.ts";
import type { Accounts } from "./accounts.ts";
import { isInWindow, readSale, readTier } from "./cell-flows.ts";
import type { ItemSums } from "./item-sums.ts";
import { enterCell, yearOf } from "./ledger.ts";
import { COALITION } from "../world/tiers.ts";
import type { TwinRecord } from "./twin-record.ts";

export function bookCells(
  world: World,
  twin: TwinRecord,
  accounts: Accounts,
  item: number,
  tier: number,
  twinPart: number,
): void {
  const { cells, blueprint, clock } = world;
  const { ledger, moved, windows, booked } = accounts;
  const sums = tier === COALITION ? accounts.coalitionSums : accounts.ownSums;
  if (ledger === null && sums.window <= 0) return;
  const year = ledger === null ? 0 : yearOf(world, ledger, clock.tick);
  const scales = scalesOf(world, accounts, item, sums);
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    // Only what is sold in a window can be lag.
    if (ledger === null && !isInWindow(world, cell)) continue;
    const { cell: flows, sale } = accounts;
    sale.inTwin = twin.soldControlled[clock.tick * cells.count + cell] * twinPart;
    readSale(world, cell, sale);
    readTier(world, cell, tier, sale, flows);
    const own = Math.max(0, flows.free - flows.wantedFree);
    const freeOver = own * scales.freeExcess + (flows.free - own) * scales.freeRest;
    const windowOver = Math.max(0, flows.window - flows.wantedWindow) * scales.windowExcess;
    const lag = (flows.window - windowOver) * scales.lag;
    windows.lag[tier * cells.count + cell] += lag;
    if (moved !== null) moved.lag[(clock.tick * accounts.tiers + tier) * cells.count + cell] = lag;
    if (ledger === null || tier !== COALITION) continue;
    enterCell(world, ledger, year, cell, "lag", lag);
    enterCell(world, ledger, year, cell, "unbound", (flows.free - freeOver) * scales.unbound);
    enterCell(world, ledger, year, cell, "uncovered", flows.uncovered * scales.uncovered);
    enterCell(world, ledger, year, cell, "licensed", flows.licensed * booked.through);
    enterCell(world, ledger, year, cell, "defection", flows.evaded * booked.through);
    const over = (freeOver + windowOver + flows.uncovered * scales.uncoveredExcess) * scales.backfill;
    enterCell(world, ledger, year, cell, "backfill", over + scales.laidIn * cells.share[cell]);
    enterCell(world, ledger, year, cell, "downgraded", cells.soldDowngraded[cell] * scales.downgraded);
    enterCell(world, ledger, year, cell, "shells", cells.soldToShells[cell] * scales.shells);
  }
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function scalesOf({ cells, blueprint }: World, { booked, other }: Accounts, item: number, sums: ItemSums) {
  const uncovered = Math.min(sums.uncovered, booked.outside);
  const unbound = Math.min(sums.free, booked.outside - uncovered);
  const lag = Math.min(sums.window, sums.wantedWindow);
  // Parts of each supplier's own excess that is an excess of all suppliers together.
  const excess = sums.free - unbound;
  const freeExcess = Math.min(1, share(excess, sums.freeOver));
  // Where that is more than all that they sold beyond the twin, the rest is taken from each in proportion.
  const freeRest = share(Math.max(0, excess - sums.freeOver), sums.free - sums.freeOver);
  const windowExcess = share(sums.window - lag, sums.windowOver);
  const over = excess + sums.windowOver * windowExcess + (sums.uncovered - uncovered);
  let downgraded = 0;
  let toShells = 0;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    downgraded += cells.soldDowngraded[cell];
    toShells += cells.soldToShells[cell];
  }
  return {
    freeExcess,
    freeRest,
    windowExcess,
    unbound: share(booked.unbound, unbound),
    lag: share(booked.lag, lag),
    uncovered: share(booked.uncovered, sums.uncovered),
    uncoveredExcess: share(sums.uncovered - uncovered, sums.uncovered),
    backfill: share(booked.backfill, over),
    // Drawn from stock that was bought beyond the twin's sale, while nobody sells more now: by their shares of the market.
    laidIn: over > 0 ? 0 : booked.backfill,
    downgraded: share(other.downgraded * booked.through, downgraded),
    shells: share(other.shells * booked.through, toShells),
  };
}
