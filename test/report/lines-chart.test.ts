import { expect, test } from "vitest";
import { calendarClock, sinceClock } from "../../src/report/clock.ts";
import { footOf, linesChart, linesRange } from "../../src/report/lines-chart.ts";
import { marksOf } from "./check-figure.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([{ observable: "a", course: constant(0.5) }]);
const [alpha, beta] = context.scenarios;
const line = (id: string, clock: ReturnType<typeof calendarClock>, banded = true) => {
  return {
    curve: context.book.curve(id, "a")!,
    clock,
    series: id,
    role: "run",
    label: id,
    colour: "#15448f",
    banded,
  } as const;
};
const words = { id: "x", title: "t", alt: "a", kind: "share", yTitle: "%" } as const;

test("bands lie below lines, names stand at their ends, replayed years are shaded", () => {
  const clock = calendarClock(beta);
  const chart = linesChart({ ...words, lines: [line("beta", clock)], clock, scenarios: [beta] });
  expect(chart.marks.map(({ kind }) => kind)).toEqual(["period", "period", "band", "band", "line"]);
  expect(marksOf(chart, "line", "beta")).toMatchObject([{ atEnd: true, role: "run" }]);
});

test("scenarios over each other have a bar each for their replayed years", () => {
  const clocks = [alpha, beta].map((scenario) => sinceClock(scenario, 6));
  const lines = [line("alpha", clocks[0]), line("beta", clocks[1])];
  const chart = linesChart({ ...words, lines, clock: clocks[0], scenarios: [alpha, beta] });
  expect(marksOf(chart, "period").map(({ to, bar }) => [to, bar?.row])).toEqual([
    [6, 0],
    [2, 1],
  ]);
});

test("a range holds the bands that are drawn", () => {
  const clock = calendarClock(alpha);
  expect(linesRange([line("alpha", clock)], "years")[1]).toBeGreaterThan(0.6);
  expect(linesRange([line("alpha", clock, false)], "years")[1]).toBeLessThan(0.6);
});

test("years since need room for their title", () => {
  expect(footOf(sinceClock(beta, 6))).toBeGreaterThan(footOf(calendarClock(beta)));
});
