/** Sums of a year forget what is older. */
import { expect, test } from "vitest";
import { push, yearSum } from "../../src/observe/year-sum.ts";

test("the sum is that of the last year's ticks", () => {
  const sums = yearSum(2, 3);
  const told = [1, 2, 4, 8].map((value, tick) => {
    push(sums, tick, [value, 10 * value]);
    return [...sums.sum];
  });
  expect(told).toEqual([[1, 10], [3, 30], [7, 70], [14, 140]]); // prettier-ignore
});
