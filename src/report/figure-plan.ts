/** The layout of a figure that leaves the report as a picture: heading, key, charts, a line at its foot. */
import { WIDER_FONTS } from "../figures/chart-edges.ts";
import { textWidth, wrapWords } from "../figures/text-width.ts";
import type { Figure, KeyEntry } from "./figure.ts";
import type { FigureSize } from "./figure-size.ts";

export interface PlacedChart {
  /** In lines above the chart; none where there is only one chart. */
  readonly title: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PicturedFigure = Pick<Figure, "heading" | "key" | "charts" | "small" | "paragraph">;

export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  /** The heading in lines; `y` is the foot of the first. */
  readonly heading: { readonly lines: readonly string[]; readonly y: number; readonly pixels: number };
  readonly key: readonly { readonly entry: KeyEntry; readonly x: number; readonly y: number }[];
  /** One for each chart. */
  readonly charts: readonly PlacedChart[];
  readonly foot: number;
}

export const KEY_PIXELS = 12;
export const SWATCH = 27;
export const TITLE_PIXELS = 13;
const KEY_LINE = 18;
export const TITLE_LINE = 16;
const GAP = 14;
const FOOT = 16;
/** A slide shows its charts no flatter and no narrower than this; where they do not fit, everything is drawn smaller. */
const FLATTEST = 0.85;
const NARROWEST = 300;
/** How many times as many small charts fit side by side. */
const SMALL = 2;
/** Bold letters of a reader's own font, relative to those that are measured. */
const WIDER_BOLD = 1.35;
const ZOOMS = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.4, 2.8, 3.3, 4];

export function planPicture(figure: PicturedFigure, size: FigureSize): PicturePlan {
  const small = figure.small === true ? SMALL : 1;
  const most = Math.min(size.columns * small, figure.charts.length);
  if (size.ratio === null) return place(figure, size, size.width, most, undefined);
  let plan: PicturePlan | undefined;
  for (const zoom of ZOOMS) {
    for (let columns = 1; columns <= most; columns++) {
      const width = size.width * zoom;
      plan = place(figure, size, width, columns, width * size.ratio);
      if (plan.charts.every(({ width, height }, k) => isReadable(width * small, height, figure.charts[k].height)))
        return plan;
    }
  }
  return plan!;
}

function isReadable(width: number, height: number, drawn: number): boolean {
  return width >= NARROWEST && height >= FLATTEST * drawn;
}

/** `whole` is the height where it is given; the charts share what is left of it. */
function place(
  { heading, key, charts }: PicturedFigure,
  { ratio }: FigureSize,
  width: number,
  columns: number,
  whole: number | undefined,
): PicturePlan {
  const edge = ratio === null ? 4 : 20;
  const pixels = ratio === null ? 14 : 20;
  const lines = wrapWords(heading, (width - 2 * edge) / WIDER_BOLD, pixels);
  const headingEnd = edge + lines.length * pixels * 1.25;
  const entries = layKey(
    key.filter((entry) => !isNamed(entry, charts)),
    edge,
    headingEnd + KEY_LINE - 2,
    width - edge,
  );
  const keyEnd = entries.length === 0 ? headingEnd : entries[entries.length - 1].y + 6;
  const rows = Math.ceil(charts.length / columns);
  const cell = (width - 2 * edge - (columns - 1) * GAP) / columns;
  const titles = charts.map(({ title }) =>
    charts.length > 1 ? wrapWords(title, cell / WIDER_BOLD, TITLE_PIXELS) : [],
  );
  const titleHeights = Array.from({ length: rows }, (_, row) => {
    const lines = Math.max(...titles.slice(row * columns, (row + 1) * columns).map(({ length }) => length));
    return lines === 0 ? 0 : 4 + TITLE_LINE * lines;
  });
  const left =
    whole === undefined ? undefined : (whole - keyEnd - FOOT - edge - titleHeights.reduce((a, b) => a + b, 0)) / rows;
  const placed: PlacedChart[] = [];
  let y = keyEnd;
  for (const [row, titleHeight] of titleHeights.entries()) {
    const first = row * columns;
    const inRow = charts.slice(first, first + columns);
    y += titleHeight;
    for (const [column, { height }] of inRow.entries()) {
      const x = edge + column * (cell + GAP);
      placed.push({ title: titles[first + column], x, y, width: cell, height: left ?? height });
    }
    y += left ?? Math.max(...inRow.map(({ height }) => height));
  }
  const height = whole ?? y + FOOT + edge;
  return {
    width,
    height,
    edge,
    heading: { lines, y: edge + pixels, pixels },
    key: entries,
    charts: placed,
    foot: height - edge - 2,
  };
}

/** Lines with their names at their ends need no key; in greyscale a key would not show their dashes either. */
function isNamed({ series }: KeyEntry, charts: PicturedFigure["charts"]): boolean {
  const own = charts.flatMap(({ marks }) => marks.filter((mark) => mark.kind === "line" && mark.series === series));
  return own.length > 0 && own.every((mark) => mark.kind === "line" && mark.atEnd === true);
}

/** Entries side by side, as many as fit into a line. */
function layKey(key: readonly KeyEntry[], left: number, top: number, right: number): PicturePlan["key"] {
  const entries: { entry: KeyEntry; x: number; y: number }[] = [];
  let [x, y] = [left, top];
  for (const entry of key) {
    const width = SWATCH + WIDER_FONTS * textWidth(entry.label, KEY_PIXELS);
    if (x > left && x + width > right) [x, y] = [left, y + KEY_LINE];
    entries.push({ entry, x, y });
    x += width + 14;
  }
  return entries;
}
