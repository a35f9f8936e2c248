import fc from "fast-check";
import { expect, test } from "vitest";
import {
  gridPoints,
  latinHypercube,
  morrisTrajectories,
  oneAtATimePoints,
  placeOfLevel,
  saltelliPoints,
  subsetPoints,
} from "../../../src/study/design/designs.ts";
import { counts, moved } from "./designs.ts";
import { sobolSequence } from "../../../src/study/design/sobol-sequence.ts";

test("from one end to the other; listed values are met in order by floor(u n)", () => {
  expect([0, 1, 2, 3, 4].map((level) => placeOfLevel(level, 5))).toEqual([0, 0.25, 0.5, 0.75, 1]);
  expect(placeOfLevel(0, 1)).toBe(0.5);
  for (let n = 1; n <= 40; n++)
    for (let level = 0; level < n; level++)
      expect(Math.min(n - 1, Math.floor(placeOfLevel(level, n) * n)), `${level} of ${n}`).toBe(level);
});

test("every combination once, the last factor fastest", () => {
  expect(gridPoints([2, 3])).toEqual([...[0, 0.5, 1].map((b) => [0, b]), ...[0, 0.5, 1].map((b) => [1, b])]);
  expect(new Set(gridPoints([3, 4, 5]).map(String)).size).toBe(60);
});

test("without factors there is one point, with a single level the middle", () => {
  expect(gridPoints([])).toEqual([[]]);
  expect(gridPoints([1, 2])).toEqual([
    [0.5, 0],
    [0.5, 1],
  ]);
});

test("the base, then each factor through its levels, one at a time", () => {
  const base = [0.5, 0.3, 0];
  const points = oneAtATimePoints(base, [5, 5, 5]);
  expect(points[0]).toEqual(base);
  expect(points).toHaveLength(1 + 4 + 5 + 4); // 0.5 and 0 are levels themselves
  for (const point of points.slice(1)) expect(moved(point, base)).toHaveLength(1);
  expect(points.slice(5, 10).map((point) => point[1])).toEqual([0, 0.25, 0.5, 0.75, 1]);
});

test("each factor may have its own number of levels", () => {
  expect(oneAtATimePoints([0, 0], [2, 3])).toEqual([
    [0, 0],
    [1, 0],
    [0, 0.5],
    [0, 1],
  ]);
});

test("all subsets in binary order", () => {
  expect(subsetPoints(2)).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  expect(subsetPoints(0)).toEqual([[]]);
  expect(new Set(subsetPoints(6).map(String)).size).toBe(64);
});

test("too many are refused before memory is", () => {
  expect(() => subsetPoints(17)).toThrow("at most 16 factors");
});

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

test("every factor moves once in a trajectory, by p / (2 (p - 1)), and stays in the grid", () => {
  const [k, r, p] = [7, 30, 4];
  const points = morrisTrajectories(k, r, p, "s");
  expect(points).toHaveLength(r * (k + 1));
  for (let t = 0; t < r; t++) {
    const walk = points.slice(t * (k + 1), (t + 1) * (k + 1));
    const steps = walk.slice(1).map((point, step) => {
      const [factor, ...others] = moved(point, walk[step]);
      expect(others).toEqual([]);
      expect(Math.abs(point[factor] - walk[step][factor])).toBeCloseTo(2 / 3, 12);
      return factor;
    });
    expect(steps.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  }
  for (const place of points.flat()) expect([0, 1 / 3, 2 / 3, 1]).toContain(place);
});

test("the levels are met about equally often", () => {
  const points = morrisTrajectories(2, 2000, 4, "s");
  for (const column of [0, 1])
    for (const count of counts(points, column)) expect(Math.abs(count / 6000 - 0.25)).toBeLessThan(0.03);
});

test("an odd number of levels is refused", () => {
  expect(() => morrisTrajectories(2, 1, 5, "s")).toThrow("even number of levels");
});

test("SALib's order: A, AB_1 ... AB_k, BA_1 ... BA_k, B", () => {
  const [[a1, a2, b1, b2]] = sobolSequence(1, 4, { skip: 16 });
  expect(saltelliPoints(1, 2, false, null)).toEqual([
    [a1, a2],
    [b1, a2],
    [a1, b2],
    [b1, b2],
  ]);
  expect(saltelliPoints(1, 2, true, null)).toEqual([
    ...[
      [a1, a2],
      [b1, a2],
      [a1, b2],
    ],
    ...[
      [a1, b2],
      [b1, a2],
      [b1, b2],
    ],
  ]);
});

test("it begins at the power of two that is at least n, or is shifted by a seed", () => {
  expect(saltelliPoints(100, 1, false, null)[0][0]).toBe(sobolSequence(1, 2, { skip: 128 })[0][0]);
  const shifted = saltelliPoints(8, 3, false, "a");
  expect(shifted).toHaveLength(8 * 5);
  expect(shifted).not.toEqual(saltelliPoints(8, 3, false, "b"));
});
