import { expect, test } from "vitest";
import { firstOrderIndices } from "../../../src/study/analysis/first-order.ts";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { ISHIGAMI, ishigami, overSeeds, SOBOL_G, sobolG } from "./functions.ts";
import { FIRST_ORDER, POINTS, RESULTS } from "./given-data.ts";

test("the reference numbers", () => {
  firstOrderIndices(POINTS, RESULTS).forEach(({ value }, f) => expect(value).toBeCloseTo(FIRST_ORDER[f], 12));
});

test("Ishigami and Sobol's G: the known indices, within the spread over seeds and the width of a slice", () => {
  const indices = (of: (u: readonly number[]) => number, k: number) =>
    overSeeds(
      [1, 2, 3, 4].map((seed) => {
        const points = latinHypercube(1500, k, `first/${seed}`);
        return firstOrderIndices(points, points.map(of)).map(({ value }) => value);
      }),
    );
  // A slice is 1/22 of the range: what a factor does inside it is lost, up to a tenth of a sine of one period.
  indices(ishigami, 3).forEach(({ mean, margin }, f) =>
    expect(Math.abs(mean - ISHIGAMI.first[f])).toBeLessThan(margin + 0.02),
  );
  indices(sobolG, 6).forEach(({ mean, margin }, f) =>
    expect(Math.abs(mean - SOBOL_G.first[f])).toBeLessThan(margin + 0.02),
  );
});

test("interval and floor: what matters lies above, what does nothing below", () => {
  const [a, b, c] = firstOrderIndices(POINTS, RESULTS);
  for (const { value, low, high, floor } of [a, b]) {
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    expect(low).toBeGreaterThan(floor);
  }
  expect(c.value).toBeLessThan(c.floor);
  expect(c.floor).toBeLessThan(0.05);
});

test("named values: the share between groups", () => {
  const points = Array.from({ length: 40 }, (_, k) => [k % 2]);
  const [{ value }] = firstOrderIndices(
    points,
    points.map(([u], k) => 10 * u + (k % 4 < 2 ? 1 : -1)),
  );
  expect(value).toBeCloseTo(1 - 40 / 38 / (1040 / 39), 12);
});

test("undefined results are left out, a constant has no indices, too few tell nothing", () => {
  const holed = [...POINTS, [0.5, 0.5, 0.5]];
  expect(firstOrderIndices(holed, [...RESULTS, NaN])).toEqual(firstOrderIndices(POINTS, RESULTS));
  const constant = firstOrderIndices(
    POINTS,
    POINTS.map(() => 0.1),
  );
  expect(constant.map(({ value, floor }) => [value, floor])).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(firstOrderIndices([[0.5]], [1])[0].value).toBeNaN();
  expect(firstOrderIndices([], [])).toEqual([]);
});

test("far from zero the same digits", () => {
  const shifted = firstOrderIndices(
    POINTS,
    RESULTS.map((value) => value + 1e6),
  );
  shifted.forEach(({ value }, f) => expect(value).toBeCloseTo(FIRST_ORDER[f], 8));
});
