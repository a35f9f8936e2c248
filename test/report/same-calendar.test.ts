import { expect, test } from "vitest";
import { sameCalendar } from "../../src/report/same-calendar.ts";

test("scenarios share a calendar when they start and end on one day", () => {
  const one = { start: 2018, end: 2036 };
  expect(sameCalendar([one, { ...one }])).toBe(true);
  expect(sameCalendar([one, { ...one, end: 2030 }])).toBe(false);
  expect(sameCalendar([one, { ...one, start: 1949 }])).toBe(false);
});
