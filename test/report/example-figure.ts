/** A figure with empty charts of given heights, for the tests of pictures. */
import type { Chart } from "../../src/figures/chart.ts";
import type { Figure, KeyEntry } from "../../src/report/figure.ts";
import { chartOf } from "../figures/example-charts.ts";

export function exampleFigure(heights: readonly number[], labels: readonly string[] = []): Figure {
  const charts = heights.map((height, k): Chart => {
    return chartOf([], { id: `chart-${k}`, title: `Chart ${k}`, alt: "", height });
  });
  const key = labels.map((label): KeyEntry => ({ label, colour: "#123456", mark: "line" }));
  const table = { caption: "", head: [], rows: [] };
  return { id: "example", heading: "An example of a figure", key, charts, paragraph: "What it shows.", table };
}
