/** The ledger of a run, who sold what through which channel, as rows; and its channels added up to the walls that failed. */
import { columnIndex, type Table } from "../base/table.ts";
import { FAMILIES, type Family } from "../figures/palette.ts";

export interface ChannelRow {
  readonly scenario: string;
  readonly run: string;
  readonly year: number;
  readonly item: string;
  /** Empty: all suppliers. "-": sold by no supplier. */
  readonly supplier: string;
  /** A channel, or what it is compared with: wanted, denied. */
  readonly book: string;
  /** Million USD. */
  readonly musd: number;
}

export const FAMILY_NAMES_IN_ORDER = Object.keys(FAMILIES) as Family[];
/** For what no supplier sold in that year: drawn from stock, stolen, rented, or from a front that was supplied before. */
export const NOBODY = "-";

export function readChannels(table: Table): ChannelRow[] {
  const [scenario, run, year, item, supplier, book, value] = [
    ...["scenario", "run", "year", "item", "supplier", "book", "value"],
  ].map((name) => columnIndex(table, name));
  return table.rows.map((row) => ({
    ...{ scenario: String(row[scenario]), run: String(row[run]), year: Number(row[year]), item: String(row[item]) },
    ...{ supplier: String(row[supplier] ?? ""), book: String(row[book]), musd: Number(row[value]) },
  }));
}

/** What arrived past each wall, in the order of the palette. */
export function familySums(rows: readonly ChannelRow[]): number[] {
  return FAMILY_NAMES_IN_ORDER.map((family) => {
    const channels: readonly string[] = FAMILIES[family];
    return rows.reduce((sum, { book, musd }) => sum + (channels.includes(`leakage_${book}`) ? musd : 0), 0);
  });
}

export function bookSum(rows: readonly ChannelRow[], book: string): number {
  return rows.reduce((sum, row) => sum + (row.book === book ? row.musd : 0), 0);
}
