import { expect, test } from "vitest";
import { calendarClock, clockOf, replayShade, shownPlaces, sinceClock } from "../../src/report/clock.ts";
import { exampleContext, rising } from "./example.ts";

const context = exampleContext([{ observable: "diffusion", course: rising(0.1) }]);
const [alpha, beta] = context.scenarios;

test("by calendar date the axis runs from start to end in dates", () => {
  const clock = calendarClock(beta);
  expect(clock.x(2019)).toBe("2019-01-01");
  expect(clock.axis.range).toEqual(["2018-01-01", "2026-01-01"]);
});

test("since the first announcement all scenarios show the same span", () => {
  const clocks = [alpha, beta].map((scenario) => clockOf("since", scenario, context));
  expect(clocks.map((clock) => clock.axis.range)).toEqual([
    [0, 6],
    [0, 6],
  ]);
  expect(clocks.map((clock) => clock.x(clock.from + 2))).toEqual([2, 2]);
});

test("only the dates on the axis are shown", () => {
  const curve = context.book.curve("beta", "diffusion")!;
  const shown = shownPlaces(curve, sinceClock(beta, 2)).map((k) => curve.years[k]);
  expect([shown[0], shown[shown.length - 1]]).toEqual([2020, 2022]);
});

test("replayed years are shaded up to where they end, with a name on each side", () => {
  const partly = replayShade(beta, calendarClock(beta));
  expect(partly.shapes).toHaveLength(1);
  expect(partly.shapes[0]).toMatchObject({ x0: "2018-01-01", x1: "2022-01-01" });
  expect(partly.annotations.map(({ text }) => text)).toEqual(["replayed", "generated"]);
  expect(replayShade(alpha, calendarClock(alpha)).annotations.map(({ text }) => text)).toEqual(["replayed"]);
  const never = { ...beta, replayUntil: 2010 };
  expect(replayShade(never, calendarClock(never)).shapes).toEqual([]);
});
