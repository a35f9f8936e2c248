/**
 * A row of base data while it may still be changed: its cells as text, and where each of them was written.
 */
import type { Place } from "./input-error.ts";

export interface DraftRow {
  readonly cells: ReadonlyMap<string, string>;
  /** Where the row begins. */
  readonly start: Place;
  /** Where a cell stands now: in the table's file, or in the scenario that changed it. */
  readonly placeOf: (column: string) => Place;
}

/** The columns that name a row; a table without them has rows that cannot be changed one by one. */
export const KEY_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  suppliers: ["id"],
  dependence: ["supplier", "mineral"],
  items: ["id"],
  lists: ["id"],
  memberships: ["list", "supplier"],
  market_shares: ["item", "supplier"],
  firms: ["id"],
  hubs: ["id"],
  minerals: ["id"],
  users: ["id"],
  timeline: [],
  series: ["series", "date"],
  sources: ["id"],
  pools: ["pool", "seed"],
  parameters: ["name"],
  facts: ["id"],
  references: ["id"],
};

/** `NL`, `EUV/NL`; empty where the table has no key. */
export function rowId(table: string, cells: ReadonlyMap<string, string>): string {
  return KEY_COLUMNS[table].map((column) => cells.get(column) ?? "").join("/");
}

/** For messages: the row's id, or its date where it has none. */
export function rowName(table: string, row: DraftRow): string {
  return rowId(table, row.cells) || (row.cells.get("date") ?? "") || `line ${row.start.line}`;
}

export type Changes = ReadonlyMap<string, { readonly text: string; readonly place: Place }>;

/** What a file that changes a row writes into it: the row is an assumption now, and its note says who changed it. */
export function assumed(row: DraftRow, change: string, place: Place): Changes {
  const note = row.cells.get("note") ?? "";
  const text = note === "" ? change : `${note}; ${change}`;
  return new Map([
    ["grade", { text: "assumed", place }],
    ["note", { text, place }],
  ]);
}

/** The same row with some cells replaced; each new cell remembers its own place. */
export function withCells(row: DraftRow, changes: Changes): DraftRow {
  const cells = new Map(row.cells);
  for (const [column, { text }] of changes) cells.set(column, text);
  return { cells, start: row.start, placeOf: (column) => changes.get(column)?.place ?? row.placeOf(column) };
}
