/** The marks of a chart as traces of Plotly. What belongs to one series has one `legendgroup`, by which a page shows and hides it. */
import { formatDate } from "../base/dates.ts";
import type { BandMark, BarsMark, CellsMark, Chart, LineMark, Mark, PointsMark, TicksMark, Value } from "./chart.ts";
import { rangeOf, stretchesOf } from "./extent.ts";
import { d3Format, formatNumber } from "./number-format.ts";
import { transparent } from "./palette.ts";
import { scaleOf } from "./scale.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** A trace, an axis, a shape or an annotation as Plotly reads it. */
export type PlotlyObject = { readonly [name: string]: Json };

export function tracesOf(chart: Chart): PlotlyObject[] {
  return chart.marks.flatMap((mark) => traceOf(mark, chart));
}

function traceOf(mark: Mark, chart: Chart): PlotlyObject[] {
  switch (mark.kind) {
    case "line":
      return [line(mark, chart)];
    case "band":
      return [band(mark, chart)];
    case "area":
      return [
        {
          ...{ type: "scatter", mode: "lines", name: mark.name, legendgroup: mark.series, stackgroup: "all" },
          ...{ x: places(mark.x, chart), y: mark.y.map(rounded), fillcolor: mark.colour },
          line: { width: 0.6, color: "#ffffff" },
          hovertemplate: `${mark.name}: %{y:${d3Format(mark.format)}}<extra></extra>`,
        },
      ];
    case "bars":
      return [bars(mark, chart)];
    case "points":
      return [points(mark, chart)];
    case "cells":
      return [cells(mark, chart)];
    case "ticks":
      return mark.x.length === 0 ? [] : [ticks(mark, chart)];
    default:
      return []; // the others are shapes and annotations of the layout
  }
}

/** Places on the x axis as Plotly wants them: dates as text. */
function places(xs: readonly Value[], { x }: Chart): Json[] {
  return xs.map((at) => (at === null ? null : x.kind === "time" ? formatDate(at) : rounded(at)));
}

/** A thousandth of a year and of most ranges is finer than a pixel; six digits hold it. */
function rounded(value: Value): Value {
  return value === null ? null : Number(value.toPrecision(6));
}

function line(mark: LineMark, chart: Chart): PlotlyObject {
  const { name, series, colour, format, low, high, dots = 0, steps } = mark;
  const f = d3Format(format);
  const own = ends(low, high);
  const where = chart.pointer === "nearest" ? " at %{x}" : "";
  const spread = own === undefined ? "" : ` (90 %: %{customdata[0]:${f}} to %{customdata[1]:${f}})`;
  return {
    ...{ type: "scatter", mode: dots > 0 ? "lines+markers" : "lines", name, legendgroup: series },
    ...{ x: places(mark.x, chart), y: mark.y.map(rounded), connectgaps: false },
    line: {
      color: colour,
      width: mark.width ?? 2.2,
      dash: mark.dash ?? "solid",
      ...(steps === true && { shape: "hv" }),
    },
    ...(dots > 0 && { marker: { color: colour, size: dots } }),
    ...(own !== undefined && { customdata: own }),
    ...(mark.silent === true
      ? { hoverinfo: "skip" }
      : { hovertemplate: `${name}: %{y:${f}}${where}${spread}<extra></extra>` }),
  };
}

function ends(low: readonly Value[] | undefined, high: readonly Value[] | undefined): Json[] | undefined {
  if (low === undefined || high === undefined) return undefined;
  return low.map((from, k) => [rounded(from), rounded(high[k])]);
}

/** Closed outlines, one for each stretch in which both edges are known: a fill between two lines would run across gaps. */
function band({ x, low, high, series, role, colour, opacity, steps }: BandMark, chart: Chart): PlotlyObject {
  const [xs, ys]: [Value[], Value[]] = [[], []];
  const add = (at: Value, value: Value): void => void (xs.push(at), ys.push(value));
  for (const stretch of stretchesOf(x, low, high)) {
    if (xs.length > 0) add(null, null);
    const there = stretch.map((k) => ({ at: x[k], low: low[k], high: high[k] }));
    const stepped =
      steps === true ? there.flatMap((one, k) => (k === 0 ? [one] : [{ ...there[k - 1], at: one.at }, one])) : there;
    for (const one of stepped) add(one.at, one.high);
    for (const one of [...stepped].reverse()) add(one.at, one.low);
  }
  return {
    ...{ type: "scatter", mode: "lines", legendgroup: series, x: places(xs, chart), y: ys.map(rounded) },
    ...{ fill: "toself", fillcolor: transparent(colour, opacity), line: { width: 0 }, hoverinfo: "skip" },
    // No fact narrows it: hatched instead of filled.
    ...(role === "assumption" && {
      fillpattern: {
        shape: "/",
        size: 5,
        solidity: 0.3,
        fgcolor: transparent(colour, Math.min(1, 2 * opacity)),
        bgcolor: "rgba(0,0,0,0)",
      },
    }),
  };
}

/** What a place of the chart's axes is called under the pointer. */
function told(side: "x" | "y", chart: Chart): (value: Value) => string {
  const scale = scaleOf(chart[side], rangeOf(chart, side), 0, 1, 1);
  return (value) => (value === null ? "" : scale.label(value));
}

function bars(mark: BarsMark, chart: Chart): PlotlyObject {
  const row = told("y", chart);
  const text = mark.rows.map((place, k) => {
    const [from, to] = [mark.from[k], mark.to[k]];
    const value = mark.told?.[k] ?? (from === null || to === null ? null : to - from);
    return `${row(place)}, ${mark.name}: ${value === null ? "–" : formatNumber(value, mark.format)}`;
  });
  const size = mark.to.map((to, k) => (to === null || mark.from[k] === null ? null : rounded(to - mark.from[k])));
  return {
    ...{ type: "bar", orientation: "h", name: mark.name, legendgroup: mark.series, text, textposition: "none" },
    ...{ y: mark.rows, base: mark.from.map(rounded), x: size, width: mark.thickness },
    marker: { color: mark.colour, opacity: mark.opacity ?? 1 },
    hovertemplate: "%{text}<extra></extra>",
  };
}

const SYMBOLS = {
  circle: "circle",
  "open-circle": "circle-open",
  diamond: "diamond",
  "open-diamond": "diamond",
  square: "square",
  "triangle-up": "triangle-up",
  "triangle-down": "triangle-down",
  cross: "x",
  tick: "line-ns-open",
  none: "circle",
} as const;

function points(mark: PointsMark, chart: Chart): PlotlyObject {
  const { name, series, colour, symbol, along, low, high, labels } = mark;
  const at = along === "y" ? mark.y : mark.x;
  const reach = (bound: readonly Value[] | undefined): number[] =>
    at.map((value, k) => {
      const other = bound?.[k] ?? null;
      return value === null || other === null ? 0 : Number(Math.abs(other - value).toPrecision(5));
    });
  const bars = { type: "data", array: reach(high), arrayminus: reach(low), width: 0 };
  const hollow = symbol === "open-diamond";
  return {
    ...{ type: "scatter", mode: labels === undefined ? "markers" : "markers+text", name, legendgroup: series },
    ...{ x: places(mark.x, chart), y: mark.y.map(rounded), cliponaxis: false },
    ...(along !== undefined &&
      low !== undefined && {
        [`error_${along}`]: { ...bars, color: mark.lineColour ?? colour, thickness: mark.thickness ?? 1.6 },
      }),
    marker: {
      ...{ color: hollow ? "#ffffff" : colour, size: Math.max(0.1, mark.size), symbol: SYMBOLS[symbol] },
      ...{
        opacity: symbol === "none" ? 0 : 1,
        line: { width: 1.5, color: hollow ? colour : (mark.outline ?? colour) },
      },
    },
    ...(labels !== undefined && { text: labels, textfont: { size: 10 }, textposition: besideDots(mark) }),
    ...(mark.silent === true
      ? { hoverinfo: "skip" }
      : { customdata: pointTexts(mark, chart), hovertemplate: "%{customdata}<extra></extra>" }),
  };
}

/** Away from the nearer side, so that names stay within the drawing. */
function besideDots({ x }: PointsMark): string[] {
  const most = x.reduce<number>((one, other) => Math.max(one, other ?? 0), 0);
  return x.map((at) => ((at ?? 0) < most / 2 ? "top right" : "top left"));
}

function pointTexts(mark: PointsMark, chart: Chart): string[] {
  const [x, y] = [told("x", chart), told("y", chart)];
  const number = (value: Value): string => (value === null ? "–" : formatNumber(value, mark.format));
  return mark.x.map((at, k) => {
    const up = mark.y[k];
    const where = mark.told?.[k];
    const [low, high] = [mark.low?.[k] ?? null, mark.high?.[k] ?? null];
    const spread = low === null || high === null ? "" : ` (${number(low)} to ${number(high)})`;
    if (chart.y.kind === "names") return `${where ?? `${y(up)}, ${mark.name}`}: ${number(at)}${spread}`;
    if (chart.x.kind === "names") return `${where ?? `${mark.name}, ${x(at)}`}: ${number(up)}${spread}`;
    return `${where ?? mark.name}: ${x(at)}, ${number(up)}${spread}`;
  });
}

function cells(mark: CellsMark, chart: Chart): PlotlyObject {
  const [row, column] = [told("y", chart), told("x", chart)];
  const f = d3Format(mark.format);
  const isNamed = chart.x.kind === "names";
  return {
    ...{ type: "heatmap", x: places(mark.x, chart), y: mark.values.map((_, k) => k) },
    z: mark.values.map((values) => values.map(rounded)),
    // A name for each row, and for each column where columns have names.
    customdata: mark.values.map((values, r) =>
      values.map((_, k) => `${row(r)}${isNamed ? `, ${column(mark.x[k])}` : ""}`),
    ),
    ...{ zmin: mark.low, zmax: mark.high, colorscale: mark.colours, showscale: mark.key, hoverongaps: false },
    ...{ ygap: 1.5, xgap: isNamed ? 1.5 : 0 },
    colorbar: { thickness: 10, tickformat: f, nticks: 5, outlinewidth: 0, x: 1.02, tickfont: { size: 11 } },
    hovertemplate: `%{customdata}${isNamed ? "" : ", %{x}"}: %{z:${f}}<extra></extra>`,
  };
}

function ticks(mark: TicksMark, chart: Chart): PlotlyObject {
  const [low, high] = rangeOf(chart, "y");
  const y = low + 0.045 * (mark.row ?? 0) * (high - low);
  return {
    ...{ type: "scatter", mode: "markers", name: mark.name, legendgroup: mark.series, cliponaxis: false },
    ...{ x: places(mark.x, chart), y: mark.x.map(() => y) },
    text: mark.texts,
    marker: { symbol: "line-ns-open", size: 9, color: mark.colour, line: { width: 1.3, color: mark.colour } },
    hovertemplate: "%{text}<extra></extra>",
  };
}
