/** The ledger: who sold what through which channel, year by year, of one run; kept only where somebody asks. */
import { COALITION } from "../world/tiers.ts";
import type { World } from "../world/world.ts";
import { BOOK, type BookName, BOOKS, type Channel, CHANNELS } from "./channels.ts";

export type Ledger = Readonly<ReturnType<typeof openLedger>>;

export function openLedger({ cells, blueprint }: World, accounts: number) {
  const { start, end } = blueprint.scenario.time;
  const first = Math.floor(start);
  const years = Math.ceil(end - 1e-9) - first;
  return {
    /** Calendar years, the first and how many. */
    first,
    years,
    /** (year * books + book) * accounts + account, units. */
    items: new Float64Array(years * BOOKS.length * accounts),
    /** (year * channels + channel) * cells + cell, units, of the coalition's accounts. */
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

/** As plain data: by item, and by supplier. */
export interface ChannelEntry {
  readonly year: number;
  readonly item: string;
  /** Empty: all of them. "-": nobody's own sale: drawn from stock, stolen, rented, or from a front that was served before. */
  readonly supplier: string;
  readonly book: BookName;
  readonly musd: number;
}

export type ChannelBook = readonly ChannelEntry[];

/** Amounts below this, in musd, are left out. */
const LEAST = 1e-6;

/** Of the coalition's accounts. */
export function channelBook(
  { blueprint, items, cells }: World,
  { ledger, count }: { readonly ledger: Ledger | null; readonly count: number },
): ChannelBook {
  if (ledger === null) return [];
  const entries: ChannelEntry[] = [];
  const enter = (entry: ChannelEntry): void => {
    if (Math.abs(entry.musd) > LEAST) entries.push(entry);
  };
  for (let place = 0; place < ledger.years; place++) {
    const year = ledger.first + place;
    for (let number = 0; number < items.count; number++) {
      const item = blueprint.itemIds[number];
      for (const [row, book] of BOOKS.entries()) {
        const musd = ledger.items[(place * BOOKS.length + row) * count + number];
        enter({ year, item, supplier: "", book, musd });
        if (row >= CHANNELS.length) continue;
        let rest = musd;
        for (let cell = blueprint.cellStart[number]; cell < blueprint.cellStart[number + 1]; cell++) {
          const sold = ledger.cells[(place * CHANNELS.length + row) * cells.count + cell];
          rest -= sold;
          enter({ year, item, supplier: blueprint.supplierIds[cells.supplier[cell]], book, musd: sold });
        }
        enter({ year, item, supplier: "-", book, musd: rest });
      }
    }
  }
  return entries;
}
