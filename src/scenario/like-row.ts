/**
 * A new row that is written as `like: ETCH`: a copy of another row, in which only what differs is stated. With an item, a state, a mineral or
 * a list come the rows that belong to it in other tables (an item's market shares, a state's dependence on minerals, its memberships and its
 * series), so that it works at once; a file that writes one of these itself lays its own over the copy.
 *
 * Not copied: named firms, the timeline, and what a state sells, because two states cannot hold the same share of a market.
 */
import { type Changes, type DraftRow, KEY_COLUMNS, rowId, withCells } from "./draft-row.ts";
import type { Place } from "./input-error.ts";
import type { TableName } from "./tables.ts";

/** By table: the tables whose rows name one of its rows and come along, and the column that names it. */
const BELONGINGS: Partial<Record<TableName, readonly (readonly [TableName, string])[]>> = {
  items: [["market_shares", "item"]],
  suppliers: [
    ["dependence", "supplier"],
    ["memberships", "supplier"],
  ],
  minerals: [["dependence", "mineral"]],
  lists: [["memberships", "list"]],
};
/** By table: what the series of one of its rows is called. */
const OWN_SERIES: Partial<Record<TableName, string>> = { suppliers: "exposure", lists: "threat" };

interface LikeRow {
  readonly id: string;
  readonly model: DraftRow;
  /** What the file writes itself. */
  readonly changes: Changes;
  /** Where it writes it. */
  readonly start: Place;
  readonly file: string;
}

export function copyLike(
  drafts: Record<TableName, DraftRow[]>,
  table: TableName,
  { id, model, changes, start, file }: LikeRow,
): void {
  const keys = KEY_COLUMNS[table];
  const modelId = rowId(table, model.cells);
  const note = `like ${modelId}, by ${file}`;
  const copy = (row: DraftRow, cells: Readonly<Record<string, string>>): DraftRow => {
    const stated = Object.entries({ grade: "assumed", note, ...cells });
    const placed = new Map(stated.map(([column, text]) => [column, { text, place: start }]));
    return { ...withCells({ ...row, placeOf: () => start }, placed), start };
  };
  const parts = id.split("/");
  const named = Object.fromEntries(keys.map((key, part) => [key, parts[part]]));
  drafts[table].push(withCells(copy(model, named), changes));
  if (keys.length > 1) return;
  for (const [other, column] of BELONGINGS[table] ?? []) {
    const rowsOf = (owner: string): DraftRow[] => drafts[other].filter(({ cells }) => cells.get(column) === owner);
    const own = new Set(rowsOf(id).map((row) => otherKey(other, column, row)));
    const missing = rowsOf(modelId).filter((row) => !own.has(otherKey(other, column, row)));
    drafts[other].push(...missing.map((row) => copy(row, { [column]: id })));
  }
  const series = OWN_SERIES[table];
  if (series === undefined) return;
  const points = drafts.series.filter(({ cells }) => cells.get("series") === `${series}_${modelId}`);
  drafts.series.push(...points.map((row) => copy(row, { series: `${series}_${id}` })));
}

function otherKey(table: TableName, column: string, { cells }: DraftRow): string {
  const others = KEY_COLUMNS[table].filter((key) => key !== column);
  return others.map((key) => cells.get(key)).join("/");
}
