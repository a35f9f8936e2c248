import { expect, test } from "vitest";
import { gridDifferences } from "../../../../src/report/study/figures/grid-differences.ts";
import { checkFigures } from "../../check-figure.ts";
import { LAG, MODE, PATIENCE, studyContext } from "../example.ts";

test("a line for each level of the second factor, zero at the base point, each mean with its bar", () => {
  const figures = gridDifferences(studyContext("grid", [LAG, PATIENCE]));
  checkFigures(figures);
  const [figure] = figures;
  expect(figure.key.map(({ label }) => label)).toEqual(["patience 1", "patience 2", "patience 3"]);
  expect(new Set(figure.key.map(({ colour }) => colour)).size).toBe(3);
  const [first, , last] = figure.charts[0].data as { x: number[]; y: number[]; error_y: { array: number[] } }[];
  expect(first.y[0]).toBe(0);
  expect(first.x).toEqual([0, 5, 10]);
  expect(last.y[0]).toBeCloseTo(20, 1); // patience acts in alpha, in percentage points
  expect(first.y[2]).toBeGreaterThan(35);
  expect(first.error_y.array[2]).toBeGreaterThan(0);
  const beta = figure.charts[1].data as { y: number[] }[];
  expect(beta[2].y[0]).toBeCloseTo(0, 6); // and not in beta
});

test("a third factor stays at its base; one factor, and named values along, have other figures", () => {
  const [figure] = gridDifferences(studyContext("grid", [LAG, PATIENCE, MODE]));
  expect(figure.table.rows).toHaveLength(2 * 8);
  expect(figure.paragraph).toContain("Other factors stay at their base");
  expect(gridDifferences(studyContext("grid", [LAG]))).toEqual([]);
  expect(gridDifferences(studyContext("grid", [MODE, LAG]))).toEqual([]);
});

test("nothing defined, nothing drawn; no spread, no bars", () => {
  expect(gridDifferences(studyContext("grid", [LAG, PATIENCE], {}, () => NaN))).toEqual([]);
  checkFigures(gridDifferences(studyContext("grid", [LAG, PATIENCE], {}, () => 0.5)));
});
