/**
 * The ledger: who sold what through which channel, year by year, of one run; kept only where somebody asks.
 *
 * Sales in a window between announcement and force are booked as lag while nobody knows whether the supplier will follow. Where the window closes and it
 * has not, the ledger moves them to `unbound` at the dates of the sales, so that no year has less than nothing in it. What is still in an open window at
 * the end of a run stays lag.
 */
import type { World } from "../world/world.ts";
import { BOOK, BOOKS, CHANNELS } from "./channels.ts";
import type { BookName, Channel } from "./channels.ts";
import { COALITION } from "./tiers.ts";

export interface Ledger {
  /** Calendar years, the first and how many. */
  readonly first: number;
  readonly years: number;
  /** (year * books + book) * accounts + account, units. */
  readonly items: Float64Array;
  /** (year * channels + channel) * cells + cell, units, of the coalition's accounts. */
  readonly cells: Float64Array;
  /** tick * rows + row, where a row is tier * cells + cell: units booked as lag; by cell, the tick at which its window opened. */
  readonly lag: Float64Array;
  readonly openedAt: Int32Array;
  /** tick * accounts + account: units of the tick that were booked as lag and proved to be unbound. */
  readonly moved: Float64Array;
  /** The same, of all ticks up to this one. */
  readonly movedSoFar: Float64Array;
}

export function openLedger({ cells, blueprint }: World, accounts: number, rows: number): Ledger {
  const { start, end, ticksPerYear } = blueprint.scenario.time;
  const first = Math.floor(start);
  const years = Math.ceil(end - 1e-9) - first;
  const ticks = Math.round((end - start) * ticksPerYear);
  return {
    ...{ first, years },
    items: new Float64Array(years * BOOKS.length * accounts),
    cells: new Float64Array(years * CHANNELS.length * cells.count),
    lag: new Float64Array(ticks * rows),
    openedAt: new Int32Array(cells.count),
    moved: new Float64Array(ticks * accounts),
    movedSoFar: new Float64Array(ticks * accounts),
  };
}

/** The year in which a tick lies, counted from the first. */
export function yearOf({ blueprint }: World, { first }: Ledger, tick: number): number {
  const { start, ticksPerYear } = blueprint.scenario.time;
  return Math.floor(start + (tick + 0.5) / ticksPerYear) - first;
}

/** Enters the books of a tick. */
export function enterBooks(world: World, ledger: Ledger, now: Float64Array): void {
  const first = yearOf(world, ledger, world.clock.tick) * now.length;
  for (let row = 0; row < now.length; row++) ledger.items[first + row] += now[row];
}

/** Enters what a supplier sold of an item, on the coalition's account. */
export function enterCell(
  world: World,
  { cells }: Ledger,
  year: number,
  cell: number,
  channel: Channel,
  units: number,
): void {
  cells[(year * CHANNELS.length + BOOK[channel]) * world.cells.count + cell] += units;
}

/** A window has closed: the part of its sales that was no lag is moved, each at its date. */
export function settleWindow(world: World, ledger: Ledger, tier: number, cell: number, part: number): void {
  const { cells, items, clock } = world;
  const accounts = accountsOf(ledger);
  const rows = (accounts / items.count) * cells.count;
  const account = tier * items.count + cells.item[cell];
  for (let tick = ledger.openedAt[cell]; tick < clock.tick; tick++) {
    const place = tick * rows + tier * cells.count + cell;
    const units = ledger.lag[place] * part;
    if (units === 0) continue;
    ledger.lag[place] -= units;
    ledger.moved[tick * accounts + account] += units;
    const year = yearOf(world, ledger, tick);
    const move = (book: BookName, by: number): void => {
      ledger.items[(year * BOOKS.length + BOOK[book]) * accounts + account] += by;
    };
    move("lag", -units);
    move("bound", -units);
    move("unbound", units);
    if (tier !== COALITION) continue;
    enterCell(world, ledger, year, cell, "lag", -units);
    enterCell(world, ledger, year, cell, "unbound", units);
  }
  addUpMoved(ledger, account, ledger.openedAt[cell]);
}

/** Adds up from a tick on what has moved on an account. */
function addUpMoved(ledger: Ledger, account: number, first: number): void {
  const { moved, movedSoFar } = ledger;
  const accounts = accountsOf(ledger);
  let units = first > 0 ? movedSoFar[(first - 1) * accounts + account] : 0;
  for (let place = first * accounts + account; place < moved.length; place += accounts) {
    units += moved[place];
    movedSoFar[place] = units;
  }
}

function accountsOf({ items, years }: Ledger): number {
  return items.length / (years * BOOKS.length);
}

/** Units of an account that were booked as lag up to a tick and proved to be unbound, of all windows that have closed by now. */
export function movedUpTo(ledger: Ledger, account: number, tick: number): number {
  const accounts = accountsOf(ledger);
  const last = Math.min(tick, ledger.movedSoFar.length / accounts - 1);
  return last < 0 ? 0 : ledger.movedSoFar[last * accounts + account];
}
