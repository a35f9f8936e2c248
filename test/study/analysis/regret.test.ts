import { expect, test } from "vitest";
import { betterFor, ordersOf, regretOf } from "../../../src/study/analysis/regret.ts";

const A = [1, 5, 3, NaN];
const B = [2, 1, 3, 9];

test("regret by hand: less is better", () => {
  const [a, b] = regretOf([A, B], "low", 2);
  expect(a).toMatchObject({ mean: 4 / 3, p50: 0, largest: 4, bestShare: 2 / 3, satisfied: 1 / 3, n: 3 });
  expect(b).toMatchObject({ mean: 1 / 3, largest: 1, bestShare: 2 / 3, satisfied: 2 / 3, n: 3 });
});

test("more is better turns it round; without a wanted value nothing is satisfied or not", () => {
  const [a, b] = regretOf([A, B], "high");
  expect(a).toMatchObject({ mean: 1 / 3, largest: 1 });
  expect(b.mean).toBe(4 / 3);
  expect(a.satisfied).toBeNaN();
});

test("the order turns in as many futures as the rarer order has", () => {
  expect(ordersOf([A, B], "low")).toEqual([
    { first: 0, second: 1, firstBetter: 1 / 3, equal: 1 / 3, secondBetter: 1 / 3, reversal: 1 / 3, n: 3 },
  ]);
  const [order] = ordersOf(
    [
      [1, 1],
      [2, 3],
    ],
    "low",
  );
  expect(order).toMatchObject({ firstBetter: 1, reversal: 0 });
  expect(ordersOf([A, B, A], "low")).toHaveLength(3);
});

test("one policy has no regret; without futures there is none to tell", () => {
  expect(regretOf([A], "low")[0]).toMatchObject({ largest: 0, bestShare: 1 });
  expect(regretOf([[NaN], [1]], "low")[0]).toMatchObject({ mean: NaN, largest: NaN, n: 0 });
});

test("what is better from the coalition's side", () => {
  expect(betterFor("delay_years_end")).toBe("high");
  expect(betterFor("first_defection_date")).toBe("high");
  expect(betterFor("leakage_total")).toBe("low");
  expect(betterFor("cost_gross_musd")).toBe("low");
});
