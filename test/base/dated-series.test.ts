import { expect, test } from "vitest";
import { seriesAt, seriesMean } from "../../src/base/dated-series.ts";

const POINTS = [
  [2000, 1],
  [2002, 3],
  [2006, 0],
] as const;

test("a series is linear between its points and constant beyond them; without points it is 0", () => {
  expect([1990, 2000, 2001, 2002, 2004, 2010].map((date) => seriesAt(POINTS, date))).toEqual([1, 1, 2, 3, 1.5, 0]);
  expect(seriesAt([], 2000)).toBe(0);
});

test("its mean is over time, not over points, and over the window asked", () => {
  expect(seriesMean(POINTS, 2000, 2006)).toBeCloseTo((2 * 2 + 4 * 1.5) / 6, 12);
  expect(seriesMean(POINTS, 2001, 2004)).toBeCloseTo((2.5 + 2 * 2.25) / 3, 12);
  expect(seriesMean(POINTS, 1998, 2000)).toBe(1);
  expect(seriesMean(POINTS, 2001, 2001)).toBe(2);
});
