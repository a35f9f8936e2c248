import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantile, sortedDefined } from "../../src/base/statistics.ts";
import { addToHistogram, createHistograms, histogramQuantile } from "../../src/ensemble/compact-histograms.ts";

function fill(values: readonly number[]) {
  const histograms = createHistograms(3); // the one in the middle, so that leaking into neighbours shows
  for (const value of values) addToHistogram(histograms, 1, value);
  return histograms;
}

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });

test("the order of values changes nothing but the last digits of the mean", () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 400 }), fc.infiniteStream(fc.nat()), (values, keys) => {
      const shuffled = values
        .map((value) => ({ value, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
      const [first, second] = [fill(values), fill(shuffled)];
      expect(second.bins).toEqual(first.bins);
      expect(second.binCounts).toEqual(first.binCounts);
      expect(second.doublings).toEqual(first.doublings);
    }),
    { numRuns: 30, endOnFailure: true },
  );
});

test("counts are exact, whatever the number of doublings", () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 300, maxLength: 600 }), (values) => {
      const histograms = fill(values);
      const sum = (array: Uint32Array) => array.reduce((a, b) => a + b, 0);
      expect([histograms.counts[1], sum(histograms.binCounts)]).toEqual([values.length, values.length]);
      expect([histograms.used[0], histograms.used[2]]).toEqual([0, 0]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  expect(fill(Array.from({ length: 300 }, (_, k) => k / 2)).doublings[1]).toBeGreaterThan(0);
});

describe("quantiles lie within a bin of the exact ones", () => {
  // 0.8 % is the widest first bin; each doubling doubles it, and 128 bins must hold the range.
  test.each([
    ["shares", (k: number) => 0.3 + (0.4 * ((k * 7919) % 5000)) / 5000, 0.02],
    ["three powers of ten", (k: number) => 10 ** (-1 + (3 * ((k * 7919) % 5000)) / 5000), 0.07],
    ["both signs", (k: number) => -50 + (((k * 7919) % 5000) * 100) / 5000, 0.25],
    ["negative", (k: number) => -1 - ((k * 7919) % 5000) / 5000, 0.02],
  ])("%s", (_, value, tolerance) => {
    const values = Array.from({ length: 5000 }, (_v, k) => value(k));
    const histograms = fill(values);
    const sorted = sortedDefined(values);
    for (const p of [0.05, 0.25, 0.75, 0.95]) {
      const exact = quantile(sorted, p);
      expect(Math.abs(histogramQuantile(histograms, 1, p) - exact)).toBeLessThan(tolerance * Math.abs(exact));
    }
    expect(histograms.sums[1] / histograms.counts[1]).toBeCloseTo(values.reduce((a, b) => a + b, 0) / 5000, 10);
  });
});

test("zero is exact", () => {
  const histograms = fill([0, -0, 0, 0, 5]);
  expect(histogramQuantile(histograms, 1, 0.5)).toBe(0);
  expect(histogramQuantile(histograms, 1, 1)).toBeCloseTo(5, 1);
});

test("undefined values are left out; nothing has no quantile; endless values are refused", () => {
  const histograms = fill([NaN, 2, NaN]);
  expect(histograms.counts[1]).toBe(1);
  expect(histogramQuantile(histograms, 0, 0.5)).toBeNaN();
  expect(() => addToHistogram(histograms, 1, Infinity)).toThrow(RangeError);
});
