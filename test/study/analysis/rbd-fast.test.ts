import { expect, test } from "vitest";
import { rbdFast } from "../../../src/study/analysis/rbd-fast.ts";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { ISHIGAMI, ishigami, overSeeds, SOBOL_G, sobolG } from "./functions.ts";
import { POINTS, RBD_FAST, RBD_FAST_ODD, RESULTS } from "./given-data.ts";

test("the reference numbers", () => {
  rbdFast(POINTS, RESULTS).forEach(({ value }, f) => expect(value).toBeCloseTo(RBD_FAST[f], 10));
});

test("Ishigami and Sobol's G: the known indices, within the spread over seeds", () => {
  for (const [of, k, known] of [
    [ishigami, 3, ISHIGAMI.first],
    [sobolG, 6, SOBOL_G.first],
  ] as const) {
    const found = overSeeds(
      [1, 2, 3, 4].map((seed) => {
        const points = latinHypercube(1000, k, `rbd/${seed}`);
        return rbdFast(points, points.map(of)).map(({ value }) => value);
      }),
    );
    // 0.01: what ten harmonics miss of a broken line.
    found.forEach(({ mean, margin }, f) => expect(Math.abs(mean - known[f])).toBeLessThan(margin + 0.01));
  }
});

test("what does nothing stays below the floor, what matters is far above", () => {
  const [a, b, c] = rbdFast(POINTS, RESULTS);
  expect(Math.min(a.value, b.value)).toBeGreaterThan(5 * a.floor);
  expect(c.value).toBeLessThan(c.floor);
});

test("an odd number of points, ties, undefined and constant results, too few", () => {
  const odd = rbdFast(POINTS.slice(1), RESULTS.slice(1));
  odd.forEach(({ value }, f) => expect(value).toBeCloseTo(RBD_FAST_ODD[f], 10));
  const tied = POINTS.map(([a, b, c]) => [Math.floor(a * 4) / 3, b, c]);
  const [{ value }] = rbdFast(tied, RESULTS);
  expect(value).toBeGreaterThan(0.1);
  expect(rbdFast([...POINTS, [0, 0, 0]], [...RESULTS, NaN])).toEqual(rbdFast(POINTS, RESULTS));
  expect(
    rbdFast(
      POINTS,
      RESULTS.map(() => 3),
    ).map((index) => index.value),
  ).toEqual([0, 0, 0]);
  expect(rbdFast(POINTS.slice(0, 59), RESULTS.slice(0, 59))[0].value).toBeNaN();
});
