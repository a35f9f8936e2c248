/** The marks that charts are made of: bands, lines, stacked areas, ticks for dated acts. Plain Plotly JSON. */
import type { Clock } from "./clock.ts";
import { shownPlaces } from "./clock.ts";
import type { Mark } from "./context.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import type { Json, Plot } from "./figure.ts";
import { rounded, type Kind } from "./numbers.ts";
import { INK, transparent } from "../figures/palette.ts";
import { hoverFormat } from "./quantity.ts";

/**
 * The area between two statistics of a curve. Drawn as closed outlines, one for each stretch in which both are defined, because a
 * fill between two lines runs across gaps.
 */
export function band(
  curve: Curve,
  clock: Clock,
  low: Statistic,
  high: Statistic,
  colour: string,
  opacity: number,
): Plot {
  const x: Json[] = [];
  const y: Json[] = [];
  for (const stretch of definedStretches(curve, clock, [low, high])) {
    if (x.length > 0) push(x, y, null, null);
    for (const k of stretch) push(x, y, clock.x(curve.years[k]), rounded(curve[high][k]));
    for (const k of [...stretch].reverse()) push(x, y, clock.x(curve.years[k]), rounded(curve[low][k]));
  }
  const fillcolor = transparent(colour, opacity);
  return { type: "scatter", mode: "lines", x, y, fill: "toself", fillcolor, line: { width: 0 }, hoverinfo: "skip" };
}

export function bands(curve: Curve, clock: Clock, colour: string): Plot[] {
  return [band(curve, clock, "p05", "p95", colour, 0.14), band(curve, clock, "p25", "p75", colour, 0.26)];
}

/** The median, with the 90 % interval on hovering. */
export function medianLine(curve: Curve, clock: Clock, kind: Kind, name: string, colour: string, dash = "solid"): Plot {
  const places = shownPlaces(curve, clock);
  const f = hoverFormat(kind);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: places.map((k) => clock.x(curve.years[k])),
    y: places.map((k) => rounded(curve.p50[k])),
    customdata: places.map((k) => [rounded(curve.p05[k], 3), rounded(curve.p95[k], 3)]),
    line: { color: colour, width: 2.2, dash },
    connectgaps: false,
    hovertemplate: `${name}: %{y:${f}} (90 %: %{customdata[0]:${f}} to %{customdata[1]:${f}})<extra></extra>`,
  };
}

/** The mean, stacked upon the means below. */
export function stackedMean(curve: Curve, clock: Clock, kind: Kind, name: string, colour: string): Plot {
  const places = shownPlaces(curve, clock);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: places.map((k) => clock.x(curve.years[k])),
    y: places.map((k) => rounded(Math.max(0, curve.mean[k])) ?? 0),
    stackgroup: "all",
    line: { width: 0.6, color: "#ffffff" },
    fillcolor: colour,
    hovertemplate: `${name}: %{y:${hoverFormat(kind)}}<extra></extra>`,
  };
}

/** Ticks along the foot of the chart at the dates of acts, with what they were on hovering. */
export function ticks(marks: readonly Mark[], clock: Clock, y: number): Plot[] {
  const shown = marks.filter((mark) => mark.year >= clock.from && mark.year <= clock.to);
  if (shown.length === 0) return [];
  return [
    {
      type: "scatter",
      mode: "markers",
      name: "announcement",
      x: shown.map((mark) => clock.x(mark.year)),
      y: shown.map(() => y),
      text: shown.map((mark) => `${mark.date} ${mark.label}`.trim()),
      marker: { symbol: "line-ns-open", size: 9, color: INK, line: { width: 1.3, color: INK } },
      cliponaxis: false,
      hovertemplate: "%{text}<extra></extra>",
    },
  ];
}

/** Runs of neighbouring shown dates at which every statistic is defined. */
function definedStretches(curve: Curve, clock: Clock, statistics: readonly Statistic[]): number[][] {
  const stretches: number[][] = [];
  let open: number[] | undefined;
  for (const k of shownPlaces(curve, clock)) {
    if (!statistics.every((name) => Number.isFinite(curve[name][k]))) open = undefined;
    else if (open) open.push(k);
    else stretches.push((open = [k]));
  }
  return stretches;
}

function push(x: Json[], y: Json[], a: Json, b: Json): void {
  x.push(a);
  y.push(b);
}
