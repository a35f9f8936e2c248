/** How an observable changes along a factor: the bands of its points, for each scenario. */
import type { Axis, Mark } from "../../figures/chart.ts";
import { axis, column, dots, fanBands, line, names } from "./chart-parts.ts";
import type { ReportedFactor } from "./input.ts";
import { byValue, distinct, matching, type Row, type StudyContext } from "./study-context.ts";
import type { Quantity } from "./units.ts";

export interface Course {
  readonly scenario: string;
  /** By increasing value of the factor; named values in the order of the table. */
  readonly rows: readonly Row[];
}

/** The bands along a factor, of every scenario. `rows` hold one row for each scenario and value of the factor. */
export function coursesAlong(context: StudyContext, rows: readonly Row[], factor: string): Course[] {
  return context.input.study.scenarios
    .map(({ id }) => {
      const own = matching(rows, { scenario: id }).sort((a, b) => byValue(a[factor], b[factor]));
      return { scenario: id, rows: own };
    })
    .filter((course) => course.rows.length > 0);
}

/** With more courses in one chart only the medians are drawn. */
export const MOST_BANDED = 3;

/** A factor with named values has dots over names, any other lines over numbers. */
function namesOf(courses: readonly Course[], factor: string): string[] | undefined {
  const rows = courses.flatMap((course) => course.rows);
  if (rows.every((row) => typeof row[factor] === "number")) return undefined;
  return distinct(rows, factor).map(String);
}

export function factorAxis(courses: readonly Course[], { name }: Pick<ReportedFactor, "name">, title: string): Axis {
  const named = namesOf(courses, name);
  return named === undefined ? axis(title) : names(named, { title });
}

export function drawCourses(
  context: StudyContext,
  courses: readonly Course[],
  factor: string,
  quantity: Quantity,
): Mark[] {
  const named = namesOf(courses, factor);
  const drawn = courses.map(({ scenario, rows }) => {
    const look = { name: scenario, role: "run", colour: context.colour(scenario) } as const;
    const [low, middle, high] = ["p05", "p50", "p95"].map((name) => column(rows, name, quantity));
    if (named !== undefined) {
      const places = rows.map((row) => named.indexOf(String(row[factor])));
      return { bands: [], top: dots(look, places, middle, { along: "y", low, high }) };
    }
    const x = rows.map((row) => Number(Number(row[factor]).toPrecision(5)));
    return { bands: fanBands(look, x, rows, quantity), top: line(look, x, middle, context.dash(scenario)) };
  });
  const bands = courses.length <= MOST_BANDED ? drawn.flatMap((one) => one.bands) : [];
  return [...bands, ...drawn.map(({ top }) => top)];
}

/** A range that holds the bands of all courses, so that charts beside each other can share it. */
export function rangeOfRows(rows: readonly Row[], quantity: Quantity): [number, number] {
  const known = ["p05", "p50", "p95"].flatMap((name) => column(rows, name, quantity)).filter((value) => value !== null);
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const air = high > low ? 0.06 * (high - low) : Math.max(Math.abs(high) * 0.1, 0.5);
  return [low - air, high + air];
}

/** Of differences: zero is always in sight. */
export function withZero([low, high]: readonly [number, number]): [number, number] {
  return [Math.min(0, low), Math.max(0, high)];
}
