import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, rounded, scaleTo, seriesMean, shiftTo, stepMean, weightedMean } from "../../../tools/carry/level.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const values = fc.array(
  fc.record({
    value: fc.double({ min: 0.01, max: 1, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 10, noNaN: true }),
  }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

test("scaling and shifting reach the mean wanted and stay within bounds", () => {
  fc.assert(
    fc.property(values, share, (rows, wanted) => {
      for (const how of [scaleTo, shiftTo]) {
        const move = how(meanOf(rows), wanted, 1);
        expect(meanOf(rows)(move)).toBeCloseTo(wanted, 6);
        for (const { value } of rows) expect(Math.abs(move(value) - 0.5)).toBeLessThanOrEqual(0.5 + 1e-12);
      }
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("scaling keeps proportions; where all is 0 the level wanted stands everywhere", () => {
  const move = scaleTo(
    meanOf([
      { value: 0.2, weight: 1 },
      { value: 0.4, weight: 1 },
    ]),
    0.15,
    1,
  );
  expect(move(0.4) / move(0.2)).toBeCloseTo(2, 9);
  expect(scaleTo(meanOf([{ value: 0, weight: 1 }]), 0.3, 1)(0)).toBe(0.3);
});

test("a series is linear between its points and constant beyond them, also where points lie outside the span", () => {
  const points = [
    { date: "2018-01-01", value: 0 },
    { date: "2020-01-01", value: 1 },
  ];
  expect(seriesMean(points, 2018, 2020)).toBeCloseTo(0.5, 12);
  expect(seriesMean(points, 2019, 2021)).toBeCloseTo(0.875, 12);
  expect(seriesMean(points, 2021, 2022)).toBe(1);
  expect(seriesMean(points, 2016, 2018)).toBe(0);
});

test("a level holds until the next change; changes outside the span count with what they leave", () => {
  const changes = [
    { date: "2019-01-01", value: 1 },
    { date: "2021-01-01", value: 0.5 },
  ];
  expect(stepMean(0, changes, 2018, 2022)).toBeCloseTo((0 + 2 + 0.5) / 4, 12);
  expect(stepMean(0, changes, 2020, 2021)).toBe(1);
  expect(stepMean(0.2, [], 2018, 2022)).toBeCloseTo(0.2, 12);
  expect(weightedMean([])).toBeNaN();
  expect(rounded(0.123456)).toBe(0.1235);
});
