import { expect, test } from "vitest";
import { pointsOf, seriesAt, seriesMean } from "../../src/base/dated-series.ts";

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

test("of a table of several series one is taken, in order of date", () => {
  const rows = [
    { series: "threat", date: "2020-01-01", value: 0.5 },
    { series: "aid", date: "2019-01-01", value: 0.1 },
    { series: "threat", date: "2018-01-01", value: 0.2 },
  ];
  expect(pointsOf(rows, "threat")).toEqual([[2018, 0.2], [2020, 0.5]]); // prettier-ignore
  expect(pointsOf(rows, "fusion")).toEqual([]);
});
