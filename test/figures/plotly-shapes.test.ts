import { expect, test } from "vitest";
import { annotationsOf, shapesOf } from "../../src/figures/plotly-shapes.ts";
import { chartOf, FIELDS, OVER_TIME } from "./example-charts.ts";

test("periods are ground below, or bars above the chart", () => {
  const [ground, bar] = shapesOf(OVER_TIME);
  expect(ground).toMatchObject({ x0: "2018-01-01", x1: "2025-01-01", y0: 0, y1: 1, layer: "below" });
  expect(bar.y0).toBeGreaterThan(1);
});

test("a period beyond the chart ends with it", () => {
  const chart = chartOf([{ kind: "period", meaning: "replayed", from: 1990, to: 2050, ground: "#eeeeee" }]);
  expect(shapesOf(chart)[0]).toMatchObject({ x0: "2018-01-01", x1: "2030-01-01" });
});

test("a bracket is a line with caps and its length in words", () => {
  expect(shapesOf(chartOf([OVER_TIME.marks.find(({ kind }) => kind === "bracket")!]))).toHaveLength(3);
  expect(annotationsOf(OVER_TIME).map(({ text }) => text)).toContain("<b>3.0 years</b>");
});

test("words stand where their marks are", () => {
  expect(annotationsOf(OVER_TIME).map(({ text }) => text)).toEqual([
    "replayed",
    "generated",
    "branch ",
    "<b>3.0 years</b>",
  ]);
  expect(annotationsOf(FIELDS)).toHaveLength(5);
});
