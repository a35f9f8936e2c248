import { expect, test } from "vitest";
import fc from "fast-check";
import { latinHypercube } from "../../../src/study/design/latin-hypercube.ts";

test("every part of every factor is used once", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }), fc.string(), (n, k, seed) => {
      const points = latinHypercube(n, k, seed);
      expect(points).toHaveLength(n);
      for (let factor = 0; factor < k; factor++) {
        const parts = points.map((point) => Math.floor(point[factor] * n));
        expect([...parts].sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, part) => part));
      }
    }),
    { seed: 1, numRuns: 40 },
  );
});

test("factors are ordered independently, and the seed decides", () => {
  const points = latinHypercube(1000, 3, "s");
  const product = points.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / 1000;
  expect(Math.abs(product * 12)).toBeLessThan(5 / Math.sqrt(1000)); // a correlation, five standard deviations
  expect(latinHypercube(1000, 3, "s")).toEqual(points);
  expect(latinHypercube(1000, 3, "t")).not.toEqual(points);
});
