import { expect, test } from "vitest";
import fc from "fast-check";
import { kaplanMeier, restrictedMean, survivalAt } from "../../src/base/kaplan-meier.ts";

const times = (seen: readonly [number, boolean][]) => seen.map(([time, happened]) => ({ time, happened }));

test("the classic example: leukaemia patients under 6-MP (Freireich and others 1963)", () => {
  const weeks: [number, boolean][] = [
    ...([6, 6, 6, 7, 10, 13, 16, 22, 23] as const).map((week): [number, boolean] => [week, true]),
    ...([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] as const).map((week): [number, boolean] => [week, false]),
  ];
  const shares = kaplanMeier(times(weeks)).map(({ share }) => Math.round(share * 1000) / 1000);
  expect(shares).toEqual([1, 0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
});

test("without censoring it is the share that is left", () => {
  const steps = kaplanMeier(times([1, 2, 3, 4].map((time) => [time, true])));
  expect(steps.map(({ share }) => share)).toEqual([1, 0.75, 0.5, 0.25, 0]);
  expect(survivalAt(steps, 2.5).share).toBe(0.5);
  expect(survivalAt(steps, 0.5).share).toBe(1);
});

test("where nothing happens all survive", () => {
  expect(kaplanMeier(times([[5, false]]))).toEqual([{ time: 0, share: 1, low: 1, high: 1, atRisk: 1 }]);
  expect(kaplanMeier([])).toHaveLength(1);
});

test("shares fall, and the interval holds the share and stays between 0 and 1", () => {
  const lifetime = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean());
  fc.assert(
    fc.property(fc.array(lifetime, { maxLength: 40 }), (seen) => {
      const steps = kaplanMeier(times(seen));
      for (let k = 1; k < steps.length; k++) expect(steps[k].share).toBeLessThan(steps[k - 1].share);
      for (const { share, low, high } of steps)
        expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
    }),
    { seed: 1 },
  );
});

test("the restricted mean is the area under the steps", () => {
  expect(restrictedMean(times([1, 2, 3, 4].map((time) => [time, true])), 4).mean).toBe(2.5);
  expect(restrictedMean(times([1, 2, 3, 4].map((time) => [time, true])), 2).mean).toBe(1.75);
  expect(restrictedMean(times([[9, false]]), 5)).toEqual({ mean: 5, low: 5, high: 5 });
  expect(restrictedMean([], 5).mean).toBeNaN();
});

test("its interval: the patients under 6-MP over 35 weeks", () => {
  const weeks: [number, boolean][] = [
    ...([6, 6, 6, 7, 10, 13, 16, 22, 23] as const).map((week): [number, boolean] => [week, true]),
    ...([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] as const).map((week): [number, boolean] => [week, false]),
  ];
  // SciPy 1.17.1: the area under stats.ecdf(...).sf of the same data up to 35, and Greenwood's sum in NumPy.
  const { mean, low, high } = restrictedMean(times(weeks), 35);
  expect(mean).toBeCloseTo(23.287395, 5);
  expect((high - low) / 2 / 1.6448536269514722).toBeCloseTo(2.827468, 5);
});
