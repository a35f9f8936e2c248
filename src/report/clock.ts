/** The two ways of measuring time on an axis: by calendar date, or by years since the leader's first announcement. */
import type { Axis, NumberAxis, PeriodMark } from "../figures/chart.ts";
import { CONDITIONAL_SHADE } from "../figures/palette.ts";
import type { Context, ScenarioView } from "./context.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import type { FigureScenario } from "./figure-tables.ts";

export type ClockName = "calendar" | "since";

export interface Clock {
  readonly name: ClockName;
  /** First and last decimal year shown. */
  readonly from: number;
  readonly to: number;
  /** A decimal year as a place on the axis. */
  x(year: number): number;
  readonly axis: Axis;
}

/** By date is the default, so the heading does not mention it. */
export function onClock(heading: string, name: ClockName): string {
  return name === "since" ? `${heading}, by years since the first announcement` : heading;
}

export function calendarClock({ start, end }: Pick<ScenarioView, "start" | "end">): Clock {
  return { name: "calendar", from: start, to: end, x: (year) => year, axis: { kind: "time", from: start, to: end } };
}

/** The horizon is that of the study, so that all scenarios show the same span. */
export function sinceClock({ first }: Pick<ScenarioView, "first">, horizon: number): Clock {
  const axis: NumberAxis = {
    kind: "number",
    title: "years since the first announcement",
    range: [0, thousandths(horizon)],
    format: { style: "digits", digits: 3 },
    grid: false,
    zero: false,
  };
  return { name: "since", from: first, to: first + horizon, x: (year) => thousandths(year - first), axis };
}

export function clockOf(name: ClockName, scenario: ScenarioView, context: Context): Clock {
  if (name === "since") return sinceClock(scenario, context.horizon);
  const { branch, scenarios } = context;
  // A future is shown from the branch on; the years before are shown once, in the chart of the history.
  const isFuture = branch !== undefined && scenario.id !== scenarios[0].id;
  return calendarClock(isFuture ? { ...scenario, start: branch.commonUntil } : scenario);
}

/** A figure on either clock, where there is anything to show. */
export function onBothClocks<F>(known: readonly unknown[], figureOn: (name: ClockName) => F): F[] {
  return known.length === 0 ? [] : [figureOn("calendar"), figureOn("since")];
}

/** The defined values of a curve at the dates that the clock shows. */
export function shownValues(curve: Curve, statistic: Statistic, clock: Clock): number[] {
  return shownPlaces(curve, clock)
    .map((k) => curve[statistic][k])
    .filter(Number.isFinite);
}

/** The places of a curve's dates that the clock shows. */
export function shownPlaces(curve: Curve, clock: Clock): number[] {
  return [...curve.years.keys()].filter((k) => curve.years[k] >= clock.from - DAY && curve.years[k] <= clock.to + DAY);
}

/**
 * The years of history, and those past the end of the data, where the ground changes: their course is conditional on the model's rules.
 * Years whose acts a setting has changed are no longer history.
 */
export function replayPeriods(scenario: Pick<ScenarioView, "replayUntil" | "asSet">, clock: Clock): PeriodMark[] {
  const until = Math.min(scenario.replayUntil, clock.to);
  const period = (meaning: PeriodMark["meaning"], text: string, from: number, to: number): PeriodMark => {
    return { kind: "period", meaning, from: clock.x(from), to: clock.x(to), text };
  };
  const periods: PeriodMark[] = [];
  if (until > clock.from)
    periods.push(period("replayed", scenario.asSet === true ? "as set" : "replayed", clock.from, until));
  if (until < clock.to) {
    const conditional = period("conditional", "conditional", Math.max(until, clock.from), clock.to);
    periods.push({ ...conditional, ground: CONDITIONAL_SHADE });
  }
  return periods;
}

const DAY = 1 / 365;

/** A thousandth of a year is finer than a pixel. */
function thousandths(years: number): number {
  return Math.round(years * 1000) / 1000;
}

/** Such scenarios are overlaid by date, others by years since the first announcement. */
export function sameCalendar(scenarios: readonly Pick<FigureScenario, "start" | "end">[]): boolean {
  return scenarios.every(({ start, end }) => start === scenarios[0].start && end === scenarios[0].end);
}
