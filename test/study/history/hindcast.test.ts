/** Hindcast: naive forecasts, ranks and scores held against values worked out by hand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readReferences } from "../../../src/study/history/fact-table.ts";
import {
  CUTS,
  crpsOf,
  forecastsOf,
  scoreForecasts,
  summaries,
  summarise,
} from "../../../src/study/history/hindcast.ts";
import { find, historyFiles, ID } from "./small-history.ts";

const row = (year: number, value: number): string =>
  `r${year},share,SC,${year}-01-01,${year}-12-31,"target_share(NL, ${year}-01-01, ${year + 1}-01-01)",${value},percent,report,,documented,`;
const references = readReferences(historyFiles([], [row(2019, 10), row(2020, 14), row(2021, 20), row(2022, 30)]), find);
const forecasts = forecastsOf(references, [{ scenario: ID, cut: 2021, text: "2021-01-01" }]);

test("only what lies wholly after the cut is forecast; the naive ones stand still or go on", () => {
  expect(forecasts.map(({ reference }) => reference.id)).toEqual(["r2021", "r2022"]);
  expect(forecasts.map(({ unchanged }) => unchanged)).toEqual([14, 14]);
  expect(forecasts[0].trend).toBeCloseTo(18, 1);
  expect(forecasts[1].trend).toBeCloseTo(22, 1);
  const [first] = forecastsOf(references, [{ scenario: ID, cut: 2019, text: "2019-01-01" }]);
  expect([first.unchanged, first.trend]).toEqual([NaN, NaN]);
});

test("bands, ranks and scores", () => {
  const [one] = scoreForecasts(forecasts, [[16], [18], [20], [22], [40]]);
  expect([one.inside50, one.inside90, one.rank]).toEqual([true, true, 0.5]);
  // mean |x - 20| = 28 / 5; mean over the ten pairs of |x - x'| = 104 / 10, half of it 5.2
  expect(one.crps).toBeCloseTo(5.6 - 5.2, 9);
  expect(one.crpsUnchanged).toBe(6);
});

test("the score of equal runs is their error; it never falls below the fair one by order", () => {
  expect(crpsOf(Float64Array.from([3, 3, 3]), 5)).toBe(2);
  expect(crpsOf(Float64Array.from([3]), 5)).toBeNaN();
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: -60, max: 60 }),
      (runs, y) => {
        const sorted = Float64Array.from(runs).sort();
        let pairs = 0;
        for (const one of runs) for (const other of runs) pairs += Math.abs(one - other);
        const byHand =
          runs.reduce((sum, x) => sum + Math.abs(x - y), 0) / runs.length -
          pairs / (2 * runs.length * (runs.length - 1));
        return Math.abs(crpsOf(sorted, y) - byHand) < 1e-9;
      },
    ),
    { numRuns: 100 },
  );
});

test("skill is above 0 where the model is better than the naive forecast", () => {
  const good = scoreForecasts(forecasts, [
    [19, 29],
    [20, 30],
    [21, 31],
  ]);
  const bad = scoreForecasts(forecasts, [
    [90, 90],
    [91, 91],
    [92, 92],
  ]);
  expect(summarise("good", good).skillUnchanged).toBeGreaterThan(0.9);
  expect(summarise("bad", bad).skillTrend).toBeLessThan(-1);
  expect(summarise("bad", bad).ranks).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(summaries(good).map(({ name }) => name)).toEqual(["share", `${ID} 2021-01-01`, "all"]);
  expect(summarise("none", []).skillTrend).toBeNaN();
});

test("the published cuts", () => {
  expect(CUTS.flatMap(({ dates }) => dates.map((date) => date.slice(0, 7)))).toEqual([
    "1953-01",
    "1957-01",
    "1969-01",
    "1979-01",
    "2018-01",
    "2022-09",
    "2023-09",
    "2024-11",
  ]);
});
