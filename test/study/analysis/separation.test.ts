import fc from "fast-check";
import { expect, test } from "vitest";
import { separationOf } from "../../../src/study/analysis/separation.ts";

test("apart, mixed, the same", () => {
  expect(separationOf([1, 2, 3], [4, 5])).toEqual({ higher: 1, threshold: 3.5, right: 1 });
  expect(separationOf([4, 5], [1, 2, 3])).toEqual({ higher: 0, threshold: 3.5, right: 1 });
  expect(separationOf([1, 3], [2, 4])).toMatchObject({ higher: 0.75, right: 0.75 });
  expect(separationOf([1, 1], [1, 1])).toEqual({ higher: 0.5, threshold: 1, right: 0.5 });
});

test("undefined results are left out; a world without any cannot be told", () => {
  expect(separationOf([NaN, 1], [2, NaN])).toMatchObject({ higher: 1, right: 1 });
  expect(separationOf([NaN], [1])).toBeUndefined();
});

test("turning the worlds round turns the order and nothing else", () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(values, values, (one, other) => {
      const [ahead, back] = [separationOf(one, other)!, separationOf(other, one)!];
      expect(ahead.higher).toBeCloseTo(1 - back.higher, 12);
      expect(ahead.right).toBeCloseTo(back.right, 12);
      expect(ahead.right).toBeGreaterThanOrEqual(0.5);
    }),
  );
});
