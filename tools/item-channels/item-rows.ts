/** The numbers of the page of items and channels, kept in docs/item-channels/numbers.csv: a row for each setting, year and item. */
import { parse } from "csv-parse/sync";
import type { Table } from "../../src/base/table.ts";
import type { NumberRow } from "../doubts/number-rows.ts";

/** What is wanted in million dollars; the rest as shares of it. */
export const COLUMNS = [
  ...(["wanted", "covered", "outside", "before", "licensed", "downgraded"] as const),
  ...(["fronts", "defection", "theft", "rented", "around", "denied"] as const),
] as const;
export type Column = (typeof COLUMNS)[number];

export interface ItemRow extends Readonly<Record<Column, number>> {
  readonly scenario: string;
  readonly year: number;
  readonly item: string;
  readonly name: string;
  /** In how many runs it is under control in that year. */
  readonly runs: number;
  readonly sellers: string;
}

const HEADS = ["scenario", "year", "item", "name", "runs"] as const;
const DIGITS = 3;

export function itemsTable(rows: readonly ItemRow[]): Table {
  return {
    columns: [...HEADS, ...COLUMNS, "sellers"].map((name) => ({ name, unit: "" })),
    rows: rows.map((row) => [
      ...HEADS.map((name) => row[name]),
      ...COLUMNS.map((name) => Number(row[name].toPrecision(DIGITS))),
      row.sellers,
    ]),
  };
}

export function readItems(csv: string): ItemRow[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const numbers: readonly string[] = ["year", "runs", ...COLUMNS];
  return rows.map((row) => {
    const cells = Object.entries(row).map(([name, text]) => [name, numbers.includes(name) ? Number(text) : text]);
    return Object.fromEntries(cells) as ItemRow;
  });
}

/** SETTING.ITEM.COLUMN_YEAR, as the words of the page name them. */
export function numbersOf(rows: readonly ItemRow[]): NumberRow[] {
  return rows.flatMap(({ scenario, year, item, runs, ...row }) =>
    COLUMNS.map((column): NumberRow => {
      const value = row[column];
      const unit = column === "wanted" ? "musd" : "share of wanted";
      return {
        ...{ name: `${scenario}.${item}.${column}_${year}`, kind: "value", unit, n: runs, mean: value, p50: value },
        ...{ p05: NaN, p95: NaN, halfWidth: NaN, meaning: column },
      };
    }),
  );
}
