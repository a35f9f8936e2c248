import { expect, test } from "vitest";
import { tracesOf } from "../../src/figures/plotly-traces.ts";
import { chartOf, LINE, OVER_TIME } from "./example-charts.ts";

const BAND = { kind: "band", series: "s", name: "s", role: "run", colour: "#15448f", opacity: 0.2 } as const;
const ZERO = { kind: "number", title: "", format: { style: "year" }, grid: false, zero: false } as const;

test("a band is one closed outline for each stretch", () => {
  const mark = { ...BAND, x: [0, 1, 2, 3], low: [1, 1, null, 1], high: [2, 2, 5, 2] };
  const [{ x, y, hoverinfo }] = tracesOf(chartOf([mark], { x: ZERO }));
  expect([x, y, hoverinfo]).toEqual([[0, 1, 1, 0, null, 3, 3], [2, 2, 1, 1, null, 2, 1], "skip"]);
});

test("a band with steps is level between its places", () => {
  const mark = { ...BAND, x: [0, 1], low: [1, 0], high: [3, 2], steps: true };
  const [{ x, y }] = tracesOf(chartOf([mark], { x: ZERO }));
  expect([x, y]).toEqual([
    [0, 1, 1, 1, 1, 0],
    [3, 3, 2, 0, 1, 1],
  ]);
});

test("a line tells its value with its 90 % interval, in its own format", () => {
  const [trace] = tracesOf(chartOf([LINE]));
  expect(trace.hovertemplate).toBe(
    "today: %{y:.0%} (90 %: %{customdata[0]:.0%} to %{customdata[1]:.0%})<extra></extra>",
  );
  expect(tracesOf(chartOf([{ ...LINE, silent: true }]))[0].hoverinfo).toBe("skip");
});

test("what is a shape or a word is no trace", () => {
  expect(tracesOf(OVER_TIME)).toHaveLength(
    OVER_TIME.marks.filter(({ kind }) => ["band", "line", "ticks"].includes(kind)).length,
  );
});
