import { expect, test } from "vitest";
import { heat } from "../../../../src/report/study/figures/heat.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { LAG, MODE, PATIENCE, studyContext } from "../example.ts";

test("a map for each scenario on one scale, rows from below, each field with its number", () => {
  const figures = heat(studyContext("grid", [LAG, PATIENCE]));
  checkFigures(figures);
  const [alpha, beta] = figures[0].charts.map((chart) => marksOf(chart, "cells")[0]);
  expect([rowNames(figures[0].charts[0], "x"), rowNames(figures[0].charts[0])]).toEqual([
    ["0", "5", "10"],
    ["3", "2", "1"],
  ]);
  expect([alpha.low, alpha.high]).toEqual([beta.low, beta.high]);
  const values = alpha.values as readonly (readonly number[])[];
  expect(values[0][2]).toBeCloseTo(alpha.high, 6);
  expect(values[0][0] - values[2][0]).toBeCloseTo(20, 1); // patience acts in alpha
  expect(alpha.numbers).toBeDefined();
});

test("a third factor stays at its base; one factor has no map", () => {
  const [figure] = heat(studyContext("grid", [LAG, PATIENCE, MODE]));
  expect(figure.table.rows).toHaveLength(2 * 9);
  expect(figure.paragraph).toContain("Other factors stay at their base");
  expect(heat(studyContext("grid", [LAG]))).toEqual([]);
});

test("one value everywhere, or none", () => {
  checkFigures(heat(studyContext("grid", [LAG, PATIENCE], {}, () => 0.5)));
  expect(heat(studyContext("grid", [LAG, PATIENCE], {}, () => NaN))).toEqual([]);
});
