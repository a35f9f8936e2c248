/** A figure with charts of given heights, for the tests of pictures. */
import type { Figure, KeyEntry } from "../../src/report/figure.ts";
import { chartOf, LINE } from "../figures/example-charts.ts";
import type { FigureFacts } from "../../src/report/figure-picture.ts";

export const FACTS: FigureFacts = {
  program: "smallyard",
  version: "9.9.9",
  command: "smallyard run 'a & b'",
  scenarios: ["a & b"],
  seeds: "1/1 to 1/20",
  manifest: "0123456789abcdef",
  started: "2026-01-02T03:04:05.000Z",
};

export function exampleFigure(heights: readonly number[], labels: readonly string[] = []): Figure {
  const charts = heights.map((height, k) => chartOf([LINE], { id: `chart-${k}`, title: `Chart ${k}`, height }));
  const key = labels.map((label): KeyEntry => ({ label, colour: "#123456", mark: "line" }));
  const table = { caption: "", head: [], rows: [] };
  return { id: "example", heading: "An example of a figure", key, charts, paragraph: "What it shows.", table };
}
