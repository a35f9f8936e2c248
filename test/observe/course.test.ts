/** The course: which observables the summaries are read from, and where a curve reaches a level. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { COURSE, COURSE_NAMES, firstReached } from "../../src/observe/course.ts";
import { SUMMARIES } from "../../src/observe/summaries.ts";

test("each curve is of an observable, and some summary reads it", () => {
  for (const name of COURSE_NAMES) {
    expect(COURSE[name].read, name).toBeTypeOf("function");
    expect(SUMMARIES.some(({ course }) => course.includes(name)), name).toBe(true); // prettier-ignore
  }
});

const reached = (dates: readonly number[], values: readonly number[], level: number): number =>
  firstReached(dates, (k) => values[k], level);

test("a rising curve reaches a level between two dates", () => {
  expect(reached([2000, 2001, 2002], [0, 0.4, 0.8], 0.6)).toBeCloseTo(2001.5, 12);
  expect(reached([2000, 2001], [0.7, 0.8], 0.6)).toBe(2000);
  expect(reached([2000, 2001, 2002], [NaN, 0.7, 0.8], 0.6)).toBe(2001);
  expect(reached([2000, 2001], [0, 0.5], 0.6)).toBeNaN();
  expect(reached([], [], 0.5)).toBeNaN();
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
        const date = reached(dates, values, level);
        if (Number.isNaN(found)) expect(date).toBeNaN();
        else expect(Math.abs(date - found)).toBeLessThan(2 / steps);
      },
    ),
  );
});
