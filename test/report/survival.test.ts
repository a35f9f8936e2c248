import { expect, test } from "vitest";
import fc from "fast-check";
import { kaplanMeier, survivalAt } from "../../src/report/survival.ts";

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
  expect(kaplanMeier(times([[5, false]]))).toEqual([{ time: 0, share: 1, low: 1, high: 1 }]);
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
