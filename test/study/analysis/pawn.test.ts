import { expect, test } from "vitest";
import { pawn } from "../../../src/study/analysis/pawn.ts";
import { PAWN, POINTS, RESULTS } from "./given-data.ts";

const found = pawn(POINTS, RESULTS);

test("the reference numbers", () => {
  found.forEach(({ median, largest }, f) => {
    expect(median.value).toBeCloseTo(PAWN[f][0], 12);
    expect(largest.value).toBeCloseTo(PAWN[f][1], 12);
  });
});

test("intervals hold the value; the third factor of Ishigami shows only in parts of its range", () => {
  for (const { median } of found) expect(median.low <= median.value && median.value <= median.high).toBe(true);
  const [a, b, c] = found;
  expect(a.median.low).toBeGreaterThan(a.median.floor);
  expect(b.median.low).toBeGreaterThan(b.median.floor);
  expect(c.largest.value).toBeGreaterThan(c.largest.floor);
  expect(c.median.value).toBeLessThan(a.median.value);
});

test("a dummy lies below the floor", () => {
  const [, , dummy] = pawn(
    POINTS,
    POINTS.map(([a, b]) => a + b),
  );
  expect(dummy.median.value).toBeLessThan(dummy.median.floor);
});

test("results that are tied, undefined or constant", () => {
  const steps = pawn(
    POINTS,
    POINTS.map(([a]) => (a < 0.5 ? 0 : 1)),
  );
  expect(steps[0].median.value).toBeCloseTo(0.5, 12);
  expect(steps[1].median.value).toBeLessThan(0.1);
  expect(pawn([...POINTS, [0, 0, 0]], [...RESULTS, NaN])).toEqual(found);
  expect(
    pawn(
      POINTS,
      RESULTS.map(() => 3),
    )[0].median,
  ).toEqual({ value: 0, low: 0, high: 0, floor: 0 });
  expect(pawn(POINTS.slice(0, 49), RESULTS.slice(0, 49))[0].median.value).toBeNaN();
});
