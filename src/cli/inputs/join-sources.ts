/** The user's own list of sources with the shipped ones added below it, so that the user's lines keep their numbers. */
import { parse } from "csv-parse/sync";
import { csvText } from "../../study/csv.ts";

/** Where both have a source, the user's holds. A list that cannot be read is left as it is: its reader reports what is wrong. */
export function joinSources(own: string, shipped: string): string {
  const ownRows = readRows(own);
  const [header, ...rows] = readRows(shipped);
  if (header === undefined || ownRows[0]?.join() !== header.join()) return own;
  const ids = new Set(ownRows.map(([id]) => id));
  const columns = header.map((name) => ({ name, unit: "" }));
  const added = csvText({ columns, rows: rows.filter(([id]) => !ids.has(id)) });
  return `${own.trimEnd()}\n${added.slice(added.indexOf("\n") + 1)}`;
}

function readRows(text: string): string[][] {
  try {
    return parse(text, { bom: true, trim: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    return [];
  }
}
