import { expect, test } from "vitest";
import { freePlaces } from "../../src/figures/free-places.ts";
import { drawChart } from "../../src/figures/to-svg.ts";
import { chartOf, LINE, OVER_TIME } from "./example-charts.ts";

const years = LINE.x as number[];
const [FROM, TO] = [years[0], years[years.length - 1]];
const TALL = 13;

/** A chart with lines from edge to edge, and its measures. */
function drawn(...lines: (readonly [number, number])[]) {
  const marks = lines.map((y, k) => ({ ...LINE, series: `line-${k}`, name: "line", x: [FROM, TO], y: [...y] }));
  const chart = { ...chartOf(marks), x: OVER_TIME.x };
  const { plot, x, y } = drawChart(chart, { width: 900 });
  const left = plot.left + (plot.right - plot.left) / 3;
  const name = (value: number, series = "own") => {
    return { series, left, right: left + 60, at: y.place(value), tall: TALL };
  };
  const heightOf = (k: number, at: number): number =>
    y.place(lines[k][0] + ((lines[k][1] - lines[k][0]) * (at - plot.left)) / (plot.right - plot.left));
  return { name, heightOf, chart, board: { plot, x, y } };
}

test("no line runs through a name: it stands above or below, as near as may be", () => {
  for (const [end, side] of [
    [0.52, 1],
    [0.48, -1],
  ] as const) {
    const { name, heightOf, chart, board } = drawn([0.5, end]);
    const own = name(0.5);
    const [middle] = freePlaces([own], chart, board);
    expect(Math.sign(middle - own.at)).toBe(side);
    for (const at of [own.left, own.left + 30, own.right])
      expect(Math.abs(heightOf(0, at) - middle)).toBeGreaterThanOrEqual(TALL / 2 - 1e-9);
    expect(Math.abs(middle - own.at)).toBeLessThan(20);
  }
});

test("where nothing is in the way, and for its own line, a name stands at its height", () => {
  const { name, chart, board } = drawn([0.9, 0.9]);
  const [free, own] = [name(0.3), name(0.9, "line-0")];
  expect(freePlaces([free], chart, board)).toEqual([free.at]);
  expect(freePlaces([own], chart, board)).toEqual([own.at]);
});

test("two names side by side do not cover each other", () => {
  const { name, chart, board } = drawn([0.9, 0.9]);
  const [first, second] = freePlaces([name(0.4), name(0.41)], chart, board);
  expect(Math.abs(first - second)).toBeGreaterThanOrEqual(TALL - 1e-9);
});

test("where all is full it stands where its line ends", () => {
  const { name, chart, board } = drawn([0, 1], ...Array.from({ length: 40 }, (_, k) => [k / 40, k / 40] as const));
  const own = name(0.5);
  expect(freePlaces([own], chart, board)).toEqual([own.at]);
});
