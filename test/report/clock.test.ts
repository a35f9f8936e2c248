import { expect, test } from "vitest";
import {
  calendarClock,
  clockOf,
  replayPeriods,
  sameCalendar,
  shownPlaces,
  sinceClock,
} from "../../src/report/clock.ts";
import { exampleContext, rising } from "./example.ts";

const context = exampleContext([{ observable: "diffusion", course: rising(0.1) }]);
const [alpha, beta] = context.scenarios;

test("by calendar date the axis runs from start to end in dates", () => {
  const clock = calendarClock(beta);
  expect(clock.x(2019)).toBe(2019);
  expect(clock.axis).toEqual({ kind: "time", from: 2018, to: 2026 });
});

test("since the first announcement all scenarios show the same span", () => {
  const clocks = [alpha, beta].map((scenario) => clockOf("since", scenario, context));
  for (const { axis } of clocks) expect(axis).toMatchObject({ kind: "number", range: [0, 6] });
  expect(clocks.map((clock) => clock.x(clock.from + 2))).toEqual([2, 2]);
});

test("only the dates on the axis are shown", () => {
  const curve = context.book.curve("beta", "diffusion")!;
  const shown = shownPlaces(curve, sinceClock(beta, 2)).map((k) => curve.years[k]);
  expect([shown[0], shown[shown.length - 1]]).toEqual([2020, 2022]);
});

test("the ground changes past the end of the data, with a name on each side", () => {
  const [replayed, conditional] = replayPeriods(beta, calendarClock(beta));
  expect(replayed).toEqual({ kind: "period", meaning: "replayed", from: 2018, to: 2022, text: "replayed" });
  const where = { meaning: "conditional", from: 2022, to: 2026, text: "conditional" };
  expect(conditional).toMatchObject({ ...where, ground: expect.stringMatching(/^#/) });
  expect(replayPeriods(alpha, calendarClock(alpha)).map(({ text }) => text)).toEqual(["replayed"]);
  const never = { ...beta, replayUntil: 2010 };
  expect(replayPeriods(never, calendarClock(never)).map(({ from, text }) => [from, text])).toEqual([
    [2018, "conditional"],
  ]);
});

test("years whose acts a setting has changed are not called replayed", () => {
  const changed = { ...beta, asSet: true };
  expect(replayPeriods(changed, calendarClock(changed)).map(({ text }) => text)).toEqual(["as set", "conditional"]);
});

test("scenarios share a calendar when they start and end on one day", () => {
  const one = { start: 2018, end: 2036 };
  expect(sameCalendar([one, { ...one }])).toBe(true);
  expect(sameCalendar([one, { ...one, end: 2030 }])).toBe(false);
  expect(sameCalendar([one, { ...one, start: 1949 }])).toBe(false);
});
