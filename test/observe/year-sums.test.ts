/** Sums over the last year forget what is older. */
import { expect, test } from "vitest";
import { enterYear, push, sumYear, yearSum } from "../../src/observe/year-sums.ts";

test("the sum is that of the last year's ticks", () => {
  const sums = yearSum(2, 3);
  const told = [1, 2, 4, 8].map((value, tick) => {
    push(sums, tick, [value, 10 * value]);
    return [...sums.sum];
  });
  expect(told).toEqual([[1, 10], [3, 30], [7, 70], [14, 140]]); // prettier-ignore
});

test("added up anew, the sum is that of the last ticks of a year", () => {
  const one = yearSum(2, 3);
  for (let tick = 0; tick < 5; tick++) enterYear(one, tick, Float64Array.of(10 ** tick, 1));
  sumYear(one);
  expect([...one.sum]).toEqual([11100, 3]);
});

test("added up anew, a quantity that has been 0 for a year sums to 0 exactly, whatever came before", () => {
  const one = yearSum(1, 12);
  for (let tick = 0; tick < 40; tick++) enterYear(one, tick, Float64Array.of(tick < 28 ? 0.1 * tick + 1e9 / 3 : 0));
  sumYear(one);
  expect(one.sum[0]).toBe(0);
});
