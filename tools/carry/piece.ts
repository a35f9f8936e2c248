/** A piece of a scenario file that carries one condition of an era into another, and small ways to write one. */
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { ScenarioFile } from "../../src/scenario/scenario-file.ts";
import { rounded } from "./level.ts";

/** What a piece may change. */
export type Piece = Pick<ScenarioFile, "regime" | "parameters" | "changes" | "events" | "without_events" | "series">;

/** The era whose condition is taken, and the one into which it is carried. */
export interface Passage {
  readonly from: Scenario;
  readonly into: Scenario;
}

export type Cells = Readonly<Record<string, unknown>>;
export type RowChanges = Readonly<Record<string, Cells | null>>;

/** One column of some rows; rows that stay as they are are left out. */
export function columnChanges<Row>(
  rows: readonly Row[],
  id: (row: Row) => string,
  column: string,
  value: (row: Row) => number,
  after: (row: Row) => number,
): RowChanges {
  const changed = rows.map((row) => [id(row), rounded(after(row)), value(row)] as const);
  return Object.fromEntries(
    changed.filter(([, now, was]) => now !== was).map(([row, now]) => [row, { [column]: now }]),
  );
}

/** Changes of several columns of the same rows as one. */
export function joinChanges(parts: readonly RowChanges[]): RowChanges {
  const joined: Record<string, Cells | null> = {};
  for (const part of parts)
    for (const [row, cells] of Object.entries(part)) joined[row] = cells === null ? null : { ...joined[row], ...cells };
  return joined;
}

/** Points of a series by date. */
export function seriesOf({ data }: Scenario, name: string): { date: string; value: number }[] {
  return data.series
    .filter(({ series }) => series === name)
    .map(({ date, value }) => ({ date, value }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function movedSeries(
  points: readonly { readonly date: string; readonly value: number }[],
  move: (value: number) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(points.map(({ date, value }) => [date, rounded(move(value))]));
}

/** Without what is empty: a switch that moves nothing should say nothing. */
export function withoutEmpty(piece: Piece): Piece {
  const kept = Object.entries(piece).filter(
    ([, value]) => value !== undefined && (typeof value !== "object" || Object.keys(value as object).length > 0),
  );
  return Object.fromEntries(kept);
}
