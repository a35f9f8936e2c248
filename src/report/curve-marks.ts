/** The marks that a curve gives: bands, lines, stacked areas, and strokes for dated acts. */
import { parseDate } from "../base/dates.ts";
import type { AreaMark, BandMark, Dash, LineMark, Role, RuleMark, TicksMark, Value } from "../figures/chart.ts";
import { INK, QUIET } from "../figures/palette.ts";
import { shownPlaces, type Clock } from "./clock.ts";
import type { Mark, ScenarioView } from "./context.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import { type Kind, readFormat, rounded } from "./numbers.ts";

/** What is drawn of a curve, and what it stands for. */
export interface Look {
  /** Stable: the scenario, and the part of it. */
  readonly series: string;
  readonly name: string;
  readonly role: Role;
  readonly colour: string;
}

function column(curve: Curve, clock: Clock, statistic: Statistic): Value[] {
  return shownPlaces(curve, clock).map((k) => rounded(curve[statistic][k]));
}

function places(curve: Curve, clock: Clock): number[] {
  return shownPlaces(curve, clock).map((k) => clock.x(curve.years[k]));
}

/** Half and nine tenths of the runs. */
export function bands(curve: Curve, clock: Clock, look: Look): BandMark[] {
  const x = places(curve, clock);
  const band = (low: Statistic, high: Statistic, opacity: number): BandMark => {
    return { kind: "band", ...look, x, low: column(curve, clock, low), high: column(curve, clock, high), opacity };
  };
  return [band("p05", "p95", 0.14), band("p25", "p75", 0.26)];
}

/** The median, with the 90 % interval to be read out; its name stands at its end unless it goes on under another. */
export function medianLine(curve: Curve, clock: Clock, kind: Kind, look: Look, dash?: Dash, goesOn = false): LineMark {
  return {
    ...{ kind: "line", ...look, x: places(curve, clock), y: column(curve, clock, "p50") },
    ...{
      low: column(curve, clock, "p05"),
      high: column(curve, clock, "p95"),
      format: readFormat(kind),
      atEnd: !goesOn,
    },
    ...(dash !== undefined && { dash }),
  };
}

/** The mean of a share, stacked upon the means below; what is undefined counts as nothing. */
export function stackedMean(curve: Curve, clock: Clock, look: Look): AreaMark {
  const y = shownPlaces(curve, clock).map((k) => rounded(Math.max(0, curve.mean[k])) ?? 0);
  return { kind: "area", ...look, x: places(curve, clock), y, format: readFormat("share") };
}

/** The events of history that have a name, as lines that stand upright; those near each other one below the other. */
export function landmarks({ landmarks = [], replayUntil }: ScenarioView, clock: Clock): RuleMark[] {
  return landmarks
    .map(({ date, words }) => ({ year: parseDate(date), words }))
    .filter(({ year }) => year >= clock.from && year <= Math.min(clock.to, replayUntil))
    .map(({ year, words }, row): RuleMark => {
      const look = { colour: QUIET, width: 1, dash: "dot" } as const;
      return { kind: "rule", meaning: "event", along: "y", at: clock.x(year), ...look, text: words, end: "head", row };
    });
}

/** Strokes along the foot of the chart at the dates of acts, with what they were. */
export function ticks(marks: readonly Mark[], clock: Clock): TicksMark[] {
  const shown = marks.filter((mark) => mark.year >= clock.from && mark.year <= clock.to);
  if (shown.length === 0) return [];
  return [
    {
      ...{ kind: "ticks", series: "acts", name: "announcement", role: "guide", colour: INK, edge: "foot" },
      x: shown.map((mark) => clock.x(mark.year)),
      texts: shown.map((mark) => `${mark.date} ${mark.label}`.trim()),
    },
  ];
}
