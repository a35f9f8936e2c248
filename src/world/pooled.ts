/** The pooled population: many makers of an item in a state as one, and all users as one. See `scenario/population.ts`. */
import type { BaseData } from "../scenario/tables.ts";
import { MIDDLE } from "./fixed-numbers.ts";

/** Who makes what, by firm and by line: a firm and one of the cells that it makes. */
export interface Makers {
  readonly firmIds: readonly string[];
  readonly firmSupplier: Int32Array;
  /** Part of a firm's output of which base values are known: 1 for a named firm, 0 for one of the fringe, between for a pooled one. */
  readonly firmNamed: Float64Array;
  /** Base values of what is named; NaN = drawn (fringe). */
  readonly firmDiligence: Float64Array;
  readonly firmExposure: Float64Array;
  readonly lineFirm: Int32Array;
  readonly lineCell: Int32Array;
  readonly lineShare: Float64Array;
  /** Lines of cell c are lineStart[c] .. lineStart[c + 1] - 1. */
  readonly lineStart: Int32Array;
}

/** One maker a cell: what is known of it is the mean over its named makers, weighted by their shares. */
export function pooledMakers(makers: Makers, nameOf: (cell: number) => string): Makers {
  const { lineStart, lineFirm, lineShare } = makers;
  const cells = Array.from({ length: lineStart.length - 1 }, (_, cell) => cell);
  const meanOf = (cell: number, values: Float64Array): number => {
    let sum = 0;
    for (let line = lineStart[cell]; line < lineStart[cell + 1]; line++)
      sum += lineShare[line] * values[lineFirm[line]];
    return sum;
  };
  const known = (values: Float64Array): Float64Array => values.map((value) => (Number.isNaN(value) ? 0 : value));
  const named = Float64Array.from(cells, (cell) => meanOf(cell, makers.firmNamed));
  const mean = (values: Float64Array): Float64Array =>
    Float64Array.from(cells, (cell) => (named[cell] > 0 ? meanOf(cell, known(values)) / named[cell] : NaN));
  return {
    firmIds: cells.map(nameOf),
    firmSupplier: Int32Array.from(cells, (cell) => makers.firmSupplier[lineFirm[lineStart[cell]]]),
    firmNamed: named,
    firmDiligence: mean(makers.firmDiligence),
    firmExposure: mean(makers.firmExposure),
    lineFirm: Int32Array.from(cells),
    lineCell: Int32Array.from(cells),
    lineShare: new Float64Array(cells.length).fill(1),
    lineStart: Int32Array.from([...cells, cells.length]),
  };
}

type User = BaseData["users"][number];

/** One row for all: sizes add up, everything else is the mean by size. */
export function pooledUsers(rows: readonly User[]): User[] {
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const mean = (of: (row: User) => number): number => rows.reduce((sum, row) => sum + row.size * of(row), 0) / size;
  return [
    {
      ...rows[0],
      ...{ id: "USERS", name: "All users", count: 1, size, listed: halfListed(rows, size) },
      military: mean(({ military }) => military),
      absorption: mean(({ absorption }) => absorption),
      vintage_gap_years: mean((row) => row.vintage_gap_years),
    },
  ];
}

/** The day on which half of the users by size are listed by name; empty where that never comes. */
function halfListed(rows: readonly User[], size: number): string {
  let part = 0;
  for (const row of rows.filter(({ listed }) => listed !== "").sort((a, b) => (a.listed < b.listed ? -1 : 1))) {
    part += row.size / size;
    if (part >= MIDDLE) return row.listed;
  }
  return "";
}
