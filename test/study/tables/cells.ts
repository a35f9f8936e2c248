/** Reading tables in tests: the cells of a column in the rows that match. */
import { type Cell, columnIndex, type Table } from "../../../src/base/table.ts";

export function cells(table: Table, column: string, where: Readonly<Record<string, Cell>> = {}): Cell[] {
  const wanted = Object.entries(where).map(([name, cell]) => [columnIndex(table, name), cell] as const);
  return table.rows
    .filter((row) => wanted.every(([place, cell]) => row[place] === cell))
    .map((row) => row[columnIndex(table, column)]);
}
