/** A chart of lines over time with their bands: the form of most figures. */
import type { Chart, Dash, Mark, PeriodMark, Role } from "../figures/chart.ts";
import { replayPeriods, type Clock } from "./clock.ts";
import type { Mark as Act, ScenarioView } from "./context.ts";
import type { Curve } from "./curve-book.ts";
import { bands, landmarks, medianLine, ticks } from "./curve-marks.ts";
import { type Kind, rangeOf, yAxis } from "./numbers.ts";

export interface Line {
  readonly curve: Curve;
  readonly clock: Clock;
  readonly series: string;
  readonly role: Role;
  /** Short: it is written at the end of the line, unless the line continues under other names. */
  readonly label: string;
  readonly goesOn?: boolean;
  readonly colour: string;
  readonly dash?: Dash;
  readonly banded: boolean;
}

export interface LinesChart {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
  readonly kind: Kind;
  readonly yTitle: string;
  /** The topmost comes last. */
  readonly lines: readonly Line[];
  /** Whose axis and acts are shown. */
  readonly clock: Clock;
  /** Whose replayed years are shown; several where scenarios are overlaid. */
  readonly scenarios: readonly ScenarioView[];
  readonly range?: readonly [number, number];
  readonly acts?: readonly Act[];
  /** Drawn on top, such as a bracket. */
  readonly more?: readonly Mark[];
}

/** Height of the part between the axes, in pixels. */
const PLOT = 232;
const HEAD = 22;

export function linesChart(chart: LinesChart): Chart {
  const { id, title, alt, lines, clock, scenarios, kind } = chart;
  const range = chart.range ?? linesRange(lines, kind);
  const look = ({ series, label, role, colour }: Line) => ({ series, name: label, role, colour });
  const marks: Mark[] = [
    ...replayed(scenarios, clock),
    ...lines.flatMap((line) => (line.banded ? bands(line.curve, line.clock, look(line)) : [])),
    ...lines.map((line) => medianLine(line.curve, line.clock, kind, look(line), line.dash, line.goesOn)),
    ...ticks(chart.acts ?? [], clock),
    ...(scenarios.length === 1 ? landmarks(scenarios[0], clock) : []),
    ...(chart.more ?? []),
  ];
  const height = PLOT + HEAD + footOf(clock);
  return { id, title, alt, height, x: clock.axis, y: yAxis(kind, chart.yTitle, range), marks, pointer: "across" };
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

/** Dates need no axis title; years since the announcement do. */
export function footOf(clock: Clock): number {
  return clock.name === "calendar" ? 28 : 46;
}

/** Shaded ground, or where scenarios of different times are overlaid a bar above the chart for each. */
function replayed(scenarios: readonly ScenarioView[], clock: Clock): PeriodMark[] {
  if (scenarios.length === 1) return replayPeriods(scenarios[0], clock);
  return scenarios.map((scenario, row): PeriodMark => {
    const length = Math.max(0, Math.min(scenario.replayUntil - scenario.first, clock.to - clock.from));
    return { kind: "period", meaning: "replayed", from: 0, to: length, bar: { row, colour: scenario.colour } };
  });
}
