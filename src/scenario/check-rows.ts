/**
 * Turns draft rows into typed rows by their table's schema; finds every wrong cell and every id that is used twice.
 */
import type { z } from "zod";
import { isDecimal, numberAllowed, numberColumns, type TableSchema } from "./columns.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { describeIssue } from "./describe-issue.ts";
import { type DraftRow, rowId, rowName } from "./draft-row.ts";
import { MOST_PROBLEMS, type Problem, problemAt, quote } from "./input-error.ts";
import { twoReadings, typedNumber } from "./typed-number.ts";

/** Typed row -> the draft it came from, so that later checks can name the place of a cell. */
export type Origins = Map<object, DraftRow>;

/** Rows that had nothing wrong, by their drafts: most drafts come from tables that many scenarios share. */
const known = new WeakMap<DraftRow, { schema: TableSchema; row: object }>();

export function checkRows<S extends TableSchema>(
  table: string,
  schema: S,
  drafts: readonly DraftRow[],
  origins: Origins,
  problems: Problem[],
): z.output<S>[] {
  const rows: z.output<S>[] = [];
  const numbers = numberColumns(schema);
  const firstWith = new Map<string, DraftRow>();
  const before = problems.length;
  for (const draft of drafts) {
    if (problems.length - before >= MOST_PROBLEMS) break;
    const row = checkRow(table, schema, numbers, draft, problems);
    const id = rowId(table, draft.cells);
    const first = firstWith.get(id);
    if (id !== "" && first) {
      const { file, line } = first.start;
      const problem = `found id ${quote(id)} twice; allowed: once (first at ${file}:${line})`;
      problems.push(problemAt(draft.start, `${table}.${rowName(table, draft)}`, problem));
    }
    if (!first) firstWith.set(id, draft);

    if (row) {
      rows.push(row);
      origins.set(row, draft);
    }
  }
  return rows;
}

/** The typed row; undefined where a cell is wrong. */
function checkRow<S extends TableSchema>(
  table: string,
  schema: S,
  numbers: readonly string[],
  draft: DraftRow,
  problems: Problem[],
): z.output<S> | undefined {
  const before = known.get(draft);
  if (before?.schema === schema) return before.row as z.output<S>;
  const name = rowName(table, draft);
  const report = (column: string, message: string) =>
    problems.push(problemAt(draft.placeOf(column), `${table}.${name}.${column}`, message));

  const cells = Object.fromEntries(draft.cells);
  const wrong = new Set<string>();
  for (const column of numbers) {
    const cell = draft.cells.get(column);
    if (cell === undefined || isDecimal(cell)) continue;
    const number = typedNumber(cell);
    if (number !== undefined) {
      cells[column] = String(number);
      continue;
    }
    wrong.add(column);
    const found = cell === "" ? "an empty cell" : quote(cell);
    report(column, `found ${found}; allowed: ${twoReadings(cell) ?? numberAllowed(schema.shape[column])}`);
  }

  const result = schema.safeParse(cells);
  for (const issue of result.error?.issues ?? []) {
    for (const { path, message } of describeIssue(issue, cells, () => [])) {
      const column = String(path[0]);
      // A column that the header lacks, or has too much, has been reported already.
      if (!draft.cells.has(column) || !(column in schema.shape) || wrong.has(column)) continue;
      report(column, message);
    }
  }
  if (!result.success || wrong.size > 0) return undefined;
  const row = deepFreeze(result.data);
  known.set(draft, { schema, row });
  return row;
}
