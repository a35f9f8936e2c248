import { expect, test } from "vitest";
import { endLabels, keyScale } from "../../src/figures/chart-edges.ts";
import { drawChart } from "../../src/figures/to-svg.ts";
import { LIGHT } from "../../src/figures/theme.ts";
import { chartOf, FIELDS, LINE, OVER_TIME } from "./example-charts.ts";

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
