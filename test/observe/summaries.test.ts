/** One number per run: dates at which curves reach a level, and means that leave out what is undefined. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { firstReached, SUMMARIES } from "../../src/observe/summaries.ts";
import type { Course, Tally } from "../../src/observe/summaries.ts";
import type { View } from "../../src/observe/observables.ts";

test("a rising curve reaches a level between two dates", () => {
  expect(firstReached([2000, 2001, 2002], [0, 0.4, 0.8], 0.6)).toBeCloseTo(2001.5, 12);
  expect(firstReached([2000, 2001], [0.7, 0.8], 0.6)).toBe(2000);
  expect(firstReached([2000, 2001, 2002], [NaN, 0.7, 0.8], 0.6)).toBe(2001);
  expect(firstReached([2000, 2001], [0, 0.5], 0.6)).toBeNaN();
  expect(firstReached([], [], 0.5)).toBeNaN();
});

test("the first reach agrees with a fine search of the polyline", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (values, level) => {
        const dates = values.map((_, k) => 2000 + k);
        let found = NaN;
        const steps = 4000;
        for (let step = 0; step <= steps * (values.length - 1) && Number.isNaN(found); step++) {
          const k = Math.min(Math.floor(step / steps), values.length - 2);
          const part = step / steps - k;
          if (values[k] + (values[k + 1] - values[k]) * part >= level) found = 2000 + step / steps;
        }
        const reached = firstReached(dates, values, level);
        if (Number.isNaN(found)) expect(reached).toBeNaN();
        else expect(Math.abs(reached - found)).toBeLessThan(2 / steps);
      },
    ),
  );
});

/** Reads a summary that needs the course only. */
function read(name: string, course: Partial<Course>): number {
  const full: Course = {
    dates: [2000, 2001, 2002, 2003],
    run: [],
    twin: [],
    delay: [],
    participation: [],
    compliance: [],
    ...course,
  };
  return SUMMARIES.find((one) => one.name === name)!.read(null as unknown as View, null as unknown as Tally, full);
}

test("the horizontal delay is censored where the run does not get there", () => {
  const twin = [0, 0.5, 1, 1];
  expect(read("delay_years_50", { run: [0, 0, 0.5, 1], twin })).toBeCloseTo(1, 12);
  expect(read("delay_censored_50", { run: [0, 0, 0.5, 1], twin })).toBe(0);
  expect(read("delay_years_50", { run: [0, 0, 0.1, 0.2], twin })).toBeCloseTo(2, 12);
  expect(read("delay_censored_50", { run: [0, 0, 0.1, 0.2], twin })).toBe(1);
  expect(read("delay_years_50", { run: [0, 0, 0, 0], twin: [0, 0, 0, 0.2] })).toBeNaN();
});

test("means and ends leave out what is undefined", () => {
  expect(read("delay_years_mean", { delay: [NaN, 1, NaN, 3] })).toBe(2);
  expect(read("delay_years_mean", { delay: [NaN] })).toBeNaN();
  expect(read("delay_years_end", { delay: [1, 2, NaN] })).toBe(2);
});
