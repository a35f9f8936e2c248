import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { mean, quantile, sortedDefined, standardDeviation, standardError } from "../../src/base/statistics.ts";

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("mean, standard deviation and standard error of a textbook sample", () => {
  const sample = [2, 4, 4, 4, 5, 5, 7, 9];
  expect(mean(sample)).toBe(5);
  expect(standardDeviation(sample)).toBeCloseTo(Math.sqrt(32 / 7), 15);
  expect(standardError(sample)).toBeCloseTo(Math.sqrt(32 / 7 / 8), 15);
});

test("a statistic of nothing is undefined", () => {
  expect(mean([])).toBeNaN();
  expect(standardDeviation([3])).toBeNaN();
  expect(quantile([], 0.5)).toBeNaN();
});

test("sortedDefined drops NaN, sorts by value and leaves the input alone", () => {
  const input = [10, NaN, 9, -1, 100];
  expect([...sortedDefined(input)]).toEqual([-1, 9, 10, 100]);
  expect(input).toEqual([10, NaN, 9, -1, 100]);
});

describe("quantile", () => {
  test("is type 7: the values that R gives for 1, 2, 4, 8", () => {
    const found = [0, 0.05, 0.25, 0.5, 0.75, 1].map((p) => quantile([1, 2, 4, 8], p));
    [1, 1.15, 1.75, 3, 5, 8].forEach((value, k) => expect(found[k]).toBeCloseTo(value, 14));
  });

  test("stays within the values and increases with p", () => {
    fc.assert(
      fc.property(numbers, share, share, (values, p, q) => {
        const sorted = sortedDefined(values);
        const [low, high] = [quantile(sorted, Math.min(p, q)), quantile(sorted, Math.max(p, q))];
        const slack = 1e-9;
        expect(low).toBeLessThanOrEqual(high + slack);
        expect(low).toBeGreaterThanOrEqual(sorted[0] - slack);
        expect(high).toBeLessThanOrEqual(sorted[sorted.length - 1] + slack);
      }),
      { seed: 1 },
    );
  });
});
