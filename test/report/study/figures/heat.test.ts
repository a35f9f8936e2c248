import { expect, test } from "vitest";
import { heat } from "../../../../src/report/study/figures/heat.ts";
import { checkFigures } from "../../check-figure.ts";
import { LAG, MODE, PATIENCE, studyContext } from "../example.ts";

test("a map for each scenario on one scale, rows from below, each field with its number", () => {
  const figures = heat(studyContext("grid", [LAG, PATIENCE]));
  checkFigures(figures);
  const [alpha, beta] = figures[0].charts.map(({ data }) => data[0]);
  expect(alpha).toMatchObject({ x: ["0", "5", "10"], y: ["1", "2", "3"], zmin: beta.zmin, zmax: beta.zmax });
  const z = alpha.z as number[][];
  expect(z[2][2]).toBeCloseTo(alpha.zmax as number, 6);
  expect(z[2][0] - z[0][0]).toBeCloseTo(20, 1); // patience acts in alpha
  const fields = figures[0].charts[0].layout.annotations as { x: number; y: number; text: string }[];
  expect(fields).toHaveLength(9);
  expect(Number(fields.find(({ x, y }) => x === 2 && y === 0)!.text)).toBeCloseTo(z[0][2], 0);
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
