/**
 * A new row that is written as `like: ETCH`: a copy of another row, in which only what differs is stated. With an item, a state, a mineral or
 * a list come the rows that belong to it in other tables (an item's market shares, a state's dependence on minerals, its memberships and its
 * series), so that it works at once; a file that writes one of these itself lays its own over the copy.
 *
 * Not copied: named firms, the timeline, and what a state sells, because two states cannot hold the same share of a market.
 */
import { type DraftRow, KEY_COLUMNS, withCells } from "./draft-row.ts";
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
  readonly changes: ReadonlyMap<string, { text: string; place: Place }>;
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
  const parts = id.split("/");
  const modelId = keys.map((key) => model.cells.get(key)).join("/");
  const note = `like ${modelId}, by ${file}`;
  const copy = (row: DraftRow, cells: readonly (readonly [string, string])[]): DraftRow => {
    const stated = new Map(cells.map(([column, text]) => [column, { text, place: start }]));
    return { ...withCells({ ...row, placeOf: () => start }, stated), start };
  };
  const named = keys.map((key, part) => [key, parts[part]] as const);
  const told = [["grade", "assumed"], ["note", note]] as const; // prettier-ignore
  drafts[table].push(withCells(copy(model, [...told, ...named]), changes));
  if (keys.length > 1) return;
  for (const [other, column] of BELONGINGS[table] ?? []) {
    const theirs = drafts[other].filter(({ cells }) => cells.get(column) === modelId);
    const own = new Set(
      drafts[other].filter(({ cells }) => cells.get(column) === id).map((row) => otherKey(other, column, row)),
    );
    const missing = theirs.filter((row) => !own.has(otherKey(other, column, row)));
    drafts[other].push(...missing.map((row) => copy(row, [...told, [column, id]])));
  }
  const series = OWN_SERIES[table];
  if (series === undefined) return;
  const points = drafts.series.filter(({ cells }) => cells.get("series") === `${series}_${modelId}`);
  drafts.series.push(...points.map((row) => copy(row, [...told, ["series", `${series}_${id}`]])));
}

function otherKey(table: TableName, column: string, { cells }: DraftRow): string {
  return KEY_COLUMNS[table].filter((key) => key !== column).map((key) => cells.get(key)).join("/"); // prettier-ignore
}
