/**
 * Draws a chart (the Plotly JSON of src/report) as SVG text.
 *
 * The report draws the same charts with Plotly; the page has its own pen because 4.6 MB of Plotly would delay the first curve by
 * seconds on a phone, and a redraw must fit into a frame or two while a slider moves. It knows the marks that the figures use and no others:
 * a test draws every figure of the report with it, and an unknown mark is an error, not a gap.
 */
import type { Chart, Json, Plot } from "../../report/figure.ts";
import { escapeHtml } from "../../report/html.ts";
import { GRID, INK, QUIET } from "../../figures/palette.ts";
import { line, n, words } from "./pen.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { drawTrace, type Stack, stackOf } from "./traces.ts";

export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The part between the axes. */
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly x: Scale;
  readonly y: Scale;
  readonly stack: Stack;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";
let clips = 0;

/** `head` is put first into the SVG: title and metadata of a picture that leaves the page. */
export function drawChart({ data, layout, height }: Chart, width: number, head = ""): Drawing {
  const margin = layout.margin as { readonly l: number; readonly r: number; readonly t: number; readonly b: number };
  const xaxis = (layout.xaxis ?? {}) as Plot;
  const yaxis = (layout.yaxis ?? {}) as Plot;
  const rows = categoriesOf(data);
  const left = rows.length > 0 ? Math.max(margin.l, 16 + Math.max(...rows.map(widthOf))) : margin.l;
  // Names at the ends of lines need room; a small phone has little.
  const right = width - (width < 420 ? Math.min(margin.r, 74) : margin.r);
  const plot = { left, right, top: margin.t, bottom: height - margin.b };
  const stack = stackOf(data);
  const x = scaleOf(withRange(xaxis, data, "x", stack), plot.left, plot.right);
  const y = scaleOf(withRange(yaxis, data, "y", stack), plot.bottom, plot.top, rows);
  const shapes = ((layout.shapes ?? []) as readonly Plot[]).map((shape) => ({
    shape,
    svg: drawShape(shape, plot, x, y),
  }));
  const below = shapes.filter(({ shape }) => shape.layer === "below").map(({ svg }) => svg);
  const above = shapes.filter(({ shape }) => shape.layer !== "below").map(({ svg }) => svg);
  const clip = `clip${clips++}`;
  const marks = data.map((trace, place) => drawTrace(trace, place, { x, y, plot, stack }));
  const parts = [
    ...below,
    gridLines(xaxis, yaxis, plot, x, y, rows.length > 0),
    `<g clip-path="url(#${clip})">${marks
      .filter(({ clipped }) => clipped)
      .map(({ svg }) => svg)
      .join("")}</g>`,
    ...marks.filter(({ clipped }) => !clipped).map(({ svg }) => svg),
    ...above,
    axisLabels(xaxis, yaxis, plot, x, y, height, rows.length > 0),
    ...((layout.annotations ?? []) as readonly Plot[]).map((one) => drawAnnotation(one, plot, x, y)),
  ];
  const clipPath = `<clipPath id="${clip}"><rect x="${plot.left}" y="${plot.top - 1}" width="${plot.right - plot.left}" height="${plot.bottom - plot.top + 2}"/></clipPath>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">${head}<defs>${clipPath}</defs>${parts.join("")}</svg>`;
  return { svg, width, height, plot, x, y, stack };
}

/** Pixels of a row's name, about: capitals are wider. */
function widthOf(row: string): number {
  return row.length * (row === row.toUpperCase() ? 7.6 : 6.4);
}

/** Bars and strips stand in named rows, from bottom to top. */
function categoriesOf(data: readonly Plot[]): readonly string[] {
  const rowed = data.find((trace) => trace.type === "heatmap" || trace.type === "bar");
  return rowed === undefined ? [] : (rowed.y as readonly string[]);
}

/** Axes of bars have no range of their own: it follows from the bars. */
function withRange(axis: Plot, data: readonly Plot[], side: "x" | "y", stack: Stack): Plot {
  if (axis.range !== undefined || axis.type === "date" || side === "y") return axis;
  const bars = data.filter((trace) => trace.type === "bar");
  if (bars.length === 0) return axis;
  const ends = bars.flatMap((_, k) => stack.bars[k]?.flatMap(({ from, to }) => [from, to]) ?? []);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const air = 0.04 * (high - low || 1);
  return { ...axis, range: [low < 0 ? low - air : 0, high + air] };
}

function gridLines(xaxis: Plot, yaxis: Plot, plot: Drawing["plot"], x: Scale, y: Scale, rowed: boolean): string {
  const lines: string[] = [];
  if (!rowed) {
    for (const { at } of y.ticks) lines.push(line(plot.left, at, plot.right, at, String(yaxis.gridcolor ?? GRID), 1));
  }
  if (xaxis.showgrid !== false) {
    for (const { at } of x.ticks) lines.push(line(at, plot.top, at, plot.bottom, GRID, 1));
  }
  const zero = rowed && xaxis.zeroline === true ? x.place(0) : NaN;
  if (Number.isFinite(zero)) lines.push(line(zero, plot.top, zero, plot.bottom, INK, 1));
  return lines.join("");
}

function axisLabels(
  xaxis: Plot,
  yaxis: Plot,
  plot: Drawing["plot"],
  x: Scale,
  y: Scale,
  height: number,
  rowed: boolean,
): string {
  const parts = [line(plot.left, plot.bottom, plot.right, plot.bottom, QUIET, 1)];
  for (const { at, label } of x.ticks) {
    parts.push(
      line(at, plot.bottom, at, plot.bottom + 4, QUIET, 1),
      words(label, at, plot.bottom + 17, 12, INK, "middle"),
    );
  }
  for (const { at, label } of y.ticks) parts.push(words(label, plot.left - 6, at + 4, rowed ? 11 : 12, INK, "end"));
  const xTitle = titleOf(xaxis);
  if (xTitle !== "") parts.push(words(xTitle, (plot.left + plot.right) / 2, height - 8, 12, QUIET, "middle"));
  const yTitle = titleOf(yaxis);
  if (yTitle !== "") {
    const middle = (plot.top + plot.bottom) / 2;
    parts.push(
      `<text transform="translate(13 ${n(middle)}) rotate(-90)" font-size="12" fill="${QUIET}" text-anchor="middle">${escapeHtml(yTitle)}</text>`,
    );
  }
  return parts.join("");
}

function titleOf(axis: Plot): string {
  const title = axis.title as Plot | undefined;
  return typeof title?.text === "string" ? title.text : "";
}

/** Places on the paper are shares of the part between the axes, 0 at the left and at the foot. */
function placer(ref: Json | undefined, plot: Drawing["plot"], scale: Scale, side: "x" | "y"): (value: Json) => number {
  const paper = ref === "paper" || ref === "x domain" || ref === "y domain";
  if (!paper) return (value) => scale.place(value);
  return side === "x"
    ? (value) => plot.left + Number(value) * (plot.right - plot.left)
    : (value) => plot.bottom - Number(value) * (plot.bottom - plot.top);
}

function drawShape(shape: Plot, plot: Drawing["plot"], x: Scale, y: Scale): string {
  const [px, py] = [placer(shape.xref, plot, x, "x"), placer(shape.yref, plot, y, "y")];
  const inside = (value: number): number => Math.min(plot.right, Math.max(plot.left, value));
  const [x0, x1, y0, y1] = [inside(px(shape.x0)), inside(px(shape.x1)), py(shape.y0), py(shape.y1)];
  const pen = (shape.line ?? {}) as Plot;
  if (shape.type === "rect") {
    const [left, top] = [Math.min(x0, x1), Math.min(y0, y1)];
    return `<rect x="${n(left)}" y="${n(top)}" width="${n(Math.abs(x1 - x0))}" height="${n(Math.abs(y1 - y0))}" fill="${String(shape.fillcolor)}"/>`;
  }
  if (shape.type !== "line") throw new RangeError(`unknown shape ${String(shape.type)}`);
  return line(x0, y0, x1, y1, String(pen.color ?? INK), Number(pen.width ?? 1), String(pen.dash ?? "solid"));
}

const ANCHORS: Readonly<Record<string, string>> = { left: "start", center: "middle", right: "end" };

function drawAnnotation(one: Plot, plot: Drawing["plot"], x: Scale, y: Scale): string {
  const font = (one.font ?? {}) as Plot;
  const size = Number(font.size ?? 12);
  const px = placer(one.xref, plot, x, "x")(one.x);
  const base = placer(one.yref, plot, y, "y")(one.y) - Number(one.yshift ?? 0);
  const py = one.yanchor === "bottom" ? base - 4 : one.yanchor === "top" ? base + size : base + size * 0.35;
  const text = String(one.text);
  const bold = /^<b>(.*)<\/b>$/.exec(text);
  const anchor = ANCHORS[String(one.xanchor ?? "center")] ?? "middle";
  const inner = bold ? bold[1] : text;
  const halo =
    one.bgcolor === undefined ? "" : ` stroke="${String(one.bgcolor)}" stroke-width="4" paint-order="stroke"`;
  const weight = bold ? ' font-weight="700"' : "";
  return `<text x="${n(px)}" y="${n(py)}" font-size="${size}" fill="${String(font.color ?? INK)}" text-anchor="${anchor}"${weight}${halo}>${escapeHtml(unescape(inner))}</text>`;
}

/** Annotations may carry HTML entities; the pen writes text. */
function unescape(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
