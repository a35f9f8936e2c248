import { expect, test } from "vitest";
import { ranks, regret } from "../../../../src/report/study/figures/regret.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { definition } from "../../../study/example-data.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";

const context = studyContext("grid", [LAG, PATIENCE]);

test("bars of regret in percentage points; what is better is said", () => {
  const figures = regret(context);
  checkFigures(figures);
  // Alpha leaks 0, 10 or 20 points more by patience, beta always 10.
  const [largest] = marksOf(figures[0].charts[0], "bars", "largest");
  expect(largest.to.map((x) => Math.round(x!))).toEqual([10, 10]);
  expect(figures[0].paragraph).toContain("(less is better)");
});

test("the matrix: row better than column, on its field", () => {
  const figures = ranks(context);
  checkFigures(figures);
  const [chart] = figures[0].charts;
  const [map] = marksOf(chart, "cells");
  expect([rowNames(chart, "x"), rowNames(chart)]).toEqual([
    ["alpha", "beta"],
    ["alpha", "beta"],
  ]);
  const [[same, alphaBetter], [betaBetter]] = map.values;
  expect(same).toBeNull();
  expect([betaBetter, alphaBetter].map((share) => Math.round(share!))).toEqual([33, 33]);
  expect(map.numbers).toBeDefined();
});

test("what the table says once stands in both halves of the matrix", () => {
  const [{ charts }] = ranks(studyContext("grid", [LAG])); // alpha leaks less everywhere
  expect(marksOf(charts[0], "cells")[0].values).toEqual([
    [null, 100],
    [0, null],
  ]);
});

test("one scenario has no regret", () => {
  const alone = studyContext("grid", [LAG], { scenarios: definition().scenarios.slice(0, 1) });
  expect([...regret(alone), ...ranks(alone)]).toEqual([]);
});
