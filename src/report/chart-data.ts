/** The charts of a page as its program draws them, by the id of their place; the title goes with a chart that is saved. */
import type { Chart } from "../figures/chart.ts";
import { toPlotly } from "../figures/to-plotly.ts";

export function chartData(charts: readonly Chart[]) {
  return Object.fromEntries(charts.map((chart) => [chart.id, { title: chart.title, ...toPlotly(chart) }]));
}
