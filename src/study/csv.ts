/** The text of a table as CSV (RFC 4180, with line feeds): numbers in the shortest form that reads back the same, undefined = empty. */
import { stringify } from "csv-stringify/sync";
import { type Cell, formatCell, type Table } from "../base/table.ts";

export function csvHeader(table: Table): string {
  return stringify([table.columns.map(({ name }) => name)], OPTIONS);
}

/** The rows without the header, so that a large table can be written in parts. */
export function csvRows(table: Table): string {
  return stringify(table.rows as Cell[][], OPTIONS);
}

export function csvText(table: Table): string {
  return csvHeader(table) + csvRows(table);
}

/** Text with spaces at its ends is quoted, so that readers that trim keep it. */
const OPTIONS = {
  record_delimiter: "\n",
  quoted_match: /^\s|\s$|\r/,
  cast: { number: (cell: number) => formatCell(cell) },
} as const;
