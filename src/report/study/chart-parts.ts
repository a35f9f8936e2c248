/** The parts that charts of studies share: axes, bands, lines, dots with intervals, fields. */
import type {
  BandMark,
  BarsMark,
  CellsMark,
  Chart,
  ColourScale,
  Dash,
  LineMark,
  NamesAxis,
  NumberAxis,
  PointsMark,
  Series,
  Value,
} from "../../figures/chart.ts";
import { mix } from "../../figures/colour-scale.ts";
import { formatNumber, type NumberFormat } from "../../figures/number-format.ts";
import { niceSteps } from "../../figures/scale.ts";
import { BLUES, QUIET, SCENARIO_COLOURS } from "../../figures/palette.ts";
import { band, INNER, WIDE } from "../curve-marks.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { PREMISE } from "../paragraphs.ts";
import type { Row, StudyContext } from "./study-context.ts";
import { drawn, type Quantity } from "./units.ts";

export type StudyChart = Omit<Chart, "height" | "pointer"> & Partial<Pick<Chart, "height">>;

/** How a mark looks; its name is also its series. */
export type Look = Omit<Series, "series">;

const HEIGHT = 290;
/** Drawn values have four digits. */
export const DRAWN: NumberFormat = { style: "digits", digits: 4 };

/** A figure before the premise and the line on how it was made are added. */
export interface StudyFigure extends Pick<Figure, "id" | "heading" | "table" | "small"> {
  readonly key?: Figure["key"];
  /** What the numbers say: one or more sentences, the first of which continues the premise. */
  readonly told: string;
  /** `alt` says what is seen; the paragraph is appended to it. */
  readonly charts?: readonly StudyChart[];
  /** For a single chart, named after the figure. */
  readonly chart?: Omit<StudyChart, "id">;
}

export function studyFigure(
  { stamp }: Pick<StudyContext, "stamp">,
  { key = [], told, chart: only, charts: several = [], ...rest }: StudyFigure,
): Figure {
  const charts = only === undefined ? several : [{ id: `${rest.id}-chart`, ...only }];
  const paragraph = `${PREMISE} ${told} ${stamp}`;
  const drawn = charts.map((chart): Chart => {
    const id = chart.id.replace(/[^A-Za-z0-9-]+/g, "-");
    return { height: HEIGHT, pointer: "nearest", ...chart, id, alt: `${chart.alt} ${paragraph}` };
  });
  return { ...rest, key, charts: drawn, paragraph };
}

/** A figure for each of a list, such as the observables, except those with nothing to show. */
export function eachOf<T>(list: readonly T[], make: (one: T) => Figure | undefined): Figure[] {
  return list.map(make).filter((figure) => figure !== undefined);
}

export function axis(title: string, more: Partial<NumberAxis> = {}): NumberAxis {
  return { kind: "number", title, format: { style: "digits", digits: 6 }, grid: true, zero: false, ...more };
}

export const ZERO_LINE = { zero: true } as const;

/** A few round values, where a narrow chart would have one or two. */
export function fewTicks([low, high]: readonly [number, number]): Pick<NumberAxis, "range" | "ticks"> {
  const format = { style: "digits", digits: 6 } as const;
  const [few, more] = [3, 6].map((most) => niceSteps(low, high, most));
  const ticks = (few.length < 3 ? more : few).map((at) => ({ at, label: formatNumber(at, format) }));
  return { range: [low, high], ticks };
}

/** Names in the order given; the first on top where they are rows. */
export function names(list: readonly string[], more: Partial<NamesAxis> = {}): NamesAxis {
  return { kind: "names", title: "", names: list, grid: false, ...more };
}

/** What the rows have in a column, as it is drawn; null where a row or its value is missing. */
export function column(rows: readonly (Row | undefined)[], name: string, quantity: Quantity): Value[] {
  return rows.map((row) => drawn(row?.[name], quantity));
}

/** The area between two courses. Places where either is undefined are left out. */
export function area(
  look: Look,
  x: readonly Value[],
  low: readonly Value[],
  high: readonly Value[],
  opacity: number,
): BandMark {
  const known = [...x.keys()].filter((k) => low[k] !== null && high[k] !== null);
  const pick = (list: readonly Value[]): Value[] => known.map((k) => list[k]);
  return band({ series: look.name, ...look }, pick(x), pick(low), pick(high), opacity);
}

/**
 * The bands of a fan: nine tenths of the runs, and inside them half of these, or nine tenths of those with chance alone where the study has them.
 * `x` and the rows go together.
 */
export function fanBands(
  look: Look,
  x: readonly Value[],
  rows: readonly (Row | undefined)[],
  quantity: Quantity,
  alone?: readonly (Row | undefined)[],
): BandMark[] {
  const between = (own: Look, from: typeof rows, low: string, high: string, opacity: number): BandMark =>
    area(own, x, column(from, low, quantity), column(from, high, quantity), opacity);
  return [
    between(look, rows, "p05", "p95", WIDE),
    alone === undefined
      ? between(look, rows, "p25", "p75", INNER)
      : between({ ...look, role: "chance" }, alone, "p05", "p95", INNER),
  ];
}

export function line(look: Look, x: readonly Value[], y: readonly Value[], dash?: Dash): LineMark {
  const dashed = dash === undefined ? {} : { dash };
  return { kind: "line", series: look.name, ...look, x, y, dots: 6, format: DRAWN, ...dashed };
}

/** Dots; with `low`, `high` and `along` each has a line. */
export function dots(look: Look, x: readonly Value[], y: readonly Value[], more: Partial<PointsMark> = {}): PointsMark {
  return { kind: "points", series: look.name, ...look, x, y, symbol: "circle", size: 8, format: DRAWN, ...more };
}

/** Bars in rows. */
export function bars(
  look: Look,
  rows: readonly number[],
  from: readonly Value[],
  to: readonly Value[],
  more: Pick<BarsMark, "thickness"> & Partial<BarsMark>,
): BarsMark {
  return { kind: "bars", series: look.name, ...look, rows, from, to, format: DRAWN, ...more };
}

/** How a range is drawn: in which row, with the median in it unless the mean is wanted; that of chance alone is wide and pale, without a dot. */
export interface RangeLook {
  readonly colour: string;
  readonly place: number;
  /** What is read out. */
  readonly told?: string;
  readonly at?: "p50" | "mean";
  readonly isChance?: boolean;
}

/** From the 5th to the 95th percentile as a line across; nothing where there is no such row. */
export function range(row: Row | undefined, quantity: Quantity, look: RangeLook): PointsMark[] {
  if (row === undefined) return [];
  const { colour, place, told, at = "p50", isChance = false } = look;
  const [low, middle, high] = [row.p05, row[at], row.p95].map((value) => drawn(value, quantity));
  const name = isChance ? "chance alone" : "chance and parameters";
  const own = isChance
    ? ({ symbol: "none", size: 9, lineColour: mix(colour, "#ffffff", 0.6), thickness: 7 } as const)
    : ({ symbol: "circle", size: 9, thickness: 1.8 } as const);
  const mark = dots({ name, role: isChance ? "chance" : "run", colour }, [middle], [place], { along: "x", ...own });
  return [{ ...mark, low: [low], high: [high], ...(told !== undefined && { told: [told] }) }];
}

/** A row for each name, with the mean and nine tenths of the pairs; on one scale where charts stand beside each other. */
export function rangeRows(
  own: Pick<StudyChart, "id" | "title">,
  labels: readonly string[],
  rows: readonly (Row | undefined)[],
  quantity: Quantity,
  { title, scale, told }: { readonly title: string; readonly scale: readonly [number, number]; readonly told: readonly string[] }, // prettier-ignore
): StudyChart {
  return {
    ...own,
    alt: "A dot with a line for each scenario.",
    height: 60 + 29 * labels.length,
    marks: rows.flatMap((row, place) =>
      range(row, quantity, { colour: SCENARIO_COLOURS[0], place, told: told[place], at: "mean" }),
    ),
    x: axis(title, { ...ZERO_LINE, ...fewTicks(scale) }),
    y: names(labels, { grid: true, small: true }),
  };
}

/** A map of fields, the first row on top. */
export function fields(map: {
  readonly name: string;
  readonly values: readonly (readonly Value[])[];
  readonly low: number;
  readonly high: number;
  readonly colours?: ColourScale;
  /** The scale stands beside the map. */
  readonly key?: boolean;
  readonly isNumbered?: boolean;
}): CellsMark {
  const { name, values, low, high, colours = BLUES, key = false, isNumbered = false } = map;
  return {
    ...{ kind: "cells", series: "map", name, values, low, high, colours, format: DRAWN, key },
    x: (values[0] ?? []).map((_, k) => k),
    ...(isNumbered && { numbers: fieldNumbers(values) }),
  };
}

/** All fields have as many decimals: enough for three digits of the largest. */
function fieldNumbers(values: readonly (readonly Value[])[]): NumberFormat {
  const most = Math.max(0, ...values.flat().map((value) => Math.abs(value ?? 0)));
  return { style: "fixed", decimals: most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : 3 };
}

export const BANDS: readonly KeyEntry[] = [
  { label: "half of the replicates", colour: QUIET, mark: "band50" },
  { label: "90 % of the replicates", colour: QUIET, mark: "band90" },
];

/** One entry for each scenario. */
export function scenarioEntries(
  ids: readonly string[],
  { colour, dash }: { colour(id: string): string; dash(id: string): Dash },
  what: string,
): KeyEntry[] {
  const mark = (id: string): KeyEntry["mark"] => (dash(id) === "solid" ? "line" : dash(id) === "dash" ? "dash" : "dot");
  return ids.map((id) => {
    return { label: what === "" ? id : `${id}: ${what}`, colour: colour(id), mark: mark(id), series: id };
  });
}
