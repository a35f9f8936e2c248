/** The board of futures as a chart, in words and as a table. */
import { expect, test } from "vitest";
import { drawChart } from "../../../src/figures/to-svg.ts";
import { boardChart, boardTable, boardWords } from "../../../src/explorer/figures/board.ts";
import { MEASURES } from "../../../src/explorer/words/futures.ts";
import { marksOf } from "../../report/check-figure.ts";

const RANKED = [
  { id: "a", name: "First", middle: 0.02, low: 0.01, high: 0.04, sure: true, pairs: 20 },
  { id: "b", name: "Second", middle: -0.01, low: -0.03, high: 0.02, sure: false, pairs: 20 },
];

test.each(MEASURES)("$id: a row for each, the chosen one in ink, open where luck decides", (measure) => {
  const chart = boardChart(RANKED, "b", measure);
  expect(chart.y.kind === "names" && chart.y.names).toEqual(["First", "Second"]);
  const points = marksOf(chart, "points");
  expect(points.map(({ series, symbol, y }) => [series, symbol, y])).toEqual([
    ["others", "circle", [0]],
    ["chosen", "open-circle", [1]],
  ]);
  expect(drawChart(chart, { width: 340, height: 200 }).svg).not.toMatch(/NaN|undefined/);
  expect(boardTable(RANKED, measure).rows.map(([rank, name]) => [rank, name])).toEqual([
    ["1", "First"],
    ["2", "Second"],
  ]);
});

test("shares are told in points", () => {
  const share = MEASURES.find(({ kind }) => kind === "share")!;
  expect(marksOf(boardChart(RANKED, "b", share), "points")[0].x).toEqual([2]);
  expect(boardWords(RANKED, share)).toContain("First 2.0\u00a0points; Second −1.0\u00a0points (sign not sure)");
});
