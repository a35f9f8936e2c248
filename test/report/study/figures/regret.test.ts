import { expect, test } from "vitest";
import { ranks, regret } from "../../../../src/report/study/figures/regret.ts";
import { checkFigures, traces } from "../../check-figure.ts";
import { definition } from "../../../study/example-data.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

const context = studyContext("grid", [LAG, PATIENCE]);

test("bars of regret in percentage points; what is better is said", () => {
  const figures = regret(context);
  checkFigures(figures);
  // Alpha leaks 0, 10 or 20 points more by patience, beta always 10.
  const [largest] = traces(figures[0].charts[0], "largest");
  expect((largest.x as number[]).map((x) => Math.round(x))).toEqual([10, 10]);
  expect(figures[0].paragraph).toContain("(less is better)");
});

test("the matrix: row better than column, on its field", () => {
  const figures = ranks(context);
  checkFigures(figures);
  const [map] = figures[0].charts[0].data;
  expect(map).toMatchObject({ x: ["alpha", "beta"], y: ["beta", "alpha"] });
  const [[betaBetter, same], [, alphaBetter]] = map.z as (number | null)[][];
  expect(same).toBeNull();
  expect([betaBetter, alphaBetter].map((share) => Math.round(share!))).toEqual([33, 33]);
  expect(figures[0].charts[0].layout.annotations).toHaveLength(2);
});

test("what the table says once stands in both halves of the matrix", () => {
  const [{ charts }] = ranks(studyContext("grid", [LAG])); // alpha leaks less everywhere
  expect(charts[0].data[0].z).toEqual([
    [0, null],
    [null, 100],
  ]);
});

test("one scenario has no regret", () => {
  const alone = studyContext("grid", [LAG], { scenarios: definition().scenarios.slice(0, 1) });
  expect([...regret(alone), ...ranks(alone)]).toEqual([]);
});
