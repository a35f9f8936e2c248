import { expect, test } from "vitest";
import { endLabels, keyScale } from "../../src/figures/chart-edges.ts";
import { drawChart } from "../../src/figures/to-svg.ts";
import { LIGHT } from "../../src/figures/theme.ts";
import { chartOf, FIELDS, LINE, OVER_TIME } from "./example-charts.ts";

test("only lines that ask for it are named, from the top down, long names in lines", () => {
  const { y, plot } = drawChart(OVER_TIME, { width: 500 });
  const labels = endLabels(OVER_TIME, { y, plot, size: 12 }, 500);
  expect(labels.map(({ series }) => series)).toEqual(["twin", "today"]);
  expect(labels[0].lines.length).toBeGreaterThan(1);
  expect(endLabels(chartOf([{ ...LINE, atEnd: false }]), { y, plot, size: 12 }, 500)).toEqual([]);
});

test("the scale of colours has round values, and stands only where a mark asks for it", () => {
  const board = { ...drawChart(FIELDS, { width: 400 }), theme: LIGHT, size: 12, named: true, dash: () => undefined };
  expect(keyScale(FIELDS, board, 400)).toContain(">100%</text>");
  expect(keyScale(OVER_TIME, board, 400)).toBe("");
});
