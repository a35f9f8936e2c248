/**
 * Sales in a window between announcement and force are booked as lag while nobody knows whether the supplier will follow. Where the window closes and it
 * has not, they prove to be unbound and are moved, each at its own date. What is still in an open window at the end of a run stays lag.
 */
import type { World } from "../world/world.ts";
import { type Ledger, moveInYear } from "./ledger.ts";

export type MovedSales = Readonly<ReturnType<typeof openMovedSales>>;

export function openMovedSales({ cells, blueprint }: World, accounts: number, tiers: number) {
  const { start, end, ticksPerYear } = blueprint.scenario.time;
  const ticks = Math.round((end - start) * ticksPerYear);
  return {
    /** Number of accounts. */
    accounts,
    /** tick * rows + row, where a row is tier * cells + cell: units booked as lag. */
    lag: new Float64Array(ticks * tiers * cells.count),
    /** By cell: the tick at which its window opened. */
    openedAt: new Int32Array(cells.count),
    /** tick * accounts + account: units of the tick that were booked as lag and proved to be unbound; and those of all ticks up to this one. */
    moved: new Float64Array(ticks * accounts),
    movedSoFar: new Float64Array(ticks * accounts),
  };
}

/** A window has closed: the part of its sales that was no lag is moved, in the ledger too where there is one. */
export function settleWindow(
  world: World,
  { accounts, lag, openedAt, moved, movedSoFar }: MovedSales,
  ledger: Ledger | null,
  tier: number,
  cell: number,
  part: number,
): void {
  const { cells, items, clock } = world;
  const rows = (accounts / items.count) * cells.count;
  const account = tier * items.count + cells.item[cell];
  const first = openedAt[cell];
  for (let tick = first; tick < clock.tick; tick++) {
    const place = tick * rows + tier * cells.count + cell;
    const units = lag[place] * part;
    if (units === 0) continue;
    lag[place] -= units;
    moved[tick * accounts + account] += units;
    if (ledger !== null) moveInYear(world, ledger, tick, accounts, tier, cell, units);
  }
  let units = first > 0 ? movedSoFar[(first - 1) * accounts + account] : 0;
  for (let place = first * accounts + account; place < moved.length; place += accounts) {
    units += moved[place];
    movedSoFar[place] = units;
  }
}

/** Units of an account that were booked as lag up to a tick and proved to be unbound, of all windows that have closed by now. */
export function movedUpTo({ accounts, movedSoFar }: MovedSales, account: number, tick: number): number {
  const last = Math.min(tick, movedSoFar.length / accounts - 1);
  return last < 0 ? 0 : movedSoFar[last * accounts + account];
}
