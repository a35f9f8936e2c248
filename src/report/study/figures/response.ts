/** Response: each observable along the factor of a one-factor grid, with the spread over replicates. */
import type { Figure } from "../../figure.ts";
import { axis, BANDS, eachOf, scenarioEntries, studyFigure } from "../chart-parts.ts";
import { coursesAlong, drawCourses, factorAxis, type Course } from "../courses.ts";
import { matching, type StudyContext } from "../study-context.ts";
import { capitalWords, withUnit, words } from "../plain-names.ts";
import { PLAIN, type Quantity, quantityOf, read, readSpread, spoken } from "../units.ts";

export function response(context: StudyContext): Figure[] {
  const { factors, observables, design } = context.input.study;
  if (factors.length !== 1 || !["grid", "one-at-a-time"].includes(design.kind)) return [];
  const [factor] = factors;
  return eachOf(observables, ({ name, unit, meaning }) => {
    const quantity = quantityOf(unit);
    const courses = coursesAlong(context, matching(context.rows("bands"), { observable: name }), factor.name);
    if (courses.every(({ rows }) => rows.every(({ n }) => n === 0))) return undefined;
    const told = `${words(name)} (${meaning}): ${courses.map((course) => sentence(course, factor.name, quantity, factor.unit)).join("; ")}. Lines: median.`;
    const ids = courses.map(({ scenario }) => scenario);
    return studyFigure(context, {
      id: `response-${name}`,
      heading: `${capitalWords(name)} by ${words(factor.name)}`,
      key: [...scenarioEntries(ids, context, "median"), ...BANDS],
      chart: {
        title: withUnit(name, quantity),
        alt: "Curve with bands.",
        marks: drawCourses(context, courses, factor.name, quantity),
        x: factorAxis(courses, factor, withUnit(factor.name, quantityOf(factor.unit))),
        y: axis(quantity.unit),
      },
      told,
      table: {
        caption: `${withUnit(name, quantity)}: median (90 % of the replicates)`,
        head: [words(factor.name), ...ids],
        rows: courses[0].rows.map((row) => [
          read(row[factor.name], PLAIN),
          ...courses.map(({ rows }) => readSpread(matching(rows, { [factor.name]: row[factor.name] })[0], quantity)),
        ]),
      },
    });
  });
}

function sentence({ scenario, rows }: Course, factor: string, quantity: Quantity, unit: string): string {
  const known = rows.filter(({ p50 }) => p50 !== null);
  if (known.length === 0) return `in ${scenario} it is defined in no run`;
  const [first, last] = [known[0], known[known.length - 1]];
  const at = (row: (typeof rows)[number]): string => spoken(row[factor], quantityOf(unit));
  return `in ${scenario} the median goes from ${spoken(first.p50, quantity)} at ${at(first)} to ${spoken(last.p50, quantity)} at ${at(last)}`;
}
