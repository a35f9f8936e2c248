import { expect, test } from "vitest";
import { FIGURE_FORMAT, figureJson } from "../../src/report/figure-json.ts";
import { exampleFigure } from "./example-figure.ts";

test("each chart is what Plotly reads, with where it comes from", () => {
  const made = { program: "smallyard", version: "1", command: "smallyard run x", manifest: "00" };
  const file = JSON.parse(figureJson(exampleFigure([200, 300], ["a"]), made)) as Record<string, never>;
  expect(file).toMatchObject({ format: FIGURE_FORMAT, id: "example", made, key: [{ label: "a" }] });
  expect(file.charts).toMatchObject([
    { id: "chart-0", height: 200, plotly: { data: [], layout: { height: 200 } } },
    { id: "chart-1", height: 300, plotly: { data: [], layout: { height: 300 } } },
  ]);
});
