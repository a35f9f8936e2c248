/**
 * The text of a table as CSV (RFC 4180, with line feeds): numbers in the shortest form that reads back the same, undefined = empty.
 *
 * Readers skip blank lines, so where a row has one cell only, undefined is written as NaN. Text that a spreadsheet would take for a formula
 * stands behind an apostrophe, as such programs write it themselves; a sign alone is none (the unit "-").
 */
import { type Cell, formatCell, type Table } from "../base/table.ts";
import { isDecimal } from "../scenario/columns.ts";

/** What a spreadsheet would take for a formula. */
const FORMULA = /^([=+\-@].|[\t\r])/s;
/** Text with spaces at its ends is quoted too, so that readers that trim keep it. */
const QUOTED = /[",\n\r]|^\s|\s$/;

export function csvHeader({ columns }: Table): string {
  return lineOf(columns.map(({ name }) => name));
}

/** The rows without the header, so that a large table can be written in parts. */
export function csvRows({ rows }: Table): string {
  let text = "";
  for (const row of rows) text += row.length === 1 && isUndefined(row[0]) ? "NaN\n" : lineOf(row);
  return text;
}

export function csvText(table: Table): string {
  return csvHeader(table) + csvRows(table);
}

function isUndefined(cell: Cell): boolean {
  return cell === null || cell !== cell || cell === "";
}

function lineOf(row: readonly Cell[]): string {
  let line = "";
  for (let k = 0; k < row.length; k++) line += k === 0 ? textOf(row[k]) : `,${textOf(row[k])}`;
  return `${line}\n`;
}

function textOf(cell: Cell): string {
  if (typeof cell !== "string") return formatCell(cell);
  const text = FORMULA.test(cell) && !isDecimal(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
