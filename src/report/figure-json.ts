/** A figure as a file for programs: each chart as Plotly's {data, layout}, with text, key and provenance. */
import { toPlotly } from "../figures/to-plotly.ts";
import type { Figure } from "./figure.ts";
import type { FigureFacts } from "./figure-picture.ts";

/** Written into the file, so that it can be recognised. */
export const FIGURE_FORMAT = "smallyard figure 1";

export function figureJson({ id, heading, paragraph, key, charts }: Figure, facts: FigureFacts): string {
  const file = {
    ...{ format: FIGURE_FORMAT, id, heading, paragraph, key },
    charts: charts.map((chart) => {
      const { id, title, alt, height } = chart;
      return { id, title, alt, height, plotly: toPlotly(chart) };
    }),
    made: facts,
  };
  return `${JSON.stringify(file)}\n`;
}
