import { expect, test } from "vitest";
import { differences } from "../../../../src/report/study/figures/differences.ts";
import { checkFigures, numbers, traces } from "../../check-figure.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

test("against the baseline and against the base point, in percentage points", () => {
  const figures = differences(studyContext("grid", [LAG]));
  checkFigures(figures);
  expect(figures.map(({ id }) => id).slice(0, 2)).toEqual([
    "differences-scenarios-leakage_total",
    "differences-base-leakage_total",
  ]);
  expect(numbers(traces(figures[0].charts[0], "beta")[0].y)).toEqual([10, 10, 10]);
  const [within] = traces(figures[1].charts[0], "alpha");
  expect(within.x).toEqual([0, 5, 10]); // the base point is there, with nothing
  expect(numbers(within.y)[0]).toBe(0);
  expect(figures[1].paragraph).toMatch(/Without pairing the variance of these differences is [\d.,]+ times as large/);
});

test("without a factor one dot for each scenario", () => {
  const [figure] = differences(studyContext("grid", []));
  checkFigures([figure]);
  expect(traces(figure.charts[0], "beta")[0]).toMatchObject({ x: [10], y: ["beta"] });
});

test("a difference of dates is in years; designs of many factors have other figures", () => {
  const dates = differences(studyContext("grid", [LAG])).find(
    ({ id }) => id === "differences-scenarios-first_defection_date",
  )!;
  expect(dates.charts[0].title).toContain("(years)");
  expect(differences(studyContext("grid", [LAG, PATIENCE]))).toEqual([]);
});
