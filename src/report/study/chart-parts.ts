/** The parts that charts of studies share: axes, bands, lines, dots with intervals. Plain Plotly JSON. */
import { Y_AXIS } from "../clock.ts";
import type { Chart, Json, KeyEntry, Plot } from "../figure.ts";
import { baseLayout } from "../lines-chart.ts";
import { INK, QUIET, transparent } from "../../figures/palette.ts";
import type { Row } from "./study-context.ts";
import { drawn, type Quantity } from "./units.ts";

export interface StudyChart {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly height?: number;
  readonly leastWidth?: number;
  readonly data: readonly Plot[];
  readonly x: Plot;
  readonly y: Plot;
  readonly more?: Plot;
}

const HEIGHT = 290;

export function studyChart({ id, title, alt, height = HEIGHT, leastWidth, data, x, y, more = {} }: StudyChart): Chart {
  const layout = {
    ...baseLayout(height),
    hovermode: "closest",
    margin: { l: 58, r: 18, t: 12, b: 48 },
    xaxis: x,
    yaxis: y,
    ...more,
  };
  const name = id.replace(/[^A-Za-z0-9-]+/g, "-");
  return { id: name, title, alt, height, ...(leastWidth !== undefined && { leastWidth }), data, layout };
}

export function axis(title: string, more: Plot = {}): Plot {
  return {
    ...Y_AXIS,
    automargin: true,
    title: { text: title, font: { size: 12, color: QUIET }, standoff: 8 },
    ...more,
  };
}

/** Names, as they come; the first on top where the axis stands upright. */
export function names(list: readonly string[], title: string, upright: boolean): Plot {
  return axis(title, {
    type: "category",
    categoryorder: "array",
    categoryarray: upright ? [...list].reverse() : list,
    showgrid: upright,
    nticks: 0,
    dtick: 1,
    tickfont: { size: 11, color: INK },
    ...(upright ? { range: [-0.6, list.length - 0.4] } : {}),
  });
}

/** The area between two courses. Places where either is undefined are left out. */
export function area(
  x: readonly Json[],
  low: readonly Json[],
  high: readonly Json[],
  colour: string,
  opacity: number,
): Plot {
  const places = x.map((_, k) => k).filter((k) => low[k] !== null && high[k] !== null);
  const back = [...places].reverse();
  return {
    type: "scatter",
    mode: "lines",
    x: [...places, ...back].map((k) => x[k]),
    y: [...places.map((k) => high[k]), ...back.map((k) => low[k])],
    fill: "toself",
    fillcolor: transparent(colour, opacity),
    line: { width: 0 },
    hoverinfo: "skip",
  };
}

export function line(name: string, x: readonly Json[], y: readonly Json[], colour: string, dash = "solid"): Plot {
  return {
    type: "scatter",
    mode: "lines+markers",
    name,
    x,
    y,
    line: { color: colour, width: 2.2, dash },
    marker: { color: colour, size: 6 },
    hovertemplate: `${name}: %{y} at %{x}<extra></extra>`,
  };
}

/** Dots with a bar from low to high, along x or y. Undefined ends give no bar. */
export function dots(
  name: string,
  x: readonly Json[],
  y: readonly Json[],
  ends: readonly (readonly [number | null, number | null])[],
  along: "x" | "y",
  look: { readonly colour: string; readonly symbol?: string },
): Plot {
  const at = (along === "x" ? x : y) as readonly (number | null)[];
  const reach = (which: 0 | 1): number[] =>
    ends.map((end, k) => {
      const [value, bound] = [at[k], end[which]];
      return value === null || bound === null
        ? 0
        : Number(Math.max(0, which === 0 ? value - bound : bound - value).toPrecision(4));
    });
  const bars = { type: "data", array: reach(1), arrayminus: reach(0), color: look.colour, thickness: 1.6, width: 0 };
  const shown = along === "x" ? "%{y}: %{x}" : "%{x}: %{y}";
  return {
    type: "scatter",
    mode: "markers",
    name,
    x,
    y,
    [`error_${along}`]: bars,
    marker: { color: look.colour, size: 8, symbol: look.symbol ?? "circle", line: { width: 1.5, color: look.colour } },
    hovertemplate: `${name}, ${shown}<extra></extra>`,
  };
}

/** Widths of ranges: of chance and parameters, and of chance alone, which lies under the other. */
export const THIN = 1.8;
export const CHANCE_WIDTH = 7;

/** A range of the 5th to the 95th percentile as a line across, with its median or mean; a wide one is pale and has none. */
export function range(
  row: Row,
  quantity: Quantity,
  { colour, place }: { readonly colour: string; readonly place: Json },
  width: number,
  at: "p50" | "mean" = "p50",
): Plot {
  const [low, middle, high] = [row.p05, row[at], row.p95].map((value) => drawn(value, quantity));
  const isWide = width === CHANCE_WIDTH;
  return {
    type: "scatter",
    mode: "lines+markers", // unseen markers at the ends keep the line off the border
    name: isWide ? "chance alone" : "chance and parameters",
    x: isWide ? [low, high] : [low, middle, high],
    y: isWide ? [place, place] : [place, place, place],
    line: { color: isWide ? transparent(colour, 0.4) : colour, width },
    marker: { color: colour, size: isWide ? 9 : [0, 9, 0], opacity: isWide ? 0 : 1, line: { width: 0 } },
    hovertemplate: `%{y}, ${isWide ? "chance alone" : "chance and parameters"}: %{x}<extra></extra>`,
  };
}

export const ZERO_LINE = { zeroline: true, zerolinecolor: QUIET, zerolinewidth: 1.2 } as const;

export const BANDS: readonly KeyEntry[] = [
  { label: "half of the replicates", colour: QUIET, mark: "band50" },
  { label: "90 % of the replicates", colour: QUIET, mark: "band90" },
];

/** One entry for each scenario. */
export function scenarioEntries(
  ids: readonly string[],
  { colour, dash }: { colour(id: string): string; dash(id: string): string },
  what: string,
): KeyEntry[] {
  const mark = (id: string): KeyEntry["mark"] => (dash(id) === "solid" ? "line" : dash(id) === "dash" ? "dash" : "dot");
  return ids.map((id) => ({ label: what === "" ? id : `${id}: ${what}`, colour: colour(id), mark: mark(id) }));
}

/** The numbers on the fields of a map, whose rows are given from below; dark fields carry them in white, and all have as many decimals. `falls`: the lowest is darkest. */
export function fieldNumbers(z: readonly (readonly Json[])[], low: number, high: number, falls = false): Plot[] {
  const most = Math.max(0, ...z.flat().map((value) => (typeof value === "number" ? Math.abs(value) : 0)));
  const decimals = most >= 100 ? 0 : most >= 10 ? 1 : most >= 1 ? 2 : 3;
  return z.flatMap((row, y) =>
    row.flatMap((value, x) => {
      if (typeof value !== "number") return [];
      const color = (falls ? high - value : value - low) > 0.6 * (high - low) ? "#ffffff" : INK;
      const size = Math.abs(value).toFixed(decimals);
      const text = value === 0 ? "0" : `${value < 0 && Number(size) !== 0 ? "−" : ""}${size}`;
      return [{ x, y, text, showarrow: false, font: { size: 10, color } }]; // places by number: a name such as "10" would be read as one
    }),
  );
}

/** White to dark blue, readable in grey as well. */
export const BLUES: readonly (readonly [number, string])[] = [
  [0, "#f4f6f8"],
  [0.25, "#c3d5ea"],
  [0.5, "#7fa6d6"],
  [0.75, "#3f6fb5"],
  [1, "#0b2a6f"],
];
