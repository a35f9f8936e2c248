import { expect, test } from "vitest";
import fc from "fast-check";
import { calendarClock, sinceClock } from "../../src/report/clock.ts";
import { apart, footOf, linesChart, linesRange } from "../../src/report/lines-chart.ts";
import { constant, exampleContext } from "./example.ts";

const context = exampleContext([{ observable: "a", course: constant(0.5) }]);
const [alpha, beta] = context.scenarios;
const line = (id: string, clock: ReturnType<typeof calendarClock>, banded = true) => {
  return { curve: context.book.curve(id, "a")!, clock, label: id, colour: "#15448f", banded };
};
const words = { id: "x", title: "t", alt: "a", kind: "share", yTitle: "%" } as const;

test("bands lie below lines, names stand at their ends, replayed years are shaded", () => {
  const clock = calendarClock(beta);
  const chart = linesChart({ ...words, lines: [line("beta", clock)], clock, scenarios: [beta] });
  expect(chart.data.map(({ fill }) => fill)).toEqual(["toself", "toself", undefined]);
  expect((chart.layout.annotations as { text: string }[]).map(({ text }) => text)).toContain("beta");
  expect(chart.layout.shapes).toHaveLength(1);
  expect(chart.height).toBe(chart.layout.height);
});

test("scenarios over each other have a bar each for their replayed years", () => {
  const clocks = [alpha, beta].map((scenario) => sinceClock(scenario, 6));
  const lines = [line("alpha", clocks[0]), line("beta", clocks[1])];
  const chart = linesChart({ ...words, lines, clock: clocks[0], scenarios: [alpha, beta] });
  expect((chart.layout.shapes as { x1: number }[]).map(({ x1 }) => x1)).toEqual([6, 2]);
});

test("a range holds the bands that are drawn", () => {
  const clock = calendarClock(alpha);
  expect(linesRange([line("alpha", clock)], "years")[1]).toBeGreaterThan(0.6);
  expect(linesRange([line("alpha", clock, false)], "years")[1]).toBeLessThan(0.6);
});

test("names are moved apart, keep their order and stay inside where there is room", () => {
  const places = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 8 });
  fc.assert(
    fc.property(places, (some) => {
      const sorted = [...some].sort((a, b) => a - b);
      const moved = apart(sorted, 1, 0, 10);
      for (let k = 1; k < moved.length; k++) expect(moved[k] - moved[k - 1]).toBeGreaterThan(1 - 1e-9);
      for (const place of moved) expect(place <= 10 && place >= -1e-9).toBe(true);
    }),
    { seed: 1 },
  );
  expect(apart([1, 5], 1, 0, 10)).toEqual([1, 5]);
});

test("years since need room for their title", () => {
  expect(footOf(sinceClock(beta, 6))).toBeGreaterThan(footOf(calendarClock(beta)));
});
