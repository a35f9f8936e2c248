/** Trade: ratios of windows, shares by quarter, markets, fronts, premium and recovery. */
import { expect, test } from "vitest";
import { ratio } from "../../../src/observe/reading.ts";
import { TRADE_STATISTICS } from "../../../src/observe/statistics/trade.ts";
import { recorded, valueOf } from "./made-up.ts";

const twelve = (value: number): number[] => new Array<number>(12).fill(value);

test("a rush is the flow of a window over the flow of the window before", () => {
  const recording = recorded({ "bought_sum TOOLS": [...twelve(10), ...twelve(17)], "bought_sum CHIPS": [1] });
  expect(valueOf("imports_ratio(TOOLS, 2021-06-01, 2021-08-01, 2020-06-01)", recording)).toBeCloseTo(1.7, 2);
  expect(valueOf("imports_ratio(all, 2021-01-01, 2022-01-01, 2020-01-01)", recording)).toBeCloseTo(18 / 11, 9);
  expect(valueOf("imports_ratio(CHIPS, 2031-06-01, 2031-08-01, 2020-06-01)", recording)).toBeNaN();
});

test("shares of sales to the target: a window, the highest quarter, and its rise", () => {
  const recording = recorded({
    "sold_target_sum NL": [1, 1, 1, 2, 2, 2, 6, 6, 6, 4],
    "sold_elsewhere_sum NL": [9, 9, 9, 8, 8, 8, 4, 4, 4, 6],
  });
  expect(valueOf("target_share(NL, 2020-01-01, 2020-07-01)", recording)).toBeCloseTo(15, 1);
  expect(valueOf("target_share_peak(NL, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo(60, 6);
  expect(valueOf("target_share_rise(NL, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo(6, 6);
});

test("markets: the target's in the world, its makers at home and in the world, and their slope", () => {
  const recording = recorded({
    "bought_sum TOOLS": [30],
    "own_makers_sum TOOLS": [...twelve(0), ...twelve(10)],
    "elsewhere_sum TOOLS": [60],
  });
  expect(valueOf("world_share(TOOLS, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(40, 9);
  expect(valueOf("own_makers_share(TOOLS, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(25, 9);
  expect(valueOf("own_makers_world_share(TOOLS, 2021-01-01, 2022-01-01)", recording)).toBeCloseTo(10, 9);
  expect(valueOf("own_makers_slope(TOOLS, 2020-01-01, 2024-01-01)", recording)).toBeCloseTo(2.5, 9);
});

test("the order of items by the part of the market that own makers serve", () => {
  const recording = recorded({
    ...{ "bought_sum TOOLS": [30], "own_makers_sum TOOLS": [10] },
    ...{ "bought_sum CHIPS": [90], "own_makers_sum CHIPS": [10] },
  });
  expect(valueOf("own_makers_order(TOOLS+CHIPS, 2021-01-01, 2022-01-01)", recording)).toBe(1);
  expect(valueOf("own_makers_order(CHIPS+TOOLS, 2021-01-01, 2022-01-01)", recording)).toBe(0);
});

test("what came through fronts, the premium that would ration, and the time to recovery", () => {
  const recording = recorded({
    "controlled_sum CHIPS": [...twelve(10), 2, 2, 2, 2, 2, 2, 9],
    "fronts_sum CHIPS": [1],
    "stolen_sum CHIPS": [0.25],
    "wanted_sum CHIPS": [10],
    "delivered_sum CHIPS": [5],
  });
  expect(valueOf("fronts_share(CHIPS, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo(10, 9);
  expect(valueOf("fronts_value(CHIPS, 2020-01-01, 2021-01-01)", recording)).toBeGreaterThan(0);
  const fronts = valueOf("fronts_value(CHIPS, 2020-01-01, 2021-01-01)", recording);
  expect(valueOf("illegal_value(CHIPS, 2020-01-01, 2021-01-01)", recording)).toBeCloseTo(1.25 * fronts, 9);
  expect(valueOf("diversion_premium(CHIPS, 2020-01-01, 2021-01-01, 1)", recording)).toBeCloseTo(100, 9);
  expect(valueOf("diversion_premium(CHIPS, 2020-01-01, 2021-01-01, 0.5)", recording)).toBeCloseTo(300, 9);
  expect(valueOf("recovery_months(CHIPS, 2021-01-01, 0.8, 24)", recording)).toBe(9);
  expect(valueOf("recovery_months(CHIPS, 2021-01-01, 0.99, 24)", recording)).toBe(24); // not by then
  expect(valueOf("recovery_months(CHIPS, 2021-01-01, 0.1, 24)", recording)).toBeNaN(); // it never fell
});

test("nothing to compare with is undefined, not infinite", () => {
  expect(ratio(1, 0)).toBeNaN();
  expect(TRADE_STATISTICS.length).toBeGreaterThan(5);
});
