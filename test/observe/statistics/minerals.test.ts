/** Minerals after a reply: how deep, how long, at what price, when plants stop; and which packages are answered. */
import { expect, test } from "vitest";
import { MINERALS_STATISTICS } from "../../../src/observe/statistics/minerals.ts";
import { happened, recorded, valueOf } from "./made-up.ts";

const months = (count: number, value: number): number[] => new Array<number>(count).fill(value);
const diary = [
  happened(2021.9, "US", "package", 2),
  happened(2022, "US", "reply", 1),
  happened(2023, "US", "package", 2),
  happened(2023.5, "US", "package", 0), // users only
];
const recording = recorded({ "mineral_exports_sum gallium": [...months(24, 1), 1.2, 0.1, 0.4, 0.8, 0.95] }, diary, {
  "mineral_price gallium": [...months(24, 1), 1.1, 1.5, 1.4, 3],
  "cost_retaliation_musd all": [...months(25, 0), 50, 400],
});

test("the lowest month, and when deliveries are back after it", () => {
  expect(valueOf("mineral_least(2021-06-01, 4)", recording)).toBeCloseTo(0.1, 6);
  expect(valueOf("mineral_least(2021-06-01, 1)", recording)).toBeCloseTo(1.2, 6);
  expect(valueOf("mineral_back(2021-06-01, 0.9, 24)", recording)).toBeCloseTo(5, 6);
  expect(valueOf("mineral_back(2021-06-01, 0.99, 24)", recording)).toBeCloseTo(24, 6); // never within two years
  expect(valueOf("mineral_back(2021-06-01, 0.05, 24)", recording)).toBeNaN(); // it did not fall so far
  expect(valueOf("mineral_least(2026-06-01, 4)", recording)).toBeNaN();
});

test("the highest price of some months, and the weeks until output is lost", () => {
  expect(valueOf("mineral_price_rise(2021-06-01, 3)", recording)).toBeCloseTo(1.5, 6);
  expect(valueOf("mineral_price_rise(2021-06-01, 24)", recording)).toBeCloseTo(3, 6);
  expect(valueOf("weeks_to_loss(2021-06-01, 100, 24)", recording)).toBeCloseTo(13, 6);
  expect(valueOf("weeks_to_loss(2021-06-01, 10, 24)", recording)).toBeCloseTo(52 / 6, 6);
  expect(valueOf("weeks_to_loss(2021-06-01, 1000, 24)", recording)).toBeCloseTo(104, 6);
  // What was lost before the reply is not of its making.
  const earlier = recorded({}, diary, { "cost_retaliation_musd all": [...months(25, 300), 350, 700] });
  expect(valueOf("weeks_to_loss(2021-06-01, 100, 24)", earlier)).toBeCloseTo(13, 6);
});

test("packages on goods that are answered within some months", () => {
  expect(valueOf("packages_answered(2021-06-01, 2024-01-01, 4)", recording)).toBe(0.5);
  expect(valueOf("packages_answered(2021-06-01, 2022-01-01, 4)", recording)).toBe(1);
  expect(valueOf("packages_answered(2021-06-01, 2022-01-01, 1)", recording)).toBe(0);
  expect(valueOf("packages_answered(2025-01-01, 2026-01-01, 4)", recording)).toBeNaN();
  expect(MINERALS_STATISTICS.length).toBe(5);
});
