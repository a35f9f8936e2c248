/** Marks made from curves: bands, lines, stacked areas, and strokes for dated acts. */
import { parseDate } from "../base/dates.ts";
import type { AreaMark, BandMark, Dash, LineMark, RuleMark, Series, TicksMark, Value } from "../figures/chart.ts";
import type { NumberFormat } from "../figures/number-format.ts";
import { INK, QUIET } from "../figures/palette.ts";
import { shownPlaces, type Clock } from "./clock.ts";
import type { Mark, ScenarioView } from "./context.ts";
import type { Curve, Statistic } from "./curve-book.ts";
import { type Kind, readFormat, rounded } from "./numbers.ts";

/** Opacities of bands: the lighter one holds nine tenths of the runs, the darker one inside it half of them or another narrower interval. */
export const WIDE = 0.14;
export const INNER = 0.26;

export function band(
  look: Series,
  x: readonly Value[],
  low: readonly Value[],
  high: readonly Value[],
  opacity: number,
): BandMark {
  return { kind: "band", ...look, x, low, high, opacity };
}

function column(curve: Curve, clock: Clock, statistic: Statistic): Value[] {
  return shownPlaces(curve, clock).map((k) => rounded(curve[statistic][k]));
}

function places(curve: Curve, clock: Clock): number[] {
  return shownPlaces(curve, clock).map((k) => clock.x(curve.years[k]));
}

/** Bands that hold nine tenths and half of the runs. */
export function bands(curve: Curve, clock: Clock, look: Series): BandMark[] {
  const x = places(curve, clock);
  const [p05, p25, p75, p95] = (["p05", "p25", "p75", "p95"] as const).map((name) => column(curve, clock, name));
  return [band(look, x, p05, p95, WIDE), band(look, x, p25, p75, INNER)];
}

/** The median, with the 90 % interval to be read out; its name is written at its end unless the line continues under another name. */
export function medianLine(
  curve: Curve,
  clock: Clock,
  kind: Kind,
  look: Series,
  dash?: Dash,
  goesOn = false,
): LineMark {
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

/** The mean of a share, stacked on the means below; undefined values count as zero. */
export function stackedMean(curve: Curve, clock: Clock, look: Series): AreaMark {
  const y = shownPlaces(curve, clock).map((k) => rounded(Math.max(0, curve.mean[k])) ?? 0);
  return { kind: "area", ...look, x: places(curve, clock), y, format: readFormat("share") };
}

/** The named events of history, as vertical lines; the names are placed one below the other. */
export function landmarks({ landmarks = [], replayUntil }: ScenarioView, clock: Clock): RuleMark[] {
  return landmarks
    .map(({ date, words }) => ({ year: parseDate(date), words }))
    .filter(({ year }) => year >= clock.from && year <= Math.min(clock.to, replayUntil))
    .map(({ year, words }, row): RuleMark => {
      const look = { colour: QUIET, width: 1, dash: "dot" } as const;
      return { kind: "rule", meaning: "event", along: "y", at: clock.x(year), ...look, text: words, end: "head", row };
    });
}

/** Strokes along the foot of the chart at the dates of acts, with their descriptions. */
export function ticks(marks: readonly Mark[], clock: Clock): TicksMark[] {
  const shown = marks.filter((mark) => mark.year >= clock.from && mark.year <= clock.to);
  if (shown.length === 0) return [];
  return [
    {
      ...{ kind: "ticks", series: "acts", name: "announcement", role: "guide", colour: INK },
      x: shown.map((mark) => clock.x(mark.year)),
      texts: shown.map((mark) => `${mark.date} ${mark.label}`.trim()),
    },
  ];
}

/** A survival curve as falling steps, each value holding until the next time, with the 90 % confidence around them. */
export function fallingSteps(
  own: Series,
  { x, share, low, high }: Readonly<Record<"x" | "share" | "low" | "high", readonly Value[]>>,
  format: NumberFormat,
): [BandMark, LineMark] {
  const look = { ...own, steps: true };
  return [
    { ...band(look, x, low, high, WIDE), steps: true },
    { kind: "line", ...look, x, y: share, low, high, format },
  ];
}
