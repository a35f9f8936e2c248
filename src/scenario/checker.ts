/**
 * For checks across tables: reports a problem at the cell of a typed row.
 */
import type { Origins } from "./check-rows.ts";
import { rowName } from "./draft-row.ts";
import { type Problem, problemAt, quote } from "./input-error.ts";
import { allowedNames } from "./nearest-name.ts";
import type { TableName } from "./tables.ts";

export type Checker = ReturnType<typeof createChecker>;
/** Ids that may be named. */
export type Known = ReadonlySet<string>;

export function createChecker(setting: string, origins: Origins, problems: Problem[]) {
  /** Something is wrong with a cell of a row. */
  const report = (table: TableName, row: object, column: string, message: string): void => {
    const draft = origins.get(row)!;
    problems.push(problemAt(draft.placeOf(column), `${table}.${rowName(table, draft)}.${column}`, message));
  };
  /** Something is wrong with a table as a whole. */
  const reportTable = (table: TableName, message: string): void => {
    problems.push(problemAt({ file: `seeds/${setting}/${table}.csv`, line: 1, column: 1 }, table, message));
  };
  /** The cell must name one of the known ids. */
  const mustKnow = (table: TableName, row: object, column: string, kind: string, id: string, known: Known): void => {
    if (known.has(id)) return;
    report(table, row, column, `found unknown ${kind} ${quote(id)}; ${allowedNames(id, [...known])}`);
  };
  return { report, reportTable, mustKnow };
}
