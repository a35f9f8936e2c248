/** One condition of an era as a piece of a scenario file for another era, and helpers to write one. */
import { KEY_COLUMNS } from "../../src/scenario/draft-row.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { ScenarioFile } from "../../src/scenario/scenario-file.ts";
import type { Row, TableName } from "../../src/scenario/tables.ts";
import { type Move, rounded } from "./levels.ts";

/** The era whose condition is taken, and the one into which it is carried over. */
export interface Exchange {
  readonly from: Scenario;
  readonly into: Scenario;
}

/** What a piece may change. */
export type Piece = Pick<ScenarioFile, "regime" | "parameters" | "changes" | "events" | "without_events" | "series">;
export type Cells = Readonly<Record<string, unknown>>;
export type RowChanges = Readonly<Record<string, Cells | null>>;
export type NumberColumn<T extends TableName> = {
  [Column in keyof Row<T>]: Row<T>[Column] extends number ? Column : never;
}[keyof Row<T>] &
  string;

/** One column of some rows of a table; rows that stay as they are are left out. */
export function columnChanges<T extends TableName>(
  table: T,
  rows: readonly Row<T>[],
  column: NumberColumn<T>,
  move: Move,
): RowChanges {
  const changed = rows.map((row) => {
    const cells = row as Readonly<Record<string, unknown>>;
    const was = Number(cells[column]);
    return { id: KEY_COLUMNS[table].map((key) => cells[key]).join("/"), was, now: rounded(move(was)) };
  });
  return Object.fromEntries(
    changed.filter(({ was, now }) => now !== was).map(({ id, now }) => [id, { [column]: now }]),
  );
}

/** Changes of several columns of the same rows as one. */
export function joinChanges(parts: readonly RowChanges[]): RowChanges {
  const joined: Record<string, Cells | null> = {};
  for (const part of parts)
    for (const [row, cells] of Object.entries(part)) joined[row] = cells === null ? null : { ...joined[row], ...cells };
  return joined;
}

/** Leaves out what is empty, so that a switch that moves nothing says nothing. */
export function withoutEmpty(piece: Piece): Piece {
  const kept = Object.entries(piece).filter(
    ([, value]) => value !== undefined && (typeof value !== "object" || Object.keys(value as object).length > 0),
  );
  return Object.fromEntries(kept);
}
