/** A chart of lines over time with their bands: the form of most figures. */
import { replayShade, type Clock } from "./clock.ts";
import type { Mark, ScenarioView } from "./context.ts";
import { lastDefined, type Curve } from "./curve-book.ts";
import type { Chart, Plot } from "./figure.ts";
import type { Kind } from "./numbers.ts";
import { GRID, INK, transparent } from "../figures/palette.ts";
import { rangeOf, yAxis } from "./quantity.ts";
import { bands, medianLine, ticks } from "./traces.ts";

export interface Line {
  readonly curve: Curve;
  readonly clock: Clock;
  /** Short: it stands at the end of the line, unless the line goes on under other names. */
  readonly label: string;
  readonly goesOn?: boolean;
  readonly colour: string;
  readonly dash?: string;
  readonly banded: boolean;
}

export interface LinesChart {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly kind: Kind;
  readonly yTitle: string;
  readonly lines: readonly Line[];
  /** Whose axis, replayed years and marks are shown; several where scenarios lie over each other. */
  readonly clock: Clock;
  readonly scenarios: readonly ScenarioView[];
  readonly range?: readonly [number, number];
  readonly marks?: readonly Mark[];
  readonly shapes?: readonly Plot[];
  readonly annotations?: readonly Plot[];
}

/** Height of the part between the axes, in pixels. */
const PLOT = 232;
/** Letters that fit beside the chart. */
const LONGEST_LABEL = 13;
export const MARGIN = { l: 58, r: 84, t: 22, b: 46 } as const;

export function linesChart(chart: LinesChart): Chart {
  const range = chart.range ?? linesRange(chart.lines, chart.kind);
  const shade = chart.scenarios.length === 1 ? replayShade(chart.scenarios[0], chart.clock) : replayBars(chart);
  const data = [
    ...chart.lines.flatMap((l) => (l.banded ? bands(l.curve, l.clock, l.colour) : [])),
    ...chart.lines.map((l) => medianLine(l.curve, l.clock, chart.kind, l.label, l.colour, l.dash)),
    ...ticks(chart.marks ?? [], chart.clock, range[0]),
  ];
  const height = PLOT + MARGIN.t + footOf(chart.clock);
  const layout = {
    ...baseLayout(height),
    margin: { ...MARGIN, b: footOf(chart.clock) },
    xaxis: chart.clock.axis,
    yaxis: yAxis(chart.kind, chart.yTitle, range),
    shapes: [...shade.shapes, ...(chart.shapes ?? [])],
    annotations: [...shade.annotations, ...endLabels(chart.lines, range), ...(chart.annotations ?? [])],
  };
  return { id: chart.id, title: chart.title, alt: chart.alt, height, data, layout };
}

/** A range that holds every line and band; charts that are to be compared share one. */
export function linesRange(lines: readonly Line[], kind: Kind): [number, number] {
  const values = lines.flatMap(({ curve, clock, banded }) =>
    [...curve.years.keys()]
      .filter((k) => curve.years[k] >= clock.from && curve.years[k] <= clock.to)
      .flatMap((k) => (banded ? [curve.p05[k], curve.p50[k], curve.p95[k]] : [curve.p50[k]])),
  );
  return rangeOf(values, kind);
}

/** Dates name themselves; years since need a title. */
export function footOf(clock: Clock): number {
  return clock.name === "calendar" ? 28 : MARGIN.b;
}

export function baseLayout(height: number): Plot {
  return {
    height,
    margin: MARGIN,
    showlegend: false,
    hovermode: "x unified",
    hoverlabel: { font: { size: 12 }, align: "left", bgcolor: "#ffffff", bordercolor: GRID },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: {
      family: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif",
      size: 13,
      color: INK,
    },
    dragmode: false,
  };
}

/** Each line's name at its end, moved apart where they would overlap. */
function endLabels(lines: readonly Line[], range: readonly [number, number]): Plot[] {
  const lineCount = Math.max(...lines.map(({ label }) => wrapped(label).length));
  const gap = ((range[1] - range[0]) * (lineCount > 1 ? 26 : 15)) / PLOT;
  const ends = lines
    .filter(({ goesOn }) => goesOn !== true)
    .map((l) => ({ line: l, y: l.curve.p50[lastDefined(l.curve, l.clock.to)] ?? NaN }))
    .filter(({ y }) => Number.isFinite(y))
    .sort((a, b) => a.y - b.y);
  const places = apart(
    ends.map(({ y }) => y),
    gap,
    range[0] + gap / 3,
    range[1] - gap / 3,
  );
  return ends.map(({ line }, k) => ({
    text: wrapped(line.label).join("<br>"),
    x: 1.01,
    xref: "paper",
    xanchor: "left",
    y: places[k],
    yref: "y",
    yanchor: "middle",
    showarrow: false,
    align: "left",
    font: { size: 12, color: line.colour },
  }));
}

/** The lines of a label: long ids are broken at a hyphen, so that the margin holds them. */
function wrapped(label: string): string[] {
  const lines: string[] = [];
  for (const part of label.split(/(?<=[- ])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + part).length <= LONGEST_LABEL) lines[lines.length - 1] = last + part;
    else lines.push(part);
  }
  return lines.map((line) => line.trim());
}

/** Places in increasing order, at least a gap apart and between the limits as far as there is room. */
export function apart(places: readonly number[], gap: number, low: number, high: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, moved.length > 0 ? moved[moved.length - 1] + gap : low));
  let limit = high;
  for (let k = moved.length - 1; k >= 0; k--) {
    moved[k] = Math.min(moved[k], limit);
    limit = moved[k] - gap;
  }
  return moved;
}

/** Where scenarios lie over each other, a bar above the chart for each shows its replayed years. */
function replayBars({ scenarios, clock }: LinesChart): { shapes: Plot[]; annotations: Plot[] } {
  const shapes = scenarios.map((scenario, k): Plot => {
    const length = Math.min(scenario.replayUntil - scenario.first, clock.to - clock.from);
    const [y0, y1] = [1.012 + 0.026 * k, 1.03 + 0.026 * k];
    const fillcolor = transparent(scenario.colour, 0.5);
    const size = { x0: 0, x1: Math.max(0, Math.round(length * 1000) / 1000), y0, y1 };
    return { type: "rect", xref: "x", yref: "paper", ...size, fillcolor, line: { width: 0 }, layer: "below" };
  });
  return { shapes, annotations: [] };
}
