import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  addValue,
  emptyHistogram,
  histogramMean,
  histogramQuantile,
  mergeInto,
  readHistogram,
  writeHistogram,
} from "../../src/base/histogram.ts";
import { mean, quantile, sortedDefined } from "../../src/base/statistics.ts";
import { lognormal } from "../../src/base/distributions.ts";
import { seedKeys, uniform } from "../../src/base/random.ts";

const value = fc.oneof(fc.double({ min: -1e9, max: 1e9 }), fc.constantFrom(0, -0, NaN, 1, -1, 1e-300));
const values = fc.array(value, { maxLength: 60 });

function histogramOf(numbers: readonly number[]) {
  const histogram = emptyHistogram();
  for (const number of numbers) addValue(histogram, number);
  return histogram;
}

describe("merging", () => {
  test("gives the same bytes in any order and any division", () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const whole = writeHistogram(histogramOf([...a, ...b, ...c]));
        const merged = emptyHistogram();
        for (const part of [c, a, b]) mergeInto(merged, histogramOf([...part].reverse()));
        expect(writeHistogram(merged)).toBe(whole);
        expect(merged.count + merged.missing).toBe(a.length + b.length + c.length);
      }),
      { seed: 1 },
    );
  });

  test("leaves the second histogram alone", () => {
    const second = histogramOf([2, 3]);
    const before = writeHistogram(second);
    const first = emptyHistogram();
    mergeInto(first, second);
    addValue(first, 2);
    expect(writeHistogram(second)).toBe(before);
  });

  test("writing and reading back keeps everything", () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const histogram = histogramOf(numbers);
        expect(readHistogram(writeHistogram(histogram))).toEqual(histogram);
      }),
      { seed: 1 },
    );
  });
});

describe("what it says", () => {
  const skewed = Array.from({ length: 20_000 }, (_, k) => lognormal(uniform(seedKeys("histogram"), 1, 1, k), 50, 1.5));
  const mixed = skewed.map((x, k) => (k % 3 === 0 ? -x : k % 3 === 1 ? 0 : x));

  test.each([
    ["positive", skewed],
    ["of both signs and zero", mixed],
  ])("quantiles of values %s lie within a bin of the exact ones", (_, numbers) => {
    const sorted = sortedDefined(numbers);
    for (const p of [0, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999, 1]) {
      const exact = quantile(sorted, p);
      expect(Math.abs(histogramQuantile(histogramOf(numbers), p) - exact)).toBeLessThanOrEqual(
        0.0101 * Math.abs(exact),
      );
    }
  });

  test("the mean is right to 1e-7 of the mean size", () => {
    for (const numbers of [skewed, mixed]) {
      const size = mean(numbers.map(Math.abs));
      expect(Math.abs(histogramMean(histogramOf(numbers)) - mean(numbers))).toBeLessThan(1e-7 * size);
    }
  });

  test("quantiles increase inside one bin too, for either sign", () => {
    for (const sign of [1, -1]) {
      const histogram = histogramOf([1.001, 1.003, 1.005, 1.007].map((x) => sign * x));
      expect(histogram.bins.size).toBe(1);
      expect(histogramQuantile(histogram, 0.1)).toBeLessThan(histogramQuantile(histogram, 0.9));
    }
  });

  test("NaN is counted apart, nothing is undefined, infinity is refused", () => {
    const histogram = histogramOf([NaN, 4, NaN]);
    expect([histogram.count, histogram.missing]).toEqual([1, 2]);
    expect(histogramQuantile(emptyHistogram(), 0.5)).toBeNaN();
    expect(histogramMean(emptyHistogram())).toBeNaN();
    expect(() => addValue(histogram, Infinity)).toThrow("finite");
    expect(() => addValue(histogram, -Infinity)).toThrow("finite");
  });
});
