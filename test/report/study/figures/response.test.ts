import { expect, test } from "vitest";
import { response } from "../../../../src/report/study/figures/response.ts";
import { checkFigures, marksOf, numbers } from "../../check-figure.ts";
import { LAG, MODE, PATIENCE, studyContext } from "../example.ts";

test("the median of each scenario along the factor, with two bands, in per cent", () => {
  const figures = response(studyContext("grid", [LAG]));
  checkFigures(figures);
  const [{ charts, paragraph }] = figures;
  const [alpha] = marksOf(charts[0], "line", "alpha");
  expect(alpha.x).toEqual([0, 5, 10]);
  const y = numbers(alpha.y);
  expect(y[2] - y[0]).toBeGreaterThan(30);
  expect(marksOf(charts[0], "band")).toHaveLength(4);
  expect(paragraph).toContain("at 10\u00a0months");
  expect(paragraph).toContain("Scenarios: alpha, beta; grid, 3 points with 4 replicates, seed 1; smallyard 0.0.1.");
});

test("named values are dots with bars", () => {
  const [{ charts }] = response(studyContext("grid", [MODE]));
  expect(marksOf(charts[0], "points", "alpha")[0].x).toEqual([0, 1]);
  expect(charts[0].x).toMatchObject({ kind: "names", names: ["sequential", "standing"] });
});

test("not for two factors, nor where nothing is defined", () => {
  expect(response(studyContext("grid", [LAG, PATIENCE]))).toEqual([]);
  expect(response(studyContext("grid", [LAG], {}, () => NaN))).toEqual([]);
});
