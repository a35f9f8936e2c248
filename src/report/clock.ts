/** The two ways of telling time on an axis: by calendar date, or by years since the leader's first announcement. */
import { formatDate } from "../base/dates.ts";
import type { Context, ScenarioView } from "./context.ts";
import type { Curve } from "./curve-book.ts";
import type { Plot } from "./figure.ts";
import { GRID, INK, QUIET, REPLAY_SHADE } from "../figures/palette.ts";

export type ClockName = "calendar" | "since";

export interface Clock {
  readonly name: ClockName;
  /** First and last decimal year shown. */
  readonly from: number;
  readonly to: number;
  /** A decimal year as a place on the axis. */
  x(year: number): string | number;
  readonly axis: Plot;
}

export function calendarClock(scenario: ScenarioView): Clock {
  const { start, end } = scenario;
  const axis = { ...AXIS, type: "date", range: [formatDate(start), formatDate(end)], hoverformat: "%b %Y" };
  return { name: "calendar", from: start, to: end, x: formatDate, axis };
}

/** The horizon is that of the study, so that all scenarios show the same span. */
export function sinceClock(scenario: ScenarioView, horizon: number): Clock {
  const { first } = scenario;
  const axis = {
    ...AXIS,
    type: "linear",
    range: [0, rounded(horizon)],
    hoverformat: ".1f",
    title: { text: "years since the first announcement", font: { size: 12, color: QUIET }, standoff: 8 },
  };
  return { name: "since", from: first, to: first + horizon, x: (year) => rounded(year - first), axis };
}

export function clockOf(name: ClockName, scenario: ScenarioView, context: Context): Clock {
  if (name === "since") return sinceClock(scenario, context.horizon);
  const { branch, scenarios } = context;
  // A future is shown from the branch on: what came before it stands once, in the chart of the history.
  const isFuture = branch !== undefined && scenario.id !== scenarios[0].id;
  return calendarClock(isFuture ? { ...scenario, start: branch.commonUntil } : scenario);
}

/** The places of a curve's dates that the clock shows. */
export function shownPlaces(curve: Curve, clock: Clock): number[] {
  return [...curve.years.keys()].filter((k) => curve.years[k] >= clock.from - DAY && curve.years[k] <= clock.to + DAY);
}

/** Shades the replayed years and says which are which. Nothing is shaded where replay ends before the axis begins. */
export function replayShade(scenario: ScenarioView, clock: Clock): { shapes: Plot[]; annotations: Plot[] } {
  const until = Math.min(scenario.replayUntil, clock.to);
  const share = (until - clock.from) / (clock.to - clock.from);
  const shapes: Plot[] = [];
  const annotations: Plot[] = [];
  if (share > 0) {
    const [x0, x1] = [clock.x(clock.from), clock.x(until)];
    const line = { width: 0 };
    shapes.push({
      type: "rect",
      xref: "x",
      yref: "paper",
      x0,
      x1,
      y0: 0,
      y1: 1,
      fillcolor: REPLAY_SHADE,
      line,
      layer: "below",
    });
    annotations.push(sign("replayed", clock.x(clock.from), "left"));
  }
  if (share < 1) annotations.push(sign("generated", clock.x(clock.to), "right"));
  return { shapes, annotations };
}

function sign(text: string, x: string | number, xanchor: string): Plot {
  const font = { size: 11, color: QUIET };
  return { text, x, xref: "x", xanchor, y: 1, yref: "paper", yanchor: "bottom", showarrow: false, font };
}

const DAY = 1 / 365;
const AXIS = {
  showgrid: false,
  zeroline: false,
  showline: true,
  linecolor: QUIET,
  ticks: "outside",
  ticklen: 4,
  tickcolor: QUIET,
  nticks: 7,
  tickfont: { size: 12, color: INK },
  fixedrange: true,
} as const;

export const Y_AXIS = {
  gridcolor: GRID,
  zeroline: false,
  nticks: 6,
  tickfont: { size: 12, color: INK },
  fixedrange: true,
} as const;

/** A thousandth of a year is finer than a pixel. */
function rounded(years: number): number {
  return Math.round(years * 1000) / 1000;
}
