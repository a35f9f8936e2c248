/** The ledger: who sold what through which channel, year by year, of one run; kept only where somebody asks. */
import type { World } from "../world/world.ts";
import { BOOK, BOOKS, CHANNELS } from "./channels.ts";
import type { Channel } from "./channels.ts";
import { COALITION } from "../world/tiers.ts";

export interface Ledger {
  /** Calendar years, the first and how many. */
  readonly first: number;
  readonly years: number;
  /** (year * books + book) * accounts + account, units. */
  readonly items: Float64Array;
  /** (year * channels + channel) * cells + cell, units, of the coalition's accounts. */
  readonly cells: Float64Array;
}

export function openLedger({ cells, blueprint }: World, accounts: number): Ledger {
  const { start, end } = blueprint.scenario.time;
  const first = Math.floor(start);
  const years = Math.ceil(end - 1e-9) - first;
  return {
    ...{ first, years },
    items: new Float64Array(years * BOOKS.length * accounts),
    cells: new Float64Array(years * CHANNELS.length * cells.count),
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

/** Sales of a tick that were booked as lag have proved to be unbound. */
export function moveInYear(
  world: World,
  ledger: Ledger,
  tick: number,
  accounts: number,
  tier: number,
  cell: number,
  units: number,
): void {
  const year = yearOf(world, ledger, tick);
  const first = year * BOOKS.length * accounts + tier * world.items.count + world.cells.item[cell];
  ledger.items[first + BOOK.lag * accounts] -= units;
  ledger.items[first + BOOK.bound * accounts] -= units;
  ledger.items[first + BOOK.unbound * accounts] += units;
  if (tier !== COALITION) return;
  enterCell(world, ledger, year, cell, "lag", -units);
  enterCell(world, ledger, year, cell, "unbound", units);
}
