/** The text of a table as CSV (RFC 4180, with line feeds): numbers in the shortest form that reads back the same, undefined = empty. */
import { type Cell, formatCell, type Table } from "../base/table.ts";

export function csvHeader(table: Table): string {
  return csvLine(table.columns.map(({ name }) => name));
}

/** The rows without the header, so that a large table can be written in parts. */
export function csvRows(table: Table): string {
  return table.rows.map(csvLine).join("");
}

export function csvText(table: Table): string {
  return csvHeader(table) + csvRows(table);
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(cell: Cell): string {
  const text = formatCell(cell);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
