import { expect, test } from "vitest";
import { halfWidth, replicateSteps, typicalHalfWidth, varianceSaved } from "../../../src/study/analysis/half-width.ts";

test("Student's interval of a mean", () => {
  // Standard error 1 / sqrt(3) of 1, 2, 3; t with two degrees of freedom 2.919986
  expect(halfWidth([1, 2, 3])).toBeCloseTo(2.919986 / Math.sqrt(3), 6);
  expect(halfWidth([1, NaN, 2, 3])).toBe(halfWidth([1, 2, 3]));
  expect(halfWidth([4, 4])).toBe(0);
  expect(halfWidth([1])).toBeNaN();
});

test("numbers of replicates worth telling", () => {
  expect(replicateSteps(8)).toEqual([2, 3, 4, 6, 8]);
  expect(replicateSteps(10)).toEqual([2, 3, 4, 6, 8, 10]);
  expect(replicateSteps(1)).toEqual([]);
  expect(replicateSteps(2)).toEqual([2]);
});

test("the typical half-width is the median over points, of the first n", () => {
  const points = [
    [1, 2, 3, 99],
    [1, 3, 5, 99],
    [1, 4, 7, 99],
  ].map((values) => Float64Array.from(values));
  expect(typicalHalfWidth(points, 3)).toBe(halfWidth([1, 3, 5]));
  expect(typicalHalfWidth([Float64Array.of(NaN, NaN)], 2)).toBeNaN();
});

test("what pairing saves", () => {
  const luck = [1, 4, 2, 8, 5, 7];
  expect(
    varianceSaved(
      luck,
      luck.map((x) => x + 1),
    ),
  ).toBe(Infinity);
  const noise = [0.1, -0.1, 0.1, -0.1, 0.1, -0.1];
  expect(
    varianceSaved(
      luck.map((x, k) => x + noise[k]),
      luck,
    ),
  ).toBeGreaterThan(500);
  expect(
    varianceSaved(
      luck,
      luck.map((x) => -x),
    ),
  ).toBeCloseTo(0.5, 12); // opposite luck costs
  expect(varianceSaved([1, 1], [2, 2])).toBeNaN();
  expect(varianceSaved([1, NaN, 3], [0, 5, 4])).toBe(varianceSaved([1, 3], [0, 4]));
});
