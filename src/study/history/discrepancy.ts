/**
 * The model's structural error, beyond parameters and chance: estimated from those of its own forecasts whose outcome was known before a cut, and
 * from nothing later.
 *
 * A forecast's error is taken as normal with the variance of its runs plus that of a discrepancy: an unknown share of the size of its series.
 * Before a series has errors of its own it may err like any of the others that have some (those of the other era too, where they are older), or by
 * any share from 0 to 1, all equally likely; its own errors known at the cut then decide between these (Bayes). Where no forecast has an outcome
 * yet, nothing is known about the discrepancy, and nothing is added.
 *
 * This is the discrepancy of history matching (Craig, Goldstein, Seheult and Smith 1997), estimated instead of judged.
 */
import { normal } from "../../base/distributions.ts";
import { exp, ln } from "../../base/maths.ts";
import { mean, sortedDefined, standardDeviation } from "../../base/statistics.ts";
import type { Reference } from "./fact-table.ts";
import type { Question } from "./history-runs.ts";

/** A forecast with the answers of its runs, sorted; runs without an answer are left out. */
export interface Answered {
  readonly forecast: Pick<Question, "scenario" | "cut"> & { readonly cutText: string; readonly reference: Reference };
  readonly values: Float64Array;
}

export interface Discrepancy {
  /** Root mean square, in the unit of the series; NaN where nothing is known. */
  readonly sd: number;
  /** Errors of the series itself that were known. */
  readonly own: number;
  /** The runs with the discrepancy added: the forecast proper. */
  readonly values: Float64Array;
}

/** Shares of a series' size that the discrepancy may have. */
const SHARES = Array.from({ length: 41 }, (_, k) => k / 40);
/** A share of the size that counts as exact, so that the likelihood stays finite where all runs agree. */
const EXACT = 1e-4;
/** Discrepancies, and places in the distribution of each, that every run is combined with. */
const [SPREADS, PLACES] = [9, 11];

export function withDiscrepancy(asked: Answered, all: readonly Answered[]): Discrepancy {
  const { forecast, values } = asked;
  const past = all.filter(
    (one) => one.forecast.cut < forecast.cut && one.forecast.reference.date <= forecast.cut && one.values.length > 1,
  );
  const own = past.filter(({ forecast: { reference } }) => reference.series === forecast.reference.series);
  const others = past.filter((one) => !own.includes(one));
  if (past.length === 0 || values.length === 0) return { own: own.length, sd: NaN, values };
  const names = [...new Set(others.map((one) => one.forecast.reference.series))];
  const before = [
    SHARES.map(() => 1 / SHARES.length),
    ...names.map((name) => posterior(others.filter((one) => one.forecast.reference.series === name), all)),
  ]; // prettier-ignore
  const weights = posterior(own, all, SHARES.map((_, k) => mean(before.map((one) => one[k])))); // prettier-ignore
  const size = sizeOf(asked, all);
  const square = weights.reduce((whole, weight, k) => whole + weight * SHARES[k] * SHARES[k], 0);
  const errors = spreadsOf(weights).flatMap((share) => middles(PLACES).map((place) => share * size * normal(place)));
  return {
    own: own.length,
    sd: Math.sqrt(square) * size,
    values: sortedDefined(Array.from(values).flatMap((value) => errors.map((error) => value + error))),
  };
}

/** Probability of each share after these errors, from what it was before; absent: equal. */
function posterior(errors: readonly Answered[], all: readonly Answered[], before?: readonly number[]): number[] {
  const rows = errors.map((one) => likelihoods(one, sizeOf(one, all)));
  const logs = SHARES.map((_, k) => rows.reduce((whole, row) => whole + row[k], 0));
  const most = Math.max(...logs);
  const weights = logs.map((log, k) => exp(log - most) * (before?.[k] ?? 1));
  const total = weights.reduce((whole, weight) => whole + weight, 0);
  return weights.map((weight) => weight / total);
}

/** By share: how likely an error as large as this one is, as a logarithm. */
function likelihoods({ forecast, values }: Answered, size: number): number[] {
  const error = forecast.reference.value - mean(values);
  const chance = standardDeviation(values);
  return SHARES.map((share) => {
    const variance = chance * chance + (share * share + EXACT * EXACT) * size * size;
    return variance > 0 ? -(ln(variance) + (error * error) / variance) / 2 : 0;
  });
}

/** The size of what is forecast: the mean over the runs of the series at the cut. */
function sizeOf({ forecast }: Answered, all: readonly Answered[]): number {
  const alike = all.filter(
    (one) =>
      one.forecast.cutText === forecast.cutText &&
      one.forecast.scenario === forecast.scenario &&
      one.forecast.reference.series === forecast.reference.series &&
      one.values.length > 0,
  );
  return mean(alike.map((one) => Math.abs(mean(one.values))));
}

/** Shares at the middles of equal parts of their distribution. */
function spreadsOf(weights: readonly number[]): number[] {
  let upTo = 0;
  const sums = weights.map((weight) => (upTo += weight));
  return middles(SPREADS).map((place) => SHARES[sums.findIndex((one) => one >= place)] ?? SHARES.at(-1)!);
}

function middles(parts: number): number[] {
  return Array.from({ length: parts }, (_, k) => (k + 0.5) / parts);
}
