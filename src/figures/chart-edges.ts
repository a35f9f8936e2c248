/** What is drawn beside a chart: the names at the ends of its lines, and its colour scale. */
import type { Chart, LineMark } from "./chart.ts";
import { colourAt } from "./colour-scale.ts";
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
  /** Drawn inside the chart, where other lines may cross it. */
  readonly isInside: boolean;
}

const BETWEEN = 3;
/** From the end of a line to its name. */
const BESIDE = 6;
/** A reader's own font, such as DejaVu, may be wider than the one that is measured here. */
export const WIDER_FONTS = 1.18;

/**
 * Each line's name at its end: in the margin, moved apart where names would overlap, or inside the chart beside a line that ends well before
 * it, above or below other lines. Without `x` all names are in the margin.
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
      const [left, at] = [x?.place(lastX) ?? plot.right, y.place(lastY)];
      const widest = Math.max(...lines.map((line) => textWidth(line, size)));
      const isInside = left + 1.2 * (BESIDE + WIDER_FONTS * widest) < plot.right;
      return [{ series: mark.series, lines, colour: lettering(mark.colour), at, left, widest, isInside }];
    })
    .sort((a, b) => a.at - b.at);
  const [inside, beside] = [ends.filter(({ isInside }) => isInside), ends.filter(({ isInside }) => !isInside)];
  const places = apart(
    beside.map(({ at }) => at),
    beside.map(({ lines }) => lines.length * size * 1.1 + BETWEEN),
    plot.top + size / 3,
    plot.bottom - size / 3,
  );
  const names = inside.map(({ widest, lines, ...end }) => {
    return { ...end, right: end.left + BESIDE + WIDER_FONTS * widest, tall: lines.length * size * 1.1 };
  });
  const free = x === undefined ? names.map(({ at }) => at) : freePlaces(names, chart, { x, y, plot });
  return [
    ...beside.map((end, k): EndLabel => ({ ...end, x: plot.right + BESIDE, y: places[k] })),
    ...inside.map((end, k): EndLabel => ({ ...end, x: end.left + BESIDE, y: free[k] })),
  ];
}

/** The colour scale from the highest value to the lowest, with round values beside it. */
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

/** Moves places, given in increasing order, at least a gap apart and within the limits as far as there is room. */
export function apart(places: readonly number[], gaps: readonly number[], low: number, high: number): number[] {
  const moved: number[] = [];
  places.forEach((place, k) => moved.push(Math.max(place, k > 0 ? moved[k - 1] + (gaps[k - 1] + gaps[k]) / 2 : low)));
  let limit = high;
  for (let k = moved.length - 1; k >= 0; k--) {
    moved[k] = Math.min(moved[k], limit);
    if (k > 0) limit = moved[k] - (gaps[k - 1] + gaps[k]) / 2;
  }
  return moved;
}

/** A name to be placed, in pixels: beside the end of its own line, at the line's height if possible. */
interface Name {
  readonly series: string;
  readonly left: number;
  readonly right: number;
  readonly at: number;
  readonly tall: number;
}

/** Upper and lower end of an obstacle. */
type Stretch = readonly [above: number, below: number];

/** The middle of each: the nearest free height, or its line's own where there is none. Earlier names keep their places. */
export function freePlaces(names: readonly Name[], chart: Chart, board: Pick<Board, "x" | "y" | "plot">): number[] {
  const places: number[] = [];
  for (const name of names) {
    const lines = chart.marks.flatMap((mark) =>
      mark.kind === "line" && mark.series !== name.series ? stretchesOf(mark, name, board) : [],
    );
    const others = places.flatMap((middle, k): Stretch[] => {
      const { left, right, tall } = names[k];
      return left < name.right && right > name.left ? [[middle - tall / 2, middle + tall / 2]] : [];
    });
    places.push(nearestFree(name, [...lines, ...others], board.plot));
  }
  return places;
}

function nearestFree({ at, tall }: Name, taken: readonly Stretch[], { top, bottom }: Board["plot"]): number {
  const half = tall / 2;
  const isFree = (middle: number): boolean =>
    middle - half >= top &&
    middle + half <= bottom &&
    taken.every(([above, below]) => below <= middle - half || above >= middle + half);
  const places = [at, ...taken.flatMap(([above, below]) => [above - half, below + half])].filter(isFree);
  return places.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? at;
}

/** For each segment of a line, the heights between which it passes under a name. */
function stretchesOf(mark: LineMark, { left, right }: Name, { x, y }: Pick<Board, "x" | "y">): Stretch[] {
  return mark.x.flatMap((to, k): Stretch[] => {
    const [from, start, stop] = [mark.x[k - 1] ?? null, mark.y[k - 1] ?? null, mark.y[k] ?? null];
    if (to === null || from === null || start === null || stop === null) return [];
    const [a, b, first, last] = [x.place(from), x.place(to), y.place(start), y.place(stop)];
    if (b < left || a > right) return [];
    const heightAt = (place: number): number => (b === a ? last : first + ((place - a) / (b - a)) * (last - first));
    const heights = [heightAt(Math.max(a, left)), heightAt(Math.min(b, right))];
    return [[Math.min(...heights), Math.max(...heights)]];
  });
}
