import { expect, test } from "vitest";
import { toPlotly } from "../../src/figures/to-plotly.ts";
import { FIGURE_FORMAT, figureJson } from "../../src/report/figure-json.ts";
import { exampleFigure, FACTS } from "./example-figure.ts";

const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object;

test("each chart is what Plotly reads, with where it comes from", () => {
  const figure = exampleFigure([200, 300], ["a"]);
  const file = JSON.parse(figureJson(figure, FACTS)) as Record<string, never>;
  expect(file).toMatchObject({ format: FIGURE_FORMAT, id: "example", made: FACTS, key: [{ label: "a" }] });
  expect(file.charts).toMatchObject([
    { id: "chart-0", height: 200, plotly: plain(toPlotly(figure.charts[0])) },
    { id: "chart-1", height: 300, plotly: plain(toPlotly(figure.charts[1])) },
  ]);
});
