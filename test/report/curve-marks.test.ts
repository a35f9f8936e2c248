import { expect, test } from "vitest";
import { calendarClock } from "../../src/report/clock.ts";
import { bands, medianLine, stackedMean, ticks } from "../../src/report/curve-marks.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "a", course: constant(0.5) },
  { observable: "gap", course: (_, year) => (Math.floor(year) % 4 === 1 ? null : 0.5) },
]);
const [alpha] = context.scenarios;
const clock = calendarClock(alpha);
const curve = context.book.curve("alpha", "a")!;

const LOOK = { series: "alpha", name: "alpha", role: "run", colour: "#15448f" } as const;

test("two bands hold half and nine tenths of the runs", () => {
  const [wide, narrow] = bands(curve, clock, LOOK);
  expect(wide).toMatchObject({ kind: "band", ...LOOK });
  expect([new Set(wide.low), new Set(wide.high)]).toEqual([new Set([null, 0.4]), new Set([null, 0.6])]);
  expect(narrow.opacity).toBeGreaterThan(wide.opacity);
});

test("a gap in a curve is a gap in its band", () => {
  const [{ low, x }] = bands(context.book.curve("alpha", "gap")!, clock, LOOK);
  const gaps = low.filter((value, k) => value === null && typeof low[k - 1] === "number");
  expect(gaps).toHaveLength(3); // in 1951, 1955 and 1959
  expect(x).toHaveLength(low.length);
});

test("the median keeps its gaps and tells its interval", () => {
  const line = medianLine(curve, clock, "share", LOOK, "dash");
  expect(line.y.slice(0, 5)).toEqual([null, null, null, null, 0.5]);
  expect([line.low?.[5], line.high?.[5], line.dash, line.atEnd]).toEqual([0.4, 0.6, "dash", true]);
  expect(medianLine(curve, clock, "share", LOOK, undefined, true).atEnd).toBe(false);
});

test("a stack counts what is undefined as nothing", () => {
  expect(stackedMean(curve, clock, LOOK).y.slice(0, 5)).toEqual([0, 0, 0, 0, 0.5]);
});

test("acts outside the axis are not marked", () => {
  const marks = [1940, 1955].map((year) => ({ year, date: `${year}-01-01`, label: "act" }));
  expect(ticks(marks, clock)[0]).toMatchObject({ texts: ["1955-01-01 act"], x: [1955] });
  expect(ticks(marks.slice(0, 1), clock)).toEqual([]);
});
