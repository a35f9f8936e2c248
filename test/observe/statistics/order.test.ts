/** Pairs in order. */
import { expect, test } from "vitest";
import { orderOf } from "../../../src/observe/statistics/order.ts";

test("the share of the pairs that come in order; ties do not, and an undefined number leaves nothing to say", () => {
  expect(orderOf([1, 2, 3])).toBe(1);
  expect(orderOf([3, 2, 1])).toBe(0);
  expect(orderOf([1, 3, 2])).toBeCloseTo(2 / 3);
  expect(orderOf([1, 1])).toBe(0);
  expect(orderOf([1, NaN])).toBeNaN();
  expect(orderOf([1])).toBeNaN();
});
