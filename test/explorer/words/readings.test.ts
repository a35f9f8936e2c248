/** What sentences read from results. */
import { expect, test } from "vitest";
import type { Results } from "../../../src/explorer/engine/results.ts";
import { curveOf } from "../curve.ts";
import { firstBelow, paired, points, range, valueAt } from "../../../src/explorer/words/readings.ts";

const RESULTS: Results = {
  ...{ start: 2018, end: 2036, replayUntil: 2026, shipped: false, failed: [], runs: 3 },
  summary: (name) =>
    new Map(
      name === "known"
        ? [
            [1, 0.4],
            [2, 0.5],
            [3, NaN],
          ]
        : [],
    ),
  curves: () => [
    curveOf([
      ["2018-01-01", null],
      ["2019-01-01", 0.9],
      ["2020-01-01", 0.4],
      ["2021-01-01", 0.8],
      ["2022-01-01", 0.3],
      ["2023-01-01", 0.2],
    ]),
  ],
};

test("a curve at a date is its last median up to there", () => {
  expect(valueAt(RESULTS, "x", 2018.5)).toBeNaN();
  expect(valueAt(RESULTS, "x", 2020.7)).toBe(0.4);
  expect(valueAt(RESULTS, "x", 2040)).toBe(0.2);
});

test("below a level for good, not for a while", () => {
  expect(firstBelow(RESULTS, "x", 0.5)).toBeCloseTo(2022, 5);
  expect(firstBelow(RESULTS, "x", 0.1)).toBeNaN();
});

test("pairs are runs that both have and define", () => {
  const other = {
    ...RESULTS,
    summary: () =>
      new Map([
        [2, 0.2],
        [3, 0.1],
      ]),
  };
  expect([...paired(RESULTS, other, "known")]).toEqual([0.3]);
  expect(range(paired(RESULTS, other, "known"))).toBe("one pair of runs");
});

test("points keep a minus and never read as minus zero", () => {
  expect([0.18, -0.035, 0.0002, -0.0002].map(points)).toEqual(["18", "−3.5", "0", "0"]);
});
