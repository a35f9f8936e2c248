/**
 * Hindcast: history is replayed up to a cut, and the model's forecasts of the dated observations that followed are scored against two naive
 * forecasts: nothing changes (the last observation before the cut), and the last trend goes on (a line through the last two).
 */
import { mean, quantile, sortedDefined, standardDeviation } from "../../base/statistics.ts";
import { withDiscrepancy } from "./discrepancy.ts";
import type { Reference } from "./fact-table.ts";
import type { Question } from "./history-runs.ts";

/** The cuts of the published hindcast, by scenario. Each lies just before an act that was felt. */
export const CUTS: readonly { readonly scenario: string; readonly dates: readonly string[] }[] = [
  { scenario: "cocom", dates: ["1953-01-01", "1957-01-01", "1969-01-01", "1979-01-01"] },
  { scenario: "today", dates: ["2018-01-01", "2022-09-01", "2023-09-01", "2024-11-01"] },
];

/** An observation that lies wholly after a cut, with the naive forecasts that could be made at the cut; NaN = there was too little past. */
export interface Forecast extends Question {
  readonly cutText: string;
  readonly reference: Reference;
  readonly unchanged: number;
  readonly trend: number;
}

export function forecastsOf(
  references: readonly Reference[],
  cuts: readonly { readonly scenario: string; readonly cut: number; readonly text: string }[],
): Forecast[] {
  return cuts.flatMap(({ scenario, cut, text }) =>
    references
      .filter((reference) => reference.scenario === scenario && reference.begins >= cut - 1e-9)
      .map((reference) => {
        const past = references
          .filter(({ series, date }) => series === reference.series && date <= cut)
          .sort((one, other) => one.date - other.date);
        const last = past.at(-1);
        const before = past.at(-2);
        const slope = last && before ? (last.value - before.value) / (last.date - before.date) : 0;
        return {
          ...{ scenario, cut, cutText: text, call: reference.call, reference },
          unchanged: last?.value ?? NaN,
          trend: last ? last.value + slope * (reference.date - last.date) : NaN,
        };
      }),
  );
}

export interface ForecastScore {
  readonly forecast: Forecast;
  /** Runs with an answer. */
  readonly defined: number;
  /** Of the forecast proper: parameters, chance and structural error. */
  readonly median: number;
  readonly p05: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
  readonly inside50: boolean;
  readonly inside90: boolean;
  /** The same of the runs alone, with parameters and chance; standard deviation of these. */
  readonly runsInside90: boolean;
  readonly runsSd: number;
  /** Structural error (root mean square) estimated from the errors known at the cut, and how many of these are of the series itself; NaN: none known. */
  readonly discrepancy: number;
  readonly errorsKnown: number;
  /** Share of the forecast below the observation, ties half: evenly spread over 0-1 where the forecast is as wide as it should be. */
  readonly rank: number;
  /** Continuous ranked probability scores, in the observation's unit; of a naive forecast it is the absolute error. */
  readonly crps: number;
  readonly crpsUnchanged: number;
  readonly crpsTrend: number;
}

/** One score per forecast, from the answers of runs (runs x forecasts). */
export function scoreForecasts(forecasts: readonly Forecast[], answers: readonly ArrayLike<number>[]): ForecastScore[] {
  const answered = forecasts.map((forecast, place) => ({
    forecast,
    values: sortedDefined(Float64Array.from(answers, (run) => run[place])),
  }));
  return answered.map((one) => {
    const { forecast, values: runs } = one;
    const { values, sd, own } = withDiscrepancy(one, answered);
    const observed = forecast.reference.value;
    const at = (p: number): number => quantile(values, p);
    const [p05, p25, p75, p95] = [at(0.05), at(0.25), at(0.75), at(0.95)];
    return {
      ...{ forecast, defined: runs.length, median: at(0.5), p05, p25, p75, p95 },
      inside50: observed >= p25 && observed <= p75,
      inside90: observed >= p05 && observed <= p95,
      runsInside90: observed >= quantile(runs, 0.05) && observed <= quantile(runs, 0.95),
      ...{ runsSd: standardDeviation(runs), discrepancy: sd, errorsKnown: own },
      rank: rankOf(values, observed),
      crps: crpsOf(values, observed),
      crpsUnchanged: Math.abs(forecast.unchanged - observed),
      crpsTrend: Math.abs(forecast.trend - observed),
    };
  });
}

function rankOf(sorted: Float64Array, observed: number): number {
  let below = 0;
  for (const value of sorted) below += value < observed ? 1 : value === observed ? 0.5 : 0;
  return sorted.length > 0 ? below / sorted.length : NaN;
}

/**
 * mean |x - y| - mean |x - x'| / 2 over pairs of different runs, the form that does not favour small ensembles (Ferro 2014, Q. J. R.
 * Meteorol. Soc. 140). The second mean follows from the order: sum over k of (2k - n + 1) x_k, k from 0.
 */
export function crpsOf(sorted: Float64Array, observed: number): number {
  const n = sorted.length;
  if (n < 2) return NaN;
  let error = 0;
  let spread = 0;
  for (let k = 0; k < n; k++) {
    error += Math.abs(sorted[k] - observed);
    spread += (2 * k - n + 1) * sorted[k];
  }
  return error / n - spread / (n * (n - 1));
}

/** Scores of some forecasts together. Skill = 1 - model's score / naive score: above 0 the model is better. */
export interface HindcastSummary {
  readonly name: string;
  readonly count: number;
  readonly inside50: number;
  readonly inside90: number;
  /** The same of the runs alone. */
  readonly runsInside90: number;
  /** Counts of the ranks in ten equal classes from 0 to 1. */
  readonly ranks: readonly number[];
  readonly skillUnchanged: number;
  readonly skillTrend: number;
  /** Forecasts with a past to compare with. */
  readonly compared: number;
}

/** Scores of different units are added as shares of the size of their series. */
export function summarise(name: string, scores: readonly ForecastScore[]): HindcastSummary {
  const known = scores.filter(({ crps }) => !Number.isNaN(crps));
  const ranks = new Array<number>(10).fill(0);
  for (const { rank } of known) ranks[Math.min(9, Math.floor(rank * 10))] += 1;
  const compared = known.filter(({ crpsUnchanged }) => !Number.isNaN(crpsUnchanged));
  const size = sizes(scores);
  const sum = (value: (score: ForecastScore) => number): number =>
    compared.reduce((total, score) => total + value(score) / size.get(score.forecast.reference.series)!, 0);
  const skill = (naive: (score: ForecastScore) => number): number => {
    const reference = sum(naive);
    return reference > 0 ? 1 - sum(({ crps }) => crps) / reference : NaN;
  };
  return {
    ...{ name, count: known.length, ranks, compared: compared.length },
    inside50: mean(known.map(({ inside50 }) => (inside50 ? 1 : 0))),
    inside90: mean(known.map(({ inside90 }) => (inside90 ? 1 : 0))),
    runsInside90: mean(known.map(({ runsInside90 }) => (runsInside90 ? 1 : 0))),
    skillUnchanged: skill(({ crpsUnchanged }) => crpsUnchanged),
    skillTrend: skill(({ crpsTrend }) => crpsTrend),
  };
}

/** Mean absolute value of each series' observations; 1 where all are 0. */
function sizes(scores: readonly ForecastScore[]): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const { forecast } of scores) {
    const { series, value } = forecast.reference;
    values.set(series, [...(values.get(series) ?? []), Math.abs(value)]);
  }
  return new Map([...values].map(([series, all]) => [series, mean(all) || 1]));
}

/** One summary per series and one per cut, then all. */
export function summaries(scores: readonly ForecastScore[]): HindcastSummary[] {
  const by = (key: (score: ForecastScore) => string): HindcastSummary[] =>
    [...new Set(scores.map(key))].map((name) =>
      summarise(
        name,
        scores.filter((score) => key(score) === name),
      ),
    );
  return [
    ...by(({ forecast }) => forecast.reference.series),
    ...by(({ forecast }) => `${forecast.scenario} ${forecast.cutText}`),
    summarise("all", scores),
  ];
}
