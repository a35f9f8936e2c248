/** Which of many are told in words. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { extremes } from "../../../src/report/study/extremes.ts";

test("few are all told, in their order", () => {
  expect(extremes([3, 1, 2], 3, (value) => value)).toEqual([3, 1, 2]);
});

test("of many the lowest and the highest, whatever their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 4, maxLength: 20 }), (values) => {
      expect(extremes(values, 3, (value) => value)).toEqual([Math.min(...values), Math.max(...values)]);
    }),
  );
});
