import fc from "fast-check";
import { expect, test } from "vitest";
import { meanOf, moveTo, rounded, stepMean, weightedMean } from "../../../tools/conditions/levels.ts";

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
      for (const how of ["scale", "shift"] as const) {
        const move = moveTo(how, meanOf(rows), wanted, 1);
        expect(meanOf(rows)(move)).toBeCloseTo(wanted, 6);
        for (const { value } of rows) expect(Math.abs(move(value) - 0.5)).toBeLessThanOrEqual(0.5 + 1e-12);
      }
    }),
    { seed: 1, numRuns: 60 },
  );
});

test("scaling keeps proportions; where all is 0 the level wanted stands everywhere", () => {
  const move = moveTo(
    "scale",
    meanOf([
      { value: 0.2, weight: 1 },
      { value: 0.4, weight: 1 },
    ]),
    0.15,
    1,
  );
  expect(move(0.4) / move(0.2)).toBeCloseTo(2, 9);
  expect(moveTo("scale", meanOf([{ value: 0, weight: 1 }]), 0.3, 1)(0)).toBe(0.3);
});

test("a level holds until the next change; changes outside the span count with what they leave", () => {
  const changes = [
    [2019, 1],
    [2021, 0.5],
  ] as const;
  expect(stepMean(0, changes, 2018, 2022)).toBeCloseTo((0 + 2 + 0.5) / 4, 12);
  expect(stepMean(0, changes, 2020, 2021)).toBe(1);
  expect(stepMean(0.2, [], 2018, 2022)).toBeCloseTo(0.2, 12);
  expect(weightedMean([])).toBeNaN();
  expect(rounded(0.123456)).toBe(0.1235);
});
