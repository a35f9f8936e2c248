import { expect, test } from "vitest";
import { shapley } from "../../../../src/report/study/figures/shapley.ts";
import { checkFigures, numbers, traces } from "../../check-figure.ts";
import { buildStudyContext } from "../../../../src/report/study/study-context.ts";
import { LAG, studyContext, studyInput, SWITCHES } from "../example.ts";

test("bars that add up, with the range over orders and the interval of the mean; a diamond for chance alone", () => {
  const figures = shapley(studyContext("shapley", SWITCHES));
  checkFigures(figures);
  const [bars] = traces(figures[0].charts[0], "mean over orders");
  expect(bars.y).toEqual(["together", "common law"]);
  expect(numbers(bars.x)[1]).toBeCloseTo(20, 6);
  expect(traces(figures[0].charts[0], "90 % of the mean")).toHaveLength(2);
  expect(traces(figures[0].charts[0], "chance alone")).toHaveLength(0);
  const input = studyInput("shapley", SWITCHES);
  const [apart] = shapley(buildStudyContext({ ...input, beside: { "chance/shapley": input.tables.shapley } }));
  expect(traces(apart.charts[0], "chance alone")[0].x).toEqual(bars.x);
});

test("other designs have none", () => {
  expect(shapley(studyContext("grid", [LAG]))).toEqual([]);
});
