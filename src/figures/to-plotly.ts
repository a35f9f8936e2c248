/** A chart as data for Plotly, for the interactive page of a report: traces, axes, shapes and annotations. */
import { formatDate } from "../base/dates.ts";
import type { Axis, Chart } from "./chart.ts";
import { endLabels } from "./chart-edges.ts";
import { rangeOf } from "./extent.ts";
import { d3Format } from "./number-format.ts";
import { GRID, INK, QUIET } from "./palette.ts";
import { annotationsOf, shapesOf } from "./plotly-shapes.ts";
import { type PlotlyObject, tracesOf } from "./plotly-traces.ts";
import { scaleOf } from "./scale.ts";
import { textWidth, wrapWords } from "./text-width.ts";
import { PAGE_FONT } from "./theme.ts";

export interface PlotlyChart {
  readonly data: readonly PlotlyObject[];
  readonly layout: PlotlyObject;
}

const SIZE = 12;
/** Beside the chart, in pixels. */
const MARGIN = { left: 58, right: 18, top: 12, bottom: 48 } as const;
const FOOT_OF_DATES = 28;
const ROOM_FOR_NAMES = 84;
/** Widest name of a row, in pixels. */
const LONGEST_ROW = 190;
const ROOM_FOR_KEY = 62;

export function toPlotly(chart: Chart): PlotlyChart {
  const margin = marginOf(chart);
  const layout = {
    height: chart.height,
    margin,
    showlegend: false,
    modebar: { bgcolor: "rgba(255,255,255,0.8)", color: QUIET, activecolor: INK },
    // One box shows all lines at a date; bars, dots and cells have a box each.
    hovermode: chart.pointer === "across" ? "x unified" : "closest",
    hoverlabel: { font: { size: SIZE }, align: "left", bgcolor: "#ffffff", bordercolor: GRID },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: PAGE_FONT, size: 13, color: INK },
    barmode: "overlay",
    xaxis: axisOf(chart, "x"),
    yaxis: axisOf(chart, "y"),
    shapes: shapesOf(chart),
    annotations: [...annotationsOf(chart), ...namesAtEnds(chart, margin)],
  };
  return { data: tracesOf(chart), layout };
}

type Margin = {
  readonly l: number;
  readonly r: number;
  readonly t: number;
  readonly b: number;
};

function marginOf({ x, marks }: Chart): Margin {
  const bars = marks.flatMap((mark) => (mark.kind === "period" && mark.bar !== undefined ? [mark.bar.row] : []));
  const isSaid = marks.some((mark) => mark.kind === "period" && mark.text !== undefined);
  const slanted = x.kind === "names" && x.slanted === true ? x.names : [];
  const hasNames = marks.some((mark) => mark.kind === "line" && mark.atEnd === true);
  const hasKey = marks.some((mark) => mark.kind === "cells" && mark.key);
  return {
    l: MARGIN.left,
    r: hasNames ? ROOM_FOR_NAMES : hasKey ? ROOM_FOR_KEY : MARGIN.right,
    t: Math.max(
      isSaid || bars.length > 0 ? 22 : MARGIN.top,
      ...slanted.map((name) => 14 + 0.87 * Math.min(LONGEST_ROW, textWidth(name, 11))),
    ),
    b: slanted.length > 0 ? MARGIN.top : x.kind === "time" ? FOOT_OF_DATES : MARGIN.bottom,
  };
}

function axisOf(chart: Chart, side: "x" | "y"): PlotlyObject {
  const axis: Axis = chart[side];
  const range = rangeOf(chart, side);
  const across = { showline: true, linecolor: QUIET, ticks: "outside", ticklen: 4, tickcolor: QUIET };
  const letters = { tickfont: { size: SIZE, color: INK }, automargin: true };
  switch (axis.kind) {
    case "time":
      return {
        ...{ type: "date", range: range.map(formatDate), hoverformat: "%b %Y", nticks: 7 },
        ...{ showgrid: false, zeroline: false, ...across, ...letters },
      };
    case "number": {
      const isLog = axis.scale === "log";
      const { ticks } = axis;
      return {
        ...(isLog ? { type: "log" } : { range: range.map(short) }),
        ...{ tickformat: d3Format(axis.format), hoverformat: d3Format(axis.format), nticks: 6 },
        ...(ticks && { tickvals: ticks.map(({ at }) => at), ticktext: ticks.map(({ label }) => label) }),
        ...{ showgrid: axis.grid, gridcolor: GRID },
        ...{ zeroline: axis.zero, zerolinecolor: QUIET, zerolinewidth: 1.2 },
        ...letters,
        ...(side === "x" && across),
        title: title(axis.title),
      };
    }
    case "names":
      return {
        // Places are numbers: a name such as "10" would be read as one.
        ...{ type: "linear", range: side === "y" ? [range[1], range[0]] : range },
        ...{
          tickvals: axis.names.map((_, k) => k),
          ticktext: axis.names.map((name) => wrapWords(name, LONGEST_ROW, SIZE).join("<br>")),
        },
        ...{ showgrid: axis.grid, gridcolor: GRID, zeroline: false, fixedrange: true, ticks: "" },
        ...(axis.slanted === true && { tickangle: -60, side: "top" }),
        ...letters,
        tickfont: { size: axis.small === true ? 10 : 11, color: INK },
        title: title(axis.title),
      };
  }
}

function title(text: string): PlotlyObject {
  return { text, font: { size: SIZE, color: QUIET }, standoff: 8 };
}

/** Each line's name at its end; it carries the series' id so that it is hidden with its line. */
function namesAtEnds(chart: Chart, { t, b }: Margin): PlotlyObject[] {
  const range = rangeOf(chart, "y");
  const [top, bottom] = [t, chart.height - b];
  const y = scaleOf(chart.y, range, bottom, top, 1);
  const plot = { left: 0, right: 0, top, bottom };
  return endLabels(chart, { y, plot, size: SIZE }, ROOM_FOR_NAMES).map((label) => ({
    name: label.series,
    text: label.lines.map(escapeWords).join("<br>"),
    ...{ x: 1.01, xref: "paper", xanchor: "left" },
    ...{ y: short(1 - (label.y - top) / (bottom - top)), yref: "paper", yanchor: "middle" },
    ...{ showarrow: false, align: "left", font: { size: SIZE, color: label.colour } },
  }));
}

/** Plotly reads tags in its texts. */
export function escapeWords(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function short(value: number): number {
  return Number(value.toPrecision(5));
}
