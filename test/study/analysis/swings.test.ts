import { expect, test } from "vitest";
import { swing } from "../../../src/study/analysis/swings.ts";

test("from the lowest to the highest level, run by run: luck that all levels share does not widen the interval", () => {
  const luck = [0, 5, -3, 9];
  const levels = [2, 1, 4].map((level) => Float64Array.from(luck, (own) => level + own));
  expect(swing(levels)).toEqual({ value: 3, low: 3, high: 3 });
  const noisy = [Float64Array.of(0, 0, 0, 0), Float64Array.of(1, 2, 3, 2)];
  expect(swing(noisy).value).toBe(2);
  expect(swing(noisy).low).toBeLessThan(2);
  expect(swing(noisy).high).toBeGreaterThan(2);
});

test("a factor that does nothing has no swing; levels without a result are left out", () => {
  const same = Float64Array.of(1, 2);
  expect(swing([same, same])).toEqual({ value: 0, low: 0, high: 0 });
  expect(swing([same, Float64Array.of(NaN, NaN), Float64Array.of(2, 3)]).value).toBe(1);
  expect(swing([Float64Array.of(NaN)]).value).toBeNaN();
});
