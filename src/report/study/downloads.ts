/** The tables to take away: small ones travel inside the page, large ones lie beside it. */
import { counted } from "../numbers.ts";
import { formatCell, type Cell, type Table } from "../../base/table.ts";
import { escapeHtml } from "../html.ts";

/** Characters of a table that stands inside the page. */
const MOST_INSIDE = 150_000;

export function downloadsHtml(tables: Readonly<Record<string, Table>>, files: readonly string[]): string {
  const items = Object.entries(tables).map(([name, table]) => {
    const columns = table.columns.map((column) => column.name).join(", ");
    const text = table.rows.length > 5000 ? "" : csv(table);
    const isInside = text !== "" && text.length <= MOST_INSIDE;
    const file = escapeHtml(`${name}.csv`);
    const link = isInside
      ? `<a download="${file}" href="data:text/csv;charset=utf-8,${encodeURIComponent(text)}">${file}</a>`
      : `<code>${file}</code>, in the folder of this page`;
    return `<li>${link} <span class="quiet">(${counted(table.rows.length, "row")}: ${escapeHtml(columns)})</span></li>`;
  });
  const beside = files.map((file) => `<li><code>${escapeHtml(file)}</code>, in the folder of this page</li>`);
  return `<ul>\n${[...items, ...beside].join("\n")}\n</ul>`;
}

function csv({ columns, rows }: Table): string {
  const line = (cells: readonly Cell[]): string => cells.map(quoted).join(",");
  return [line(columns.map(({ name }) => name)), ...rows.map(line)].join("\n") + "\n";
}

function quoted(cell: Cell): string {
  const text = formatCell(cell);
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
