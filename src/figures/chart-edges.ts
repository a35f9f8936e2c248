/** What stands beside a chart: the names at the ends of its lines, and the scale of its colours. */
import { apart } from "./apart.ts";
import type { Chart } from "./chart.ts";
import { colourAt } from "./colour-scale.ts";
import { freePlaces } from "./free-places.ts";
import { formatNumber } from "./number-format.ts";
import { lettering } from "./palette.ts";
import { niceSteps } from "./scale.ts";
import type { Board } from "./svg-marks.ts";
import { box, words } from "./svg-pen.ts";
import { textWidth, wrapWords } from "./text-width.ts";
import { themed } from "./theme.ts";

export interface EndLabel {
  readonly series: string;
  readonly lines: readonly string[];
  readonly colour: string;
  /** Its left end and its middle, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Other lines may run below it. */
  readonly isInside: boolean;
}

const BETWEEN = 3;
/** From the end of a line to its name. */
const BESIDE = 6;
/** A reader's own font may be wider than the one that is measured, such as DejaVu. */
export const WIDER_FONTS = 1.18;

/**
 * Each line's name at its end: in the margin, moved apart where names would overlap, or in the chart beside a line that ends long before
 * it, above or below what runs there. Without x all are in the margin.
 */
export function endLabels(
  chart: Chart,
  { x, y, plot, size }: Pick<Board, "y" | "plot" | "size"> & { readonly x?: Board["x"] },
  width: number,
) {
  const room = (width - plot.right - 8) / WIDER_FONTS;
  const ends = chart.marks
    .flatMap((mark) => {
      if (mark.kind !== "line" || mark.atEnd !== true) return [];
      const last = mark.y.findLastIndex((value, k) => value !== null && mark.x[k] !== null);
      const [lastX, lastY] = [mark.x[last] ?? null, mark.y[last] ?? null];
      if (lastX === null || lastY === null) return [];
      const lines = wrapWords(mark.name, room, size);
      const [end, at] = [x?.place(lastX) ?? plot.right, y.place(lastY)];
      const widest = Math.max(...lines.map((line) => textWidth(line, size)));
      const isInside = end + 1.2 * (BESIDE + WIDER_FONTS * widest) < plot.right;
      return [{ series: mark.series, lines, colour: lettering(mark.colour), at, end, widest, isInside }];
    })
    .sort((a, b) => a.at - b.at);
  const [inside, beside] = [ends.filter(({ isInside }) => isInside), ends.filter(({ isInside }) => !isInside)];
  const places = apart(
    beside.map(({ at }) => at),
    beside.map(({ lines }) => lines.length * size * 1.1 + BETWEEN),
    plot.top + size / 3,
    plot.bottom - size / 3,
  );
  const label = (
    { series, lines, colour, isInside }: (typeof ends)[number],
    left: number,
    middle: number,
  ): EndLabel => {
    return { series, lines, colour, isInside, x: left, y: middle };
  };
  const names = inside.map(({ series, end, at, lines, widest }) => {
    return { series, left: end, right: end + BESIDE + WIDER_FONTS * widest, at, tall: lines.length * size * 1.1 };
  });
  const free = x === undefined ? names.map(({ at }) => at) : freePlaces(names, chart, { x, y, plot });
  return [
    ...beside.map((one, k) => label(one, plot.right + BESIDE, places[k])),
    ...inside.map((one, k) => label(one, one.end + BESIDE, free[k])),
  ];
}

/** The colours from the highest value to the lowest, with round values beside them. */
export function keyScale({ marks }: Chart, { plot, theme, size }: Board, width: number): string {
  const cells = marks.find((mark) => mark.kind === "cells" && mark.key);
  if (cells?.kind !== "cells") return "";
  const { low, high, colours, format } = cells;
  const left = plot.right + 8;
  const place = (value: number): number => plot.bottom - ((value - low) / (high - low || 1)) * (plot.bottom - plot.top);
  const steps = Array.from({ length: 20 }, (_, k) => {
    const [from, to] = [low + ((high - low) * k) / 20, low + ((high - low) * (k + 1)) / 20];
    return box(left, place(from), left + 10, place(to), themed(colourAt((from + to) / 2, colours, low, high), theme));
  });
  const labels = niceSteps(low, high, 5).map((value) =>
    words(formatNumber(value, format), Math.min(left + 14, width - 4), place(value) + size * 0.3, {
      ...{ size: size * 0.85, colour: theme.ink },
    }),
  );
  return [...steps, ...labels].join("");
}
