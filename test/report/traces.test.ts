import { expect, test } from "vitest";
import { calendarClock } from "../../src/report/clock.ts";
import { band, bands, medianLine, stackedMean, ticks } from "../../src/report/traces.ts";
import { numbers } from "./check-figure.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([
  { observable: "a", course: constant(0.5) },
  { observable: "gap", course: (_, year) => (Math.floor(year) % 4 === 1 ? null : 0.5) },
]);
const [alpha] = context.scenarios;
const clock = calendarClock(alpha);
const curve = context.book.curve("alpha", "a")!;

test("a band goes along the upper edge and back along the lower one", () => {
  const outline = band(curve, clock, "p05", "p95", "#15448f", 0.2);
  const y = numbers(outline.y);
  expect(new Set(y)).toEqual(new Set([0.6, 0.4]));
  expect(y.indexOf(0.4)).toBe(y.length / 2);
  expect(outline.fill).toBe("toself");
  expect(bands(curve, clock, "#15448f")).toHaveLength(2);
});

test("a gap in a curve is a gap in its band", () => {
  const y = band(context.book.curve("alpha", "gap")!, clock, "p05", "p95", "#15448f", 0.2).y as unknown[];
  expect(y.filter((value) => value === null)).toHaveLength(3); // 1951, 1955 and 1959 split four stretches
});

test("the median keeps its gaps and tells its interval", () => {
  const line = medianLine(curve, clock, "share", "alpha", "#15448f", "dash");
  const y = line.y as (number | null)[];
  expect(y.slice(0, 5)).toEqual([null, null, null, null, 0.5]);
  expect((line.customdata as unknown[])[5]).toEqual([0.4, 0.6]);
  expect(line.hovertemplate).toContain("90 %");
});

test("a stack counts what is undefined as nothing", () => {
  const y = stackedMean(curve, clock, "share", "lag", "#000000").y as number[];
  expect(y.slice(0, 5)).toEqual([0, 0, 0, 0, 0.5]);
});

test("acts outside the axis are not marked", () => {
  const marks = [1940, 1955].map((year) => ({ year, date: `${year}-01-01`, label: "act" }));
  expect(ticks(marks, clock, 0)[0].text).toEqual(["1955-01-01 act"]);
  expect(ticks(marks.slice(0, 1), clock, 0)).toEqual([]);
});
