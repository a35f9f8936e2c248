/** A strip for each item or state over time, coloured by value. */
import { shownPlaces, type Clock } from "./clock.ts";
import type { ScenarioView } from "./context.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import type { Chart, Json, Plot } from "./figure.ts";
import { baseLayout, footOf, MARGIN } from "./lines-chart.ts";
import { entityName } from "./names.ts";
import { rounded } from "./numbers.ts";
import { INK, QUIET } from "../figures/palette.ts";

export interface HeatChart {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly scenario: ScenarioView;
  readonly clock: Clock;
  /** From top to bottom. */
  readonly curves: readonly Curve[];
  readonly statistic: Statistic;
  readonly highest: number;
  /** Pairs of place (0 to 1) and colour. */
  readonly colourscale: readonly (readonly [number, string])[];
  /** Show the scale beside the chart. */
  readonly scale: boolean;
}

const ROW = 21;

export function heatChart(chart: HeatChart): Chart {
  const { clock, scenario, statistic } = chart;
  const bottomUp = [...chart.curves].reverse();
  const places = shownPlaces(chart.curves[0], clock);
  const data: Plot = {
    type: "heatmap",
    x: places.map((k) => clock.x(chart.curves[0].years[k])),
    y: bottomUp.map((curve) => entityName(curve.entity)),
    z: bottomUp.map((curve) => places.map((k) => rounded(curve[statistic][k], 3))),
    zmin: 0,
    zmax: chart.highest,
    colorscale: chart.colourscale.map(([place, colour]): Json => [place, colour]),
    showscale: chart.scale,
    ygap: 1.5,
    hoverongaps: false,
    colorbar: { thickness: 10, tickformat: ".0%", nticks: 5, outlinewidth: 0, x: 1.02, tickfont: { size: 11 } },
    hovertemplate: "%{y}, %{x}: %{z:.0%}<extra></extra>",
  };
  const height = ROW * chart.curves.length + MARGIN.t + footOf(clock);
  const layout = {
    ...baseLayout(height),
    hovermode: "closest",
    margin: { ...MARGIN, b: footOf(clock), r: chart.scale ? 62 : 24 },
    xaxis: clock.axis,
    yaxis: {
      automargin: true,
      fixedrange: true,
      ticks: "",
      tickfont: { size: 11, color: INK },
      showgrid: false,
      dtick: 1,
    },
    ...replayLine(scenario, clock),
  };
  return { id: chart.id, title: chart.title, alt: chart.alt, height, data: [data], layout };
}

/** Shading is hidden by the strips: a line stands at the end of the replayed years. */
function replayLine(scenario: ScenarioView, clock: Clock): { shapes: Plot[]; annotations: Plot[] } {
  const share = (scenario.replayUntil - clock.from) / (clock.to - clock.from);
  const sign = (text: string, place: number, xanchor: string): Plot => {
    const font = { size: 11, color: QUIET };
    return {
      text,
      x: place,
      xref: "x domain",
      xanchor,
      y: 1,
      yref: "paper",
      yanchor: "bottom",
      showarrow: false,
      font,
    };
  };
  const annotations: Plot[] = [];
  if (share > 0) annotations.push(sign("replayed", 0, "left"));
  if (share < 1) annotations.push(sign("generated", 1, "right"));
  if (share <= 0 || share >= 1) return { shapes: [], annotations };
  const x = clock.x(scenario.replayUntil);
  const line = { width: 1.5, color: INK, dash: "dot" };
  return { shapes: [{ type: "line", xref: "x", yref: "paper", x0: x, x1: x, y0: 0, y1: 1.03, line }], annotations };
}
