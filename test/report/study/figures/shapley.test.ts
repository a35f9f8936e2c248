import { expect, test } from "vitest";
import { shapley } from "../../../../src/report/study/figures/shapley.ts";
import { checkFigures, numbers, traces } from "../../check-figure.ts";
import { LAG, studyContext, SWITCHES } from "../example.ts";

test("bars that add up, with the range over orders and the effect alone", () => {
  const figures = shapley(studyContext("shapley", SWITCHES));
  checkFigures(figures);
  const [bars] = traces(figures[0].charts[0], "mean over orders");
  expect(bars.y).toEqual(["together", "common law"]);
  expect(numbers(bars.x)[1]).toBeCloseTo(20, 6);
  expect(traces(figures[0].charts[0], "alone")).toHaveLength(1);
});

test("other designs have none", () => {
  expect(shapley(studyContext("grid", [LAG]))).toEqual([]);
});
