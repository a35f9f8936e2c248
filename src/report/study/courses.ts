/** How an observable goes with a factor: the bands of the points along it, drawn for each scenario. */
import type { Json, Plot } from "../figure.ts";
import { area, dots, line } from "./chart-parts.ts";
import { matching, type Row, type StudyContext } from "./study-context.ts";
import { drawn, type Quantity } from "./units.ts";

export interface Course {
  readonly scenario: string;
  /** By increasing value of the factor; named values as they come. */
  readonly rows: readonly Row[];
}

/** The bands along a factor, of every scenario. `rows` hold one row for each scenario and value of the factor. */
export function coursesAlong(context: StudyContext, rows: readonly Row[], factor: string): Course[] {
  return context.input.study.scenarios
    .map(({ id }) => ({ scenario: id, rows: sorted(matching(rows, { scenario: id }), factor) }))
    .filter((course) => course.rows.length > 0);
}

/** Bands are drawn where few courses lie over each other, else the medians alone. */
export const MOST_BANDED = 3;

export function drawCourses(
  context: StudyContext,
  courses: readonly Course[],
  factor: string,
  quantity: Quantity,
): Plot[] {
  const banded = courses.length <= MOST_BANDED;
  const numeric = courses.every(({ rows }) => rows.every((row) => typeof row[factor] === "number"));
  const column = (rows: readonly Row[], name: string): (number | null)[] =>
    rows.map((row) => drawn(row[name], quantity));
  const places = (rows: readonly Row[]): Json[] => rows.map((row) => placeOf(row[factor]));
  if (!numeric)
    return courses.map(({ scenario, rows }) => {
      const ends = rows.map((row) => [drawn(row.p05, quantity), drawn(row.p95, quantity)] as const);
      return dots(scenario, places(rows), column(rows, "p50"), ends, "y", { colour: context.colour(scenario) });
    });
  const bands = courses.flatMap(({ scenario, rows }) => {
    const [x, colour] = [places(rows), context.colour(scenario)];
    return [
      area(x, column(rows, "p05"), column(rows, "p95"), colour, 0.12),
      area(x, column(rows, "p25"), column(rows, "p75"), colour, 0.24),
    ];
  });
  const lines = courses.map(({ scenario, rows }) =>
    line(scenario, places(rows), column(rows, "p50"), context.colour(scenario), context.dash(scenario)),
  );
  return banded ? [...bands, ...lines] : lines;
}

/** A range that holds the bands of all courses, so that charts beside each other can share it. */
export function rangeOfRows(rows: readonly Row[], quantity: Quantity): [number, number] {
  const values = rows.flatMap((row) => [row.p05, row.p50, row.p95].map((value) => drawn(value, quantity)));
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const air = high > low ? 0.06 * (high - low) : Math.max(Math.abs(high) * 0.1, 0.5);
  return [low - air, high + air];
}

function placeOf(cell: Row[string]): Json {
  return typeof cell === "number" ? Number(cell.toPrecision(5)) : cell;
}

function sorted(rows: readonly Row[], factor: string): Row[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [a[factor], b[factor]];
    return typeof x === "number" && typeof y === "number" ? x - y : 0;
  });
}
