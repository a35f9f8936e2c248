import { expect, test } from "vitest";
import { shapley } from "../../../../src/report/study/figures/shapley.ts";
import { checkFigures, marksOf, numbers, rowNames } from "../../check-figure.ts";
import { buildStudyContext } from "../../../../src/report/study/study-context.ts";
import { LAG, studyContext, studyInput, SWITCHES } from "../example.ts";

test("bars that add up, with the range over orders and the interval of the mean; a diamond for chance alone", () => {
  const figures = shapley(studyContext("shapley", SWITCHES));
  checkFigures(figures);
  const [chart] = figures[0].charts;
  const [bars] = marksOf(chart, "bars", "mean over orders");
  expect(rowNames(chart)).toEqual(["together", "common law"]);
  expect(numbers(bars.to)[1]).toBeCloseTo(20, 6);
  expect(marksOf(chart, "points", "90 % of the mean")[0].low).toHaveLength(2);
  expect(marksOf(chart, "points", "chance alone")).toHaveLength(0);
  const input = studyInput("shapley", SWITCHES);
  const [apart] = shapley(buildStudyContext({ ...input, beside: { "chance/shapley": input.tables.shapley } }));
  expect(marksOf(apart.charts[0], "points", "chance alone")[0].x).toEqual(bars.to);
});

test("other designs have none", () => {
  expect(shapley(studyContext("grid", [LAG]))).toEqual([]);
});
