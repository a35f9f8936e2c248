/** The parts that charts of studies share: axes, bands, lines, dots with intervals, fields. */
import type {
  Axis,
  BandMark,
  CellsMark,
  Chart,
  ColourScale,
  Dash,
  DotSymbol,
  LineMark,
  Mark,
  NamesAxis,
  NumberAxis,
  PointsMark,
  Role,
  Value,
} from "../../figures/chart.ts";
import { mix } from "../../figures/colour-scale.ts";
import { formatNumber, type NumberFormat } from "../../figures/number-format.ts";
import { niceSteps } from "../../figures/scale.ts";
import { BLUES, QUIET } from "../../figures/palette.ts";
import type { Figure, KeyEntry } from "../figure.ts";
import { PREMISE } from "../paragraphs.ts";
import type { Row, StudyContext } from "./study-context.ts";
import { drawn, type Quantity } from "./units.ts";

export interface StudyChart {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly height?: number;
  readonly leastWidth?: number;
  /** What lies on top comes last. */
  readonly marks: readonly Mark[];
  readonly x: Axis;
  readonly y: Axis;
}

/** Of a series: what it is called and what it stands for. */
export interface Look {
  readonly name: string;
  readonly role: Role;
  readonly colour: string;
}

const HEIGHT = 290;
/** What is drawn has four digits. */
export const DRAWN: NumberFormat = { style: "digits", digits: 4 };

function studyChart({ id, title, alt, height = HEIGHT, leastWidth, marks, x, y }: StudyChart): Chart {
  const name = id.replace(/[^A-Za-z0-9-]+/g, "-");
  const wide = leastWidth === undefined ? {} : { leastWidth };
  return { id: name, title, alt, height, ...wide, x, y, marks, pointer: "nearest" };
}

/** A figure before it says in which model and how it was made. */
export interface StudyFigure extends Pick<Figure, "id" | "heading" | "table" | "small"> {
  readonly key?: Figure["key"];
  /** What the numbers say, as one sentence that goes on from the premise, or several. */
  readonly told: string;
  /** `alt` says what is seen; the paragraph follows it. */
  readonly charts?: readonly StudyChart[];
  /** The only one: it is called after the figure. */
  readonly chart?: Omit<StudyChart, "id">;
}

export function studyFigure(
  { stamp }: Pick<StudyContext, "stamp">,
  { key = [], told, chart: only, charts: several = [], ...rest }: StudyFigure,
): Figure {
  const charts = only === undefined ? several : [{ id: `${rest.id}-chart`, ...only }];
  const paragraph = `${PREMISE} ${told} ${stamp}`;
  return {
    ...rest,
    key,
    charts: charts.map((chart) => studyChart({ ...chart, alt: `${chart.alt} ${paragraph}` })),
    paragraph,
  };
}

export function axis(title: string, more: Partial<NumberAxis> = {}): NumberAxis {
  return { kind: "number", title, format: { style: "digits", digits: 6 }, grid: true, zero: false, ...more };
}

/** Names, as they come; the first on top where they are rows. */
export function names(list: readonly string[], title: string, more: Partial<NamesAxis> = {}): NamesAxis {
  return { kind: "names", title, names: list, grid: false, ...more };
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
  return { kind: "band", series: look.name, ...look, x: pick(x), low: pick(low), high: pick(high), opacity };
}

export function line(look: Look, x: readonly Value[], y: readonly Value[], dash?: Dash): LineMark {
  return {
    kind: "line",
    series: look.name,
    ...look,
    x,
    y,
    dots: 6,
    format: DRAWN,
    ...(dash !== undefined && { dash }),
  };
}

/** Dots with a line from low to high, along x or y. Undefined ends give no line. */
export function dots(
  look: Look,
  x: readonly Value[],
  y: readonly Value[],
  ends: readonly (readonly [Value, Value])[],
  along: "x" | "y",
  symbol: DotSymbol = "circle",
): PointsMark {
  return {
    ...{ kind: "points", series: look.name, ...look, x, y, symbol, size: 8, along, format: DRAWN },
    low: ends.map(([low]) => low),
    high: ends.map(([, high]) => high),
  };
}

/** Widths of ranges: of chance and parameters, and of chance alone, which lies under the other. */
export const THIN = 1.8;
export const CHANCE_WIDTH = 7;

/** A range of the 5th to the 95th percentile as a line across, with its median or mean; a wide one is pale and has none. */
export function range(
  row: Row,
  quantity: Quantity,
  { colour, place, told }: { readonly colour: string; readonly place: number; readonly told?: string },
  width: number,
  at: "p50" | "mean" = "p50",
): PointsMark {
  const [low, middle, high] = [row.p05, row[at], row.p95].map((value) => drawn(value, quantity));
  const isWide = width === CHANCE_WIDTH;
  const name = isWide ? "chance alone" : "chance and parameters";
  return {
    ...{ kind: "points", series: name, name, role: isWide ? "chance" : "run", colour, format: DRAWN, along: "x" },
    ...{ x: [middle], y: [place], low: [low], high: [high], thickness: width },
    ...(isWide ? { symbol: "none", size: 9, lineColour: mix(colour, "#ffffff", 0.6) } : { symbol: "circle", size: 9 }),
    ...(told !== undefined && { told: [told] }),
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
  readonly key: boolean;
  readonly isNumbered: boolean;
}): CellsMark {
  const { name, values, low, high, colours = BLUES, key } = map;
  return {
    ...{ kind: "cells", series: "map", name, values, low, high, colours, format: DRAWN, key },
    x: (values[0] ?? []).map((_, k) => k),
    ...(map.isNumbered && { numbers: fieldNumbers(values) }),
  };
}

/** All fields have as many decimals: enough for three digits of the largest. */
function fieldNumbers(values: readonly (readonly Value[])[]): NumberFormat {
  const most = Math.max(0, ...values.flat().map((value) => Math.abs(value ?? 0)));
  return { style: "fixed", decimals: most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : 3 };
}

export const ZERO_LINE = { zero: true } as const;

/** A few round values, where a narrow chart would have one or two. */
export function fewTicks([low, high]: readonly [number, number]): Pick<NumberAxis, "range" | "ticks"> {
  const format = { style: "digits", digits: 6 } as const;
  const [few, more] = [3, 6].map((most) => niceSteps(low, high, most));
  const ticks = (few.length < 3 ? more : few).map((at) => ({ at, label: formatNumber(at, format) }));
  return { range: [low, high], ticks };
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
