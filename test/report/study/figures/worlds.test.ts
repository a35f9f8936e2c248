import { expect, test } from "vitest";
import { worlds } from "../../../../src/report/study/figures/worlds.ts";
import { checkFigures, marksOf, rowNames } from "../../check-figure.ts";
import { LAG, PATIENCE, studyContext } from "../example.ts";
import { BASE_WORLD } from "../../../../src/report/study/plain-names.ts";

const every = { kind: "worlds", observable: null, above: null, below: null };

test("worlds down, scenarios across, the best of each marked; what turns the order is said", () => {
  const figures = worlds(studyContext("one-at-a-time", [LAG, PATIENCE], { analyses: [every] }));
  checkFigures(figures);
  const [leakage] = figures;
  const [chart] = leakage.charts;
  expect(rowNames(chart, "x")).toEqual(["alpha", "beta"]);
  expect(rowNames(chart)[0]).toBe(BASE_WORLD);
  // Alpha leaks as the base has it; with patience 20 points more, where beta has 10 more in every world.
  expect(leakage.paragraph).toContain("as it is alpha is best");
  expect(leakage.paragraph).toContain("beta where patience 3");
  const [best] = marksOf(chart, "points", "best");
  expect(best.x).toHaveLength(rowNames(chart).length + 1); // in one world both are equal
});

test("nothing without worlds", () => {
  expect(worlds(studyContext("grid", []))).toEqual([]);
});
