/** The charts of a page as its program draws them, by the id of their place. */
import type { Chart } from "../figures/chart.ts";
import { toPlotly, type PlotlyChart } from "../figures/to-plotly.ts";

/** The title goes with a chart that is saved. */
export interface ChartData extends PlotlyChart {
  readonly title: string;
}

export function chartData(charts: readonly Chart[]): Readonly<Record<string, ChartData>> {
  return Object.fromEntries(charts.map((chart) => [chart.id, { title: chart.title, ...toPlotly(chart) }]));
}
