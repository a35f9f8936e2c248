/** A figure with empty charts of given heights, for the tests of pictures. */
import type { Chart, Figure, KeyEntry } from "../../src/report/figure.ts";

export function exampleFigure(heights: readonly number[], labels: readonly string[] = []): Figure {
  const charts = heights.map((height, k): Chart => {
    return { id: `chart-${k}`, title: `Chart ${k}`, alt: "", height, data: [], layout: {} };
  });
  const key = labels.map((label): KeyEntry => ({ label, colour: "#123456", mark: "line" }));
  const table = { caption: "", head: [], rows: [] };
  return { id: "example", heading: "An example of a figure", key, charts, paragraph: "What it shows.", table };
}
