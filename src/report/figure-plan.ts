/** Where the parts of a figure stand when it leaves the report as a picture: heading, key, charts, a line at its foot. */
import type { Figure, KeyEntry } from "./figure.ts";
import type { FigureSize } from "./figure-size.ts";

/** The width of a text in pixels; the browser that draws knows it. */
export type WidthOf = (text: string, pixels: number) => number;

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PicturePlan {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  /** The heading in lines; `y` is the foot of the first. */
  readonly heading: { readonly lines: readonly string[]; readonly y: number; readonly pixels: number };
  readonly key: readonly { readonly entry: KeyEntry; readonly x: number; readonly y: number }[];
  /** One for each chart, without its title. */
  readonly charts: readonly Placed[];
  readonly foot: number;
}

export const KEY_PIXELS = 12;
export const SWATCH = 27;
export const TITLE_PIXELS = 13;
const KEY_LINE = 18;
const TITLE_LINE = 20;
const GAP = 14;
const FOOT = 16;
/** A slide shows its charts no flatter and no narrower than this; where they do not fit, all is drawn smaller. */
const FLATTEST = 0.85;
const NARROWEST = 300;
const ZOOMS = [1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.4, 2.8, 3.3, 4];

export function planPicture(figure: Figure, size: FigureSize, widthOf: WidthOf): PicturePlan {
  if (size.ratio === null) {
    const several = figure.charts.length > 1;
    return place(figure, size, size.width, several ? size.columns : 1, undefined, widthOf);
  }
  let plan: PicturePlan | undefined;
  for (const zoom of ZOOMS) {
    for (let columns = 1; columns <= Math.min(size.columns, figure.charts.length); columns++) {
      const width = size.width * zoom;
      plan = place(figure, size, width, columns, width * size.ratio, widthOf);
      if (plan.charts.every(({ width, height }, k) => isReadable(width, height, figure.charts[k].height))) return plan;
    }
  }
  return plan!;
}

function isReadable(width: number, height: number, drawn: number): boolean {
  return width >= NARROWEST && height >= FLATTEST * drawn;
}

/** `whole` is the height where it is given; the charts share what is left of it. */
function place(
  { heading, key, charts }: Figure,
  { ratio }: FigureSize,
  width: number,
  columns: number,
  whole: number | undefined,
  widthOf: WidthOf,
): PicturePlan {
  const edge = ratio === null ? 4 : 20;
  const pixels = ratio === null ? 14 : 20;
  const lines = wrap(heading, width - 2 * edge, (text) => 1.05 * widthOf(text, pixels));
  const headingEnd = edge + lines.length * pixels * 1.25;
  const entries = layKey(key, edge, headingEnd + KEY_LINE - 2, width - edge, widthOf);
  const keyEnd = entries.length === 0 ? headingEnd : entries[entries.length - 1].y + 6;
  const title = charts.length > 1 ? TITLE_LINE : 0;
  const rows = Math.ceil(charts.length / columns);
  const cell = (width - 2 * edge - (columns - 1) * GAP) / columns;
  const left = whole === undefined ? undefined : (whole - keyEnd - FOOT - edge - rows * title) / rows;
  const placed: Placed[] = [];
  let y = keyEnd;
  for (let row = 0; row < rows; row++) {
    const inRow = charts.slice(row * columns, (row + 1) * columns);
    const height = left ?? Math.max(...inRow.map((chart) => chart.height));
    for (const [column, chart] of inRow.entries()) {
      const own = left ?? chart.height;
      placed.push({ x: edge + column * (cell + GAP), y: y + title, width: cell, height: own });
    }
    y += title + height;
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

/** Entries side by side, as many as fit into a line. */
function layKey(
  key: readonly KeyEntry[],
  left: number,
  top: number,
  right: number,
  widthOf: WidthOf,
): PicturePlan["key"] {
  const entries: { entry: KeyEntry; x: number; y: number }[] = [];
  let [x, y] = [left, top];
  for (const entry of key) {
    const width = SWATCH + widthOf(entry.label, KEY_PIXELS);
    if (x > left && x + width > right) [x, y] = [left, y + KEY_LINE];
    entries.push({ entry, x, y });
    x += width + 14;
  }
  return entries;
}

/** Lines of whole words. */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
