/** A tidy table: what every run, study and figure is made of. Each column has a unit; "1" means a plain number, "" a text. */

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly unit: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The text of a cell in a CSV file: the shortest one that reads back as the same number; nothing where there is no value. */
export function formatCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (cell !== cell) return "";
  return String(cell); // minus zero becomes "0"
}

/** The place of a column by its name. */
export function columnIndex(table: Table, name: string): number {
  const index = table.columns.findIndex((column) => column.name === name);
  if (index < 0) throw new RangeError(`no column "${name}"; there are ${table.columns.map((c) => c.name).join(", ")}`);
  return index;
}
