import { expect, test } from "vitest";
import { apart, endLabels, freePlaces, keyScale } from "../../src/figures/chart-edges.ts";
import { drawChart } from "../../src/figures/to-svg.ts";
import { LIGHT } from "../../src/figures/theme.ts";
import { chartOf, FIELDS, LINE, OVER_TIME } from "./example-charts.ts";
import fc from "fast-check";

test("only lines that ask for it are named, from the top down, long names in lines", () => {
  const { x, y, plot } = drawChart(OVER_TIME, { width: 500 });
  const labels = endLabels(OVER_TIME, { x, y, plot, size: 12 }, 500);
  expect(labels.map(({ series }) => series)).toEqual(["twin", "today"]);
  expect(labels[0].lines.length).toBeGreaterThan(1);
  expect(endLabels(chartOf([{ ...LINE, atEnd: false }]), { x, y, plot, size: 12 }, 500)).toEqual([]);
});

test("a line that ends long before the margin has its name beside its end, in the chart", () => {
  const { x } = OVER_TIME;
  const long = { ...LINE, series: "long", name: "long", y: LINE.x.map(() => 0) };
  const short = { ...LINE, series: "short", name: "short", x: LINE.x.slice(0, 2), y: LINE.y.slice(0, 2) };
  const chart = { ...chartOf([long, short]), x };
  const drawing = drawChart(chart, { width: 900 });
  const labels = endLabels(chart, { ...drawing, size: 12 }, 900);
  const [beside, inside] = ["long", "short"].map((name) => labels.find(({ series }) => series === name)!);
  expect(beside.x).toBeGreaterThan(drawing.plot.right);
  expect(inside.x).toBeCloseTo(drawing.x.place(LINE.x[1] as number) + 6);
  expect(inside.y).toBeCloseTo(drawing.y.place(LINE.y[1] as number));
});

test("the scale of colours has round values, and stands only where a mark asks for it", () => {
  const board = { ...drawChart(FIELDS, { width: 400 }), theme: LIGHT, size: 12, named: true, dash: () => undefined };
  expect(keyScale(FIELDS, board, 400)).toContain(">100%</text>");
  expect(keyScale(OVER_TIME, board, 400)).toBe("");
});

test("labels far from each other stay where they are", () => {
  expect(apart([10, 50, 90], [10, 10, 10], 0, 100)).toEqual([10, 50, 90]);
});

test("labels keep half of their heights apart, in order, inside where there is room", () => {
  const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(places, (list) => {
      const sorted = [...list].sort((a, b) => a - b);
      const gaps = sorted.map((_, k) => (k % 2 === 0 ? 8 : 16));
      const moved = apart(sorted, gaps, 0, 100);
      moved.forEach((at, k) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(100);
        if (k > 0) expect(at - moved[k - 1]).toBeGreaterThanOrEqual(12 - 1e-9);
      });
    }),
  );
});

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
