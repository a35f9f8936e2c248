import { expect, test } from "vitest";
import fc from "fast-check";
import { parseDate } from "../../src/base/dates.ts";
import { datesEvery, startOf, tickAt, ticksOf, twinTicksOf } from "../../src/engine/calendar.ts";
import { minimal } from "./worlds.ts";

const { time } = minimal();

test("ticks fill the time from start to end, and the twin has some more", () => {
  expect(ticksOf(time)).toBe(96);
  expect(twinTicksOf(time)).toBe(96 + 48);
  expect(Array.from(datesEvery(time, 12))).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test("every day lies in the tick that is found for it, whatever the tick", () => {
  const days = fc.tuple(
    fc.integer({ min: 0, max: 7 }),
    fc.integer({ min: 0, max: 364 }),
    fc.integer({ min: 1, max: 52 }),
  );
  fc.assert(
    fc.property(days, ([year, day, ticksPerYear]) => {
      const calendar = { ...time, ticksPerYear };
      const date = 2018 + year + day / 365;
      const tick = tickAt(calendar, date);
      expect(startOf(calendar, tick)).toBeLessThanOrEqual(date + 1e-6);
      expect(startOf(calendar, tick + 1)).toBeGreaterThan(date);
    }),
    { seed: 1 },
  );
});

test("the first day of a month begins its tick", () => {
  expect(tickAt(time, parseDate("2020-01-01"))).toBe(24);
  expect(tickAt(time, parseDate("2019-12-31"))).toBe(23);
});
