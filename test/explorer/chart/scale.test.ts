import fc from "fast-check";
import { expect, test } from "vitest";
import { niceSteps, numeric, scaleOf } from "../../../src/explorer/chart/scale.ts";

test("dates run from end to end, years are marked", () => {
  const scale = scaleOf({ type: "date", range: ["2018-01-01", "2036-01-01"] }, 100, 460);
  expect(scale.place("2018-01-01")).toBe(100);
  expect(scale.place("2027-01-01")).toBeCloseTo(280, 6);
  expect(scale.place(null)).toBeNaN();
  expect(scale.ticks.map(({ label }) => label)).toEqual(["2020", "2025", "2030", "2035"]);
  expect(scale.label("2022-10-07")).toBe("Oct 2022");
});

test("numbers from foot to head, with the axis' own format", () => {
  const scale = scaleOf({ range: [0, 1.02], tickformat: ".0%", nticks: 6 }, 300, 20);
  expect(scale.place(0)).toBe(300);
  expect(scale.place(1.02)).toBeCloseTo(20, 9);
  expect(scale.ticks.map(({ label }) => label)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
});

test("rows stand in the middle of their share", () => {
  const scale = scaleOf({}, 100, 0, ["low", "high"]);
  expect([scale.place("low"), scale.place("high"), scale.place("other")]).toEqual([75, 25, NaN]);
});

test("steps are round, inside the range, and not many more than asked for", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (low, span) => {
        const steps = niceSteps(low, low + span, 6);
        expect(steps.length).toBeLessThanOrEqual(8);
        for (const step of steps) {
          expect(step).toBeGreaterThanOrEqual(low - span * 1e-6);
          expect(step).toBeLessThanOrEqual(low + span * (1 + 1e-6));
        }
      },
    ),
  );
});

test("a cell as a number: dates as decimal years", () => {
  expect(numeric("2022-01-01")).toBe(2022);
  expect(numeric(3.5)).toBe(3.5);
  expect(numeric("Japan")).toBeNaN();
});
