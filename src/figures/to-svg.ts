/**
 * A chart as SVG text: no browser, no page, the same bytes everywhere.
 *
 * `drawChart` also returns where things are drawn, for a pointer. Every mark is a group with `data-series`, `data-role` and `data-kind`, so that a page
 * can find it. `width` is in pixels; `fontSize` makes letters larger against the chart (12 is usual), as a column of 85 mm or a slide wants.
 */
import { escapeHtml } from "../base/escape-html.ts";
import type { AreaMark, Axis, Chart, LineMark, Mark } from "./chart.ts";
import { endLabels, type EndLabel, keyScale, WIDER_FONTS } from "./chart-edges.ts";
import { lineDash } from "./palette.ts";
import { fits, type Layer, rangeOf, stackAreas } from "./extent.ts";
import { type Scale, scaleOf } from "./scale.ts";
import { type Board, drawMark, OVER_BORDER, type Plot } from "./svg-marks.ts";
import { n, stroke, words } from "./svg-pen.ts";
import { shortened, textWidth, wrapWords } from "./text-width.ts";
import { LIGHT, PAGE_FONT, themed, type Theme } from "./theme.ts";

export interface SvgOptions {
  readonly width: number;
  /** Absent: the chart's own. */
  readonly height?: number;
  readonly fontSize?: number;
  readonly font?: string;
  readonly theme?: Theme;
}

export interface Drawing {
  readonly svg: string;
  /** The same without the element around it, for a larger picture. */
  readonly inner: string;
  readonly width: number;
  readonly height: number;
  readonly plot: Plot;
  readonly x: Scale;
  readonly y: Scale;
  readonly layers: ReadonlyMap<AreaMark, Layer>;
}

const USUAL = 12;
/** The part between the axes is never smaller than this, whatever is beside it. */
const LEAST_PLOT = 40;
/** Widest name of a row, in font sizes; a longer one has a second line, and is cut there. */
const MOST_LABEL = 16;
const MOST_LINES = 2;
/** And as a fraction of the whole width: the chart needs the rest. */
const MOST_PART = 0.42;

export function toSvg(chart: Chart, options: SvgOptions): string {
  return drawChart(chart, options).svg;
}

export function drawChart(chart: Chart, options: SvgOptions): Drawing {
  const { width, height = chart.height, fontSize: size = USUAL, font = PAGE_FONT, theme = LIGHT } = options;
  const plot = plotOf(chart, width, height, size);
  const x = scaleOf(chart.x, rangeOf(chart, "x"), plot.left, plot.right, roomAlong(chart.x, size));
  const upright = [plot.bottom, plot.top] as const;
  const [start, end] = chart.y.kind === "names" ? ([plot.top, plot.bottom] as const) : upright;
  const y = scaleOf(chart.y, rangeOf(chart, "y"), start, end, 2.8 * size);
  const layers = stackAreas(chart.marks);
  const named = chart.x.kind === "names";
  const board: Board = { x, y, plot, theme, size, layers, named, dash: dashesOf(chart, theme) };
  // Two drawings of one chart on a page share their clip only where it is the same.
  const clip = `clip-${chart.id}-${[plot.left, plot.right, plot.top, plot.bottom].map(Math.round).join("-")}`;
  // Clipping costs a layer of its own when files are rendered; most marks need none.
  const isWhole = (mark: Mark): boolean => OVER_BORDER.has(mark.kind) || fits(mark, chart, layers);
  const groups = chart.marks.map((mark) => {
    return { mark, svg: group(mark, drawMark(mark, board), isWhole(mark) ? undefined : clip) };
  });
  const isGround = ({ mark }: { mark: Mark }): boolean => mark.kind === "period" && mark.bar === undefined;
  const parts = [
    ...groups.filter(isGround),
    { svg: grid(chart, board) },
    ...groups.filter((one) => !isGround(one)),
    { svg: axes(chart, board, width, height) },
    { svg: periodTexts(chart, board) },
    ...endLabels(chart, board, width).map((label) => ({ svg: endLabel(label, theme, size) })),
    { svg: keyScale(chart, board, width) },
  ];
  const clipPath = `<clipPath id="${clip}"><rect x="${n(plot.left)}" y="${n(plot.top - 1)}" width="${n(plot.right - plot.left)}" height="${n(plot.bottom - plot.top + 2)}"/></clipPath>`;
  const inner = `<defs>${clipPath}</defs>${parts.map((part) => part.svg).join("")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${font}">${inner}</svg>`;
  return { svg, inner, width, height, plot, x, y, layers };
}

/** The margins are made by what is drawn around the part between the axes. */
function plotOf(chart: Chart, width: number, height: number, size: number): Plot {
  const { x, y, marks } = chart;
  const bars = Math.max(-1, ...marks.map((mark) => (mark.kind === "period" ? (mark.bar?.row ?? -1) : -1))) + 1;
  const isSaid = marks.some((mark) => mark.kind === "period" && mark.text !== undefined);
  const slanted = x.kind === "names" && x.slanted === true ? nameRoom(x, size, width) * 0.87 + 16 : 0;
  const top = Math.max(10, isSaid ? size + 10 : 0, 6 + 6 * bars, slanted);
  const foot = slanted > 0 ? 8 : (titleOf(x) === "" ? 0 : size * 1.5) + size + 12;
  const left = labelRoom(chart, y, size, width) + (titleOf(y) === "" ? 0 : size * 1.5) + 10;
  const hasNames = marks.some((mark) => mark.kind === "line" && mark.atEnd === true);
  const hasKey = marks.some((mark) => mark.kind === "cells" && mark.key);
  const right = Math.max(
    hasNames ? endRoom(marks, width, size) : hasKey ? 52 : x.kind === "names" ? 8 : size * 1.4,
    slanted > 0 && x.kind === "names" ? slantRoom(x, size, width, left) : 0,
  );
  const bottom = Math.max(top + LEAST_PLOT, height - foot);
  return { left, right: Math.max(left + LEAST_PLOT, width - right), top, bottom };
}

/** Names in rows take half of the width at most. */
function labelRoom(chart: Chart, axis: Axis, size: number, width: number): number {
  if (axis.kind === "names") return nameRoom(axis, size, width);
  if (axis.kind === "time") return 4 * size;
  const labels = scaleOf(axis, rangeOf(chart, "y"), 240, 0, 2.8 * size).ticks.map(({ label }) => label);
  return widest(labels, size);
}

function endRoom(marks: readonly Mark[], width: number, size: number): number {
  const most = (width < 420 ? 5.6 : 7.4) * size;
  const names = marks.flatMap((mark) => (mark.kind === "line" && mark.atEnd === true ? [mark.name] : []));
  return Math.min(most, widest(names, size)) + 10;
}

function nameRoom(axis: Extract<Axis, { kind: "names" }>, size: number, width: number): number {
  const own = namesSize(axis, size);
  const lines = axis.names.flatMap((name) => nameLines(name, mostOf(size, width), own));
  return WIDER_FONTS * Math.max(0, ...lines.map((line) => textWidth(line, own)));
}

/** Slanted names reach to the right of their columns, the last ones beyond the chart. */
function slantRoom(axis: Extract<Axis, { kind: "names" }>, size: number, width: number, left: number): number {
  const own = namesSize(axis, size);
  const column = (width - left - 52) / axis.names.length;
  const beyond = axis.names.map((name, k) => {
    const lines = nameLines(name, mostOf(size, width), own).map((line) => textWidth(line, own));
    return 0.5 * WIDER_FONTS * Math.max(...lines) + 8 - (axis.names.length - k - 0.5) * column;
  });
  return Math.max(0, ...beyond);
}

function mostOf(size: number, width: number): number {
  return Math.min(MOST_LABEL * size, (MOST_PART / WIDER_FONTS) * width);
}

function widest(texts: readonly string[], size: number): number {
  return WIDER_FONTS * Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

/** Whole words in two lines at most. */
function nameLines(name: string, most: number, own: number): string[] {
  const lines = wrapWords(name, most, own);
  const kept = lines.length <= MOST_LINES ? lines : [lines[0], lines.slice(1).join(" ")];
  return kept.map((line) => shortened(line, most, own));
}

function namesSize(axis: Axis, size: number): number {
  return axis.kind === "names" ? size * (axis.small === true ? 0.84 : 0.92) : size;
}

function titleOf(axis: Axis): string {
  return axis.kind === "time" ? "" : axis.title;
}

function roomAlong(axis: Axis, size: number): number {
  return axis.kind === "time" ? 4.2 * size : 5 * size;
}

/** In grey every series but the first has a dash of its own. */
function dashesOf({ marks }: Chart, theme: Theme): Board["dash"] {
  const series = [...new Set(marks.flatMap((mark) => (mark.kind === "line" ? [mark.series] : [])))];
  return (mark: LineMark) =>
    theme.grey && mark.dash === undefined ? lineDash(series.indexOf(mark.series)) : mark.dash;
}

function group(mark: Mark, inner: string, clip: string | undefined): string {
  if (inner === "") return "";
  const data = [
    ` data-kind="${mark.kind}"`,
    "series" in mark ? ` data-series="${escapeHtml(mark.series)}"` : "",
    "role" in mark ? ` data-role="${mark.role}"` : "",
    "meaning" in mark ? ` data-meaning="${mark.meaning}"` : "",
  ].join("");
  return `<g${data}${clip === undefined ? "" : ` clip-path="url(#${clip})"`}>${inner}</g>`;
}

function grid({ x: across, y: up }: Chart, { x, y, plot, theme }: Board): string {
  const level = (at: number, colour: string, width?: number) => stroke(plot.left, at, plot.right, at, colour, width);
  const upright = (at: number, colour: string, width?: number) => stroke(at, plot.top, at, plot.bottom, colour, width);
  const lines: string[] = [];
  if (up.kind !== "time" && up.grid) lines.push(...y.ticks.map(({ at }) => level(at, theme.grid)));
  if (across.kind !== "time" && across.grid) lines.push(...x.ticks.map(({ at }) => upright(at, theme.grid)));
  const zero = { x: x.place(0), y: y.place(0) };
  if (across.kind === "number" && across.zero && zero.x >= plot.left && zero.x <= plot.right)
    lines.push(upright(zero.x, theme.quiet, 1.2));
  if (up.kind === "number" && up.zero && zero.y >= plot.top && zero.y <= plot.bottom)
    lines.push(level(zero.y, theme.quiet, 1.2));
  return lines.join("");
}

function axes(chart: Chart, { x, y, plot, theme, size }: Board, width: number, height: number): string {
  const { ink, quiet } = theme;
  const parts = chart.x.kind === "time" ? [stroke(plot.left, plot.bottom, plot.right, plot.bottom, quiet)] : [];
  const slanted = chart.x.kind === "names" && chart.x.slanted === true;
  const across = namesSize(chart.x, size);
  for (const { at, label } of x.ticks) {
    if (slanted) {
      const lines = nameLines(label, mostOf(size, width), across);
      const text = lines.map((one, k) => words(one, 0, (k - (lines.length - 1) * 0.6) * across, { size: across, colour: ink })); // prettier-ignore
      parts.push(`<g transform="translate(${n(at + 3)} ${n(plot.top - 5)}) rotate(-60)">${text.join("")}</g>`);
      continue;
    }
    if (chart.x.kind !== "names") parts.push(stroke(at, plot.bottom, at, plot.bottom + 4, quiet));
    parts.push(words(label, at, plot.bottom + size + 5, { size: across, colour: ink, anchor: "middle" }));
  }
  const own = namesSize(chart.y, size);
  for (const { at, label } of y.ticks) {
    const lines = chart.y.kind === "names" ? nameLines(label, mostOf(size, width), own) : [label];
    const first = at + size * 0.35 - ((lines.length - 1) * own * 1.05) / 2;
    for (const [k, text] of lines.entries())
      parts.push(words(text, plot.left - 6, first + k * own * 1.05, { size: own, colour: ink, anchor: "end" }));
  }
  const look = { size, colour: quiet, anchor: "middle" as const };
  const [xTitle, yTitle] = [titleOf(chart.x), titleOf(chart.y)];
  if (xTitle !== "") parts.push(words(xTitle, (plot.left + plot.right) / 2, height - size * 0.5, look));
  if (yTitle !== "") {
    // A title longer than the axis uses the whole height, in smaller letters if necessary.
    const room = height - 4;
    const own = size * Math.min(1, Math.max(0.75, room / (WIDER_FONTS * textWidth(yTitle, size))));
    const half = Math.min(room, WIDER_FONTS * textWidth(yTitle, own)) / 2 + 2;
    const middle = Math.min(height - half, Math.max(half, (plot.top + plot.bottom) / 2));
    const place = `translate(${n(size + 1)} ${n(middle)}) rotate(-90)`;
    parts.push(
      `<g transform="${place}">${words(shortened(yTitle, room / WIDER_FONTS, own), 0, 0, { ...look, size: own })}</g>`,
    );
  }
  return parts.join("");
}

/** Above the chart, each over its years; the later ones at the right. */
function periodTexts({ marks }: Chart, { x, plot, theme, size }: Board): string {
  return marks
    .flatMap((mark) => {
      if (mark.kind !== "period" || mark.text === undefined) return [];
      const isFirst = mark.meaning === "replayed";
      const at = Math.min(plot.right, Math.max(plot.left, x.place(isFirst ? mark.from : mark.to)));
      const look = { size: size * 0.92, colour: theme.quiet, anchor: isFirst ? ("start" as const) : ("end" as const) };
      return [words(mark.text, at, plot.top - 5, look)];
    })
    .join("");
}

function endLabel({ lines, x, y, colour, series, isInside }: EndLabel, theme: Theme, size: number): string {
  const first = y - ((lines.length - 1) * size * 1.1) / 2 + size * 0.35;
  const look = { size, colour: themed(colour, theme), ...(isInside && { halo: theme.paper }) };
  const text = lines.map((one, k) => words(one, x, first + k * size * 1.1, look));
  return `<g data-kind="name" data-series="${escapeHtml(series)}">${text.join("")}</g>`;
}
