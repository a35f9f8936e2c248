import { expect, test } from "vitest";
import { buildStudyContext } from "../../../../src/report/study/study-context.ts";
import { gridDifferences } from "../../../../src/report/study/figures/grid-differences.ts";
import { checkFigures, marksOf, namesOf } from "../../check-figure.ts";
import { LAG, MODE, PATIENCE, studyContext, studyInput } from "../example.ts";

test("a course along each factor from zero at the base point, and a map of both, for each scenario", () => {
  const figures = gridDifferences(studyContext("grid", [LAG, PATIENCE]));
  checkFigures(figures);
  const { charts, key } = figures[0];
  expect(charts).toHaveLength(6);
  expect(key.map(({ mark }) => mark)).toEqual(["line", "band50", "band90"]);
  const [lag, patience] = charts.map((chart) => marksOf(chart, "line", "mean")[0]);
  const mean = lag as { x: readonly number[]; y: readonly number[] };
  expect(mean.x).toEqual([0, 5, 10]);
  expect(mean.y[0]).toBe(0);
  expect(mean.y[2]).toBeGreaterThan(35);
  expect(patience.y[2]).toBeCloseTo(20, 1); // patience acts in alpha, in percentage points
  const [{ values }] = marksOf(charts[2], "cells");
  expect(values[2][0]).toBe(0);
  expect(values[0][0]).toBeCloseTo(20, 1); // up: patience; across: lag
  expect(values[2][2]).toBe(mean.y[2]);
  const [beta] = marksOf(charts[4], "line", "mean");
  expect(beta.y[2]).toBeCloseTo(0, 6); // and not in beta
});

test("with chance alone made as well, its area is drawn inside, and a second line", () => {
  const input = studyInput("grid", [LAG, PATIENCE]);
  const beside = Object.fromEntries(Object.entries(input.tables).map(([name, table]) => [`chance/${name}`, table]));
  const [{ charts, key, paragraph }] = gridDifferences(buildStudyContext({ ...input, beside }));
  expect(namesOf(charts[0])).toEqual(["mean", "chance alone", "chance alone", "mean"]);
  const [alone, mean] = marksOf(charts[0], "line");
  expect(alone.y).toEqual(mean.y);
  expect(key.map(({ label }) => label).join()).toContain("chance alone");
  expect(paragraph).toContain("With chance alone every parameter has its published value");
});

test("a third factor stays at its base; one factor, and named values along, have other figures; a switch up has a map", () => {
  const [figure] = gridDifferences(studyContext("grid", [LAG, PATIENCE, MODE]));
  expect(figure.table.rows).toHaveLength(2 * 8);
  expect(figure.paragraph).toContain("Other factors stay at their base");
  expect(gridDifferences(studyContext("grid", [LAG]))).toEqual([]);
  expect(gridDifferences(studyContext("grid", [MODE, LAG]))).toEqual([]);
  expect(gridDifferences(studyContext("grid", [LAG, MODE]))[0].charts).toHaveLength(4);
});

test("nothing defined, nothing drawn; no spread, still a chart", () => {
  expect(gridDifferences(studyContext("grid", [LAG, PATIENCE], {}, () => NaN))).toEqual([]);
  checkFigures(gridDifferences(studyContext("grid", [LAG, PATIENCE], {}, () => 0.5)));
});
