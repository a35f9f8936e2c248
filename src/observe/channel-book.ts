/** Who sold what through which channel in a year, as plain data: by item, and by supplier. */
import type { World } from "../world/world.ts";
import type { Accounts } from "./accounts.ts";
import { BOOKS, CHANNELS } from "./channels.ts";
import type { BookName } from "./channels.ts";

export interface ChannelEntry {
  readonly year: number;
  readonly item: string;
  /** Empty: all of them. "-": nobody's own sale: drawn from stock, stolen, rented, or from a front that was served before. */
  readonly supplier: string;
  readonly book: BookName;
  readonly musd: number;
}

export type ChannelBook = readonly ChannelEntry[];

/** Amounts below this, in musd, are not told. */
const LEAST = 1e-6;

/** Of the coalition's accounts; entries of nothing are left out. */
export function channelBook({ blueprint, items, cells }: World, { ledger, count }: Accounts): ChannelBook {
  if (ledger === null) return [];
  const entries: ChannelEntry[] = [];
  const tell = (entry: ChannelEntry): void => {
    if (Math.abs(entry.musd) > LEAST) entries.push(entry);
  };
  for (let place = 0; place < ledger.years; place++) {
    const year = ledger.first + place;
    for (let number = 0; number < items.count; number++) {
      const item = blueprint.itemIds[number];
      for (const [row, book] of BOOKS.entries()) {
        const musd = ledger.items[(place * BOOKS.length + row) * count + number];
        tell({ year, item, supplier: "", book, musd });
        if (row >= CHANNELS.length) continue;
        let rest = musd;
        for (let cell = blueprint.cellStart[number]; cell < blueprint.cellStart[number + 1]; cell++) {
          const sold = ledger.cells[(place * CHANNELS.length + row) * cells.count + cell];
          rest -= sold;
          tell({ year, item, supplier: blueprint.supplierIds[cells.supplier[cell]], book, musd: sold });
        }
        tell({ year, item, supplier: "-", book, musd: rest });
      }
    }
  }
  return entries;
}
