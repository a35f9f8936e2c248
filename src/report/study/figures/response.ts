/** Response: each observable along the factor of a one-factor grid, with the spread over replicates. */
import { capital } from "../../../base/words.ts";
import type { Figure } from "../../figure.ts";
import { PREMISE } from "../../paragraphs.ts";
import { axis, BANDS, scenarioEntries, studyChart } from "../chart-parts.ts";
import { coursesAlong, drawCourses, factorAxis, type Course } from "../courses.ts";
import { matching, type StudyContext } from "../study-context.ts";
import { quantityOf, read, spoken, withUnit, words, type Quantity } from "../units.ts";

export function response(context: StudyContext): Figure[] {
  const { factors, observables, design } = context.input.study;
  if (factors.length !== 1 || !["grid", "one-at-a-time"].includes(design.kind)) return [];
  const [factor] = factors;
  return observables.flatMap(({ name, unit, meaning }) => {
    const quantity = quantityOf(unit);
    const courses = coursesAlong(context, matching(context.rows("bands"), { observable: name }), factor.name);
    if (courses.every(({ rows }) => rows.every(({ n }) => n === 0))) return [];
    const paragraph = `${PREMISE} ${words(name)} (${meaning}): ${courses.map((course) => sentence(course, factor.name, quantity, factor.unit)).join("; ")}. Lines: median. ${context.stamp}`;
    const ids = courses.map(({ scenario }) => scenario);
    return [
      {
        id: `response-${name}`,
        heading: `${capital(words(name))} by ${words(factor.name)}`,
        key: [...scenarioEntries(ids, context, "median"), ...BANDS],
        charts: [
          studyChart({
            id: `response-${name}-chart`,
            title: withUnit(name, quantity),
            alt: `Curve with bands. ${paragraph}`,
            marks: drawCourses(context, courses, factor.name, quantity),
            x: factorAxis(courses, factor, withUnit(factor.name, quantityOf(factor.unit))),
            y: axis(quantity.unit),
          }),
        ],
        paragraph,
        table: {
          caption: `${withUnit(name, quantity)}: median (90 % of the replicates)`,
          head: [words(factor.name), ...ids],
          rows: courses[0].rows.map((row) => [
            read(row[factor.name], quantityOf("1")),
            ...courses.map(({ rows }) => {
              const own = rows.find((other) => other[factor.name] === row[factor.name]);
              return own
                ? `${read(own.p50, quantity)} (${read(own.p05, quantity)} to ${read(own.p95, quantity)})`
                : "–";
            }),
          ]),
        },
      },
    ];
  });
}

function sentence({ scenario, rows }: Course, factor: string, quantity: Quantity, unit: string): string {
  const known = rows.filter(({ p50 }) => p50 !== null);
  if (known.length === 0) return `in ${scenario} it is defined in no run`;
  const [first, last] = [known[0], known[known.length - 1]];
  const at = (row: (typeof rows)[number]): string => spoken(row[factor], quantityOf(unit));
  return `in ${scenario} the median goes from ${spoken(first.p50, quantity)} at ${at(first)} to ${spoken(last.p50, quantity)} at ${at(last)}`;
}
