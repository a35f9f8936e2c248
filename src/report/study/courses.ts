/** How an observable goes with a factor: the bands of the points along it, drawn for each scenario. */
import type { Axis, Mark, Value } from "../../figures/chart.ts";
import { area, axis, dots, line, names } from "./chart-parts.ts";
import type { ReportedFactor } from "./input.ts";
import { byValue, distinct, matching, type Row, type StudyContext } from "./study-context.ts";
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

/** A factor with named values has dots over names, any other lines over numbers. */
function namesOf(courses: readonly Course[], factor: string): string[] | undefined {
  const rows = courses.flatMap((course) => course.rows);
  if (rows.every((row) => typeof row[factor] === "number")) return undefined;
  return distinct(rows, factor).map(String);
}

export function factorAxis(courses: readonly Course[], { name }: Pick<ReportedFactor, "name">, title: string): Axis {
  const named = namesOf(courses, name);
  return named === undefined ? axis(title) : names(named, title);
}

export function drawCourses(
  context: StudyContext,
  courses: readonly Course[],
  factor: string,
  quantity: Quantity,
): Mark[] {
  const banded = courses.length <= MOST_BANDED;
  const named = namesOf(courses, factor);
  const column = (rows: readonly Row[], name: string): Value[] => rows.map((row) => drawn(row[name], quantity));
  const lookOf = (id: string) => ({ name: id, role: "run" as const, colour: context.colour(id) });
  if (named !== undefined)
    return courses.map(({ scenario, rows }) => {
      const ends = rows.map((row) => [drawn(row.p05, quantity), drawn(row.p95, quantity)] as const);
      const places = rows.map((row) => named.indexOf(String(row[factor])));
      return dots(lookOf(scenario), places, column(rows, "p50"), ends, "y");
    });
  const places = (rows: readonly Row[]): number[] => rows.map((row) => Number(Number(row[factor]).toPrecision(5)));
  const bands = courses.flatMap(({ scenario, rows }) => {
    const [x, look] = [places(rows), lookOf(scenario)];
    return [
      area(look, x, column(rows, "p05"), column(rows, "p95"), 0.12),
      area(look, x, column(rows, "p25"), column(rows, "p75"), 0.24),
    ];
  });
  const lines = courses.map(({ scenario, rows }) =>
    line(lookOf(scenario), places(rows), column(rows, "p50"), context.dash(scenario)),
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

/** Of differences: what there is none of is shown too. */
export function withZero([low, high]: readonly [number, number]): [number, number] {
  return [Math.min(0, low), Math.max(0, high)];
}

function sorted(rows: readonly Row[], factor: string): Row[] {
  return [...rows].sort((a, b) => byValue(a[factor], b[factor]));
}
