import { expect, test } from "vitest";
import { coursesAlong, drawCourses, factorAxis, rangeOfRows } from "../../../src/report/study/courses.ts";
import { quantityOf } from "../../../src/report/study/units.ts";
import { LAG, studyContext } from "./example.ts";

const context = studyContext("grid", [LAG]);
const share = quantityOf("share");
const row = (scenario: string, lag: number, p50: number | null) => {
  return { scenario, lag, p05: p50, p25: p50, p50, p75: p50, p95: p50 };
};

test("along the factor in increasing order, by scenario", () => {
  const courses = coursesAlong(context, [row("beta", 3, 1), row("alpha", 2, 1), row("alpha", 1, 0)], "lag");
  expect(courses.map(({ scenario, rows }) => [scenario, rows.map(({ lag }) => lag)])).toEqual([
    ["alpha", [1, 2]],
    ["beta", [3]],
  ]);
});

test("undefined places leave a gap in the line and none in the bands' outline", () => {
  const courses = coursesAlong(context, [row("alpha", 1, 0.1), row("alpha", 2, null), row("alpha", 3, 0.3)], "lag");
  const traces = drawCourses(context, courses, "lag", share);
  expect(traces.at(-1)).toMatchObject({ x: [1, 2, 3], y: [10, null, 30] });
  expect(traces[0]).toMatchObject({ kind: "band", x: [1, 3] });
});

test("many scenarios have lines alone", () => {
  const four = ["a", "b", "c", "d"].map((scenario) => ({ scenario, rows: [row(scenario, 1, 0.1)] }));
  expect(drawCourses(context, four, "lag", share)).toHaveLength(4);
});

test("one range for all, also for a single value or none", () => {
  expect(rangeOfRows([row("a", 1, 0.1), row("a", 1, 0.3)], share)).toEqual([8.8, 31.2]);
  expect(rangeOfRows([row("a", 1, 0)], share)).toEqual([-0.5, 0.5]);
  expect(rangeOfRows([row("a", 1, null)], share)).toEqual([0, 1]);
});

test("a factor with named values has them on its axis, in order", () => {
  const rows = ["late", "early"].map((lag) => ({ ...row("alpha", 0, 0.5), lag }));
  const courses = [{ scenario: "alpha", rows }];
  expect(factorAxis(courses, LAG, "lag")).toMatchObject({ kind: "names", names: ["late", "early"] });
  expect(drawCourses(context, courses, "lag", share)).toMatchObject([{ kind: "points", x: [0, 1], y: [50, 50] }]);
  expect(factorAxis([{ scenario: "alpha", rows: [row("alpha", 1, 1)] }], LAG, "lag").kind).toBe("number");
});
