/** What the pointer reads in a drawing: all lines' values at the nearest place, in stacks the part under the pointer, in rows the values of the row. */
import type { AreaMark, Chart, LineMark, Mark, PointsMark, Value } from "./chart.ts";
import { formatNumber, type NumberFormat } from "./number-format.ts";
import type { Drawing } from "./to-svg.ts";

export interface ReadOut {
  /** Of the place, in pixels. */
  readonly x: number;
  readonly head: string;
  readonly lines: readonly ReadLine[];
}

export interface ReadLine {
  readonly text: string;
  /** What it is the value of; absent where the line is something else. */
  readonly of?: LineMark | AreaMark;
  /** The part of a stack that is under the pointer. */
  readonly isUnder?: true;
}

/** In pixels: farther away nothing is read. */
const NEAR = 40;
const NEAR_TICK = 6;
/** Of one mark. */
const MOST_DOTS = 5;

/** Undefined outside the part between the axes. `tellAt` adds lines for a place of the x axis. */
export function readOut(
  chart: Chart,
  drawing: Drawing,
  x: number,
  y: number,
  tellAt?: (at: number) => readonly string[],
): ReadOut | undefined {
  const { plot } = drawing;
  if (x < plot.left - 4 || x > plot.right + 4 || y < plot.top || y > plot.bottom) return undefined;
  return chart.y.kind === "names" ? readRow(chart, drawing, x, y) : readAcross(chart, drawing, x, y, tellAt);
}

function readAcross(
  { marks }: Chart,
  drawing: Drawing,
  x: number,
  y: number,
  tellAt?: (at: number) => readonly string[],
): ReadOut | undefined {
  const courses = marks.filter(isCourse);
  const found = courses.map((mark) => ({ mark, place: nearest(mark.x, mark.y, drawing, x, NEAR) }));
  const first = found.find(({ place }) => place >= 0);
  if (first === undefined) return undefined;
  const at = first.mark.x[first.place];
  if (at === null) return undefined;
  const told = found.flatMap(({ mark, place }) => (place < 0 ? [] : tellCourse(mark, place, drawing, y)));
  return {
    x: drawing.x.place(at),
    head: drawing.x.label(at),
    lines: [
      ...(tellAt?.(at) ?? []).map((text) => ({ text })),
      ...marks.flatMap((mark) => tellTicks(mark, drawing, x)),
      ...told.reverse(),
    ],
  };
}

/** The place nearest to the pointer that has a value, or -1. */
function nearest(xs: readonly Value[], ys: readonly Value[], { x: scale }: Drawing, x: number, most: number): number {
  let best = -1;
  let least = most;
  xs.forEach((at, k) => {
    if (at === null || ys[k] === null) return;
    const distance = Math.abs(scale.place(at) - x);
    if (distance < least) [least, best] = [distance, k];
  });
  return best;
}

function isCourse(mark: Mark): mark is LineMark | AreaMark {
  return mark.kind === "area" || (mark.kind === "line" && mark.silent !== true);
}

function tellCourse(mark: LineMark | AreaMark, place: number, drawing: Drawing, y: number): ReadLine[] {
  const value = mark.y[place];
  if (value === null) return [];
  const text = `${mark.name}: ${formatNumber(value, mark.format)}`;
  if (mark.kind === "line")
    return [{ text: text + spread(mark.low?.[place], mark.high?.[place], mark.format), of: mark }];
  if (!(value > 0)) return []; // a part of nothing is not listed
  const layer = drawing.layers.get(mark)!;
  const isUnder = y <= drawing.y.place(layer.from[place]) && y >= drawing.y.place(layer.to[place]);
  return [isUnder ? { text: `▸ ${text}`, of: mark, isUnder } : { text, of: mark }];
}

function spread(low: Value | undefined, high: Value | undefined, format: NumberFormat): string {
  if (typeof low !== "number" || typeof high !== "number") return "";
  return ` (90 %: ${formatNumber(low, format)} to ${formatNumber(high, format)})`;
}

function tellTicks(mark: Mark, { x: scale }: Drawing, x: number): ReadLine[] {
  if (mark.kind !== "ticks") return [];
  return mark.texts.flatMap((text, k) => (Math.abs(scale.place(mark.x[k]) - x) < NEAR_TICK ? [{ text }] : []));
}

/** What dots of the row at the pointer are, each text once. */
function dotsAt({ x: xs, y: ys, told = [] }: PointsMark, { x: scale }: Drawing, row: number, x: number): ReadLine[] {
  const near = told.filter((_, k) => {
    const at = xs[k];
    return ys[k] === row && at !== null && Math.abs(scale.place(at) - x) < NEAR_TICK;
  });
  return [...new Set(near)].slice(0, MOST_DOTS).map((text) => ({ text }));
}

function readRow({ marks }: Chart, drawing: Drawing, x: number, y: number): ReadOut | undefined {
  const { x: across, y: up } = drawing;
  const distances = up.ticks.map(({ at }) => Math.abs(at - y));
  const row = distances.indexOf(Math.min(...distances));
  if (row < 0) return undefined;
  const lines = marks.flatMap((mark): ReadLine[] => {
    if (mark.kind === "bars")
      return mark.rows.flatMap((place, k) => {
        const [from, to] = [mark.from[k], mark.to[k]];
        if (Math.round(place) !== row || from === null || to === null) return [];
        return [{ text: `${mark.name}: ${formatNumber(mark.told?.[k] ?? to - from, mark.format)}` }];
      });
    if (mark.kind === "points") return dotsAt(mark, drawing, row, x);
    if (mark.kind !== "cells") return [];
    const k = nearest(mark.x, mark.values[row] ?? [], drawing, x, NEAR);
    const value = k < 0 ? null : mark.values[row][k];
    return value === null ? [] : [{ text: `${across.label(mark.x[k])}: ${formatNumber(value, mark.format)}` }];
  });
  return { x, head: up.ticks[row].label, lines };
}
