/** The tables to take away: small ones travel inside the page, large ones lie beside it. */
import { counted } from "../numbers.ts";
import { escapeHtml } from "../html.ts";
import type { StudyReportInput } from "./input.ts";

/** Characters of a table that stands inside the page. */
const MOST_INSIDE = 150_000;

export function downloadsHtml({ tables, files, csvOf }: Pick<StudyReportInput, "tables" | "files" | "csvOf">): string {
  const items = Object.entries(tables).map(([name, table]) => {
    const columns = table.columns.map((column) => column.name).join(", ");
    const text = table.rows.length > 5000 ? "" : csvOf(table);
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
