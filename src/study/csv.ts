/**
 * The text of a table as CSV (RFC 4180, with line feeds): numbers in the shortest form that reads back the same, undefined = empty.
 *
 * Readers skip blank lines, so where a row has one cell only, undefined is written as NaN. Text that a spreadsheet would take for a formula
 * gets an apostrophe before it, as such programs write it themselves; a sign alone is not a formula (the unit "-").
 */
import { stringify } from "csv-stringify/sync";
import { type Cell, formatCell, type Table } from "../base/table.ts";
import { isDecimal } from "../scenario/columns.ts";

export function csvHeader(table: Table): string {
  return stringify([table.columns.map(({ name }) => name)], OPTIONS);
}

/** The rows without the header, so that a large table can be written in parts. */
export function csvRows({ rows }: Table): string {
  const quoted = createQuoting();
  let text = "";
  for (const row of rows) {
    if (row.length === 1 && isUndefined(row[0])) text += "NaN\n";
    else for (let k = 0; k < row.length; k++) text += quoted(row[k]) + (k === row.length - 1 ? "\n" : ",");
  }
  return text;
}

/** How a cell is written. Nothing in a number needs quotes; texts go through csv-stringify, each once, since most come again in row after row. */
function createQuoting(): (cell: Cell) => string {
  const known = new Map<string, string>();
  return (cell) => {
    if (typeof cell !== "string") return formatCell(cell);
    let text = known.get(cell);
    if (text === undefined) known.set(cell, (text = stringify([[cell]], { ...OPTIONS, eof: false })));
    return text;
  };
}

function isUndefined(cell: Cell): boolean {
  return cell === null || cell !== cell || cell === "";
}

export function csvText(table: Table): string {
  return csvHeader(table) + csvRows(table);
}

/** Rows of names and numbers, the first of them the header. */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return csvRows({ columns: [], rows });
}

/** Text with spaces at its ends is quoted, so that readers that trim keep it. */
const OPTIONS = {
  record_delimiter: "\n",
  quoted_match: /^\s|\s$|\r/,
  cast: {
    string: (cell: string) => (/^([=+\-@].|[\t\r])/s.test(cell) && !isDecimal(cell) ? `'${cell}` : cell),
  },
} as const;
