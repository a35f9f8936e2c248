/** Sums over the last year forget what is older, and leave nothing behind. */
import { expect, test } from "vitest";
import { enterYear, sumYear, yearRing } from "../../src/observe/year-ring.ts";

test("the sum is that of the last ticks of a year", () => {
  const one = yearRing(2, 3);
  for (let tick = 0; tick < 5; tick++) enterYear(one, tick, Float64Array.of(10 ** tick, 1));
  sumYear(one);
  expect([...one.sum]).toEqual([11100, 3]);
});

test("a quantity that has been 0 for a year sums to 0 exactly, whatever came before", () => {
  const one = yearRing(1, 12);
  for (let tick = 0; tick < 40; tick++) enterYear(one, tick, Float64Array.of(tick < 28 ? 0.1 * tick + 1e9 / 3 : 0));
  sumYear(one);
  expect(one.sum[0]).toBe(0);
});
