/** Bootstrap intervals and permutation floors: what of an index the luck of the sample can explain. */
import { mean, quantile } from "../../base/statistics.ts";
import { lookup, shuffled } from "../design/shuffle.ts";

/** An index with its 90 % interval and its floor; NaN where there is none. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** A factor that moves nothing stays below this in 95 of 100 samples. */
  readonly floor: number;
}

export const RESAMPLES = 200;
export const PERMUTATIONS = 100;
/** Resamplings are part of the reckoning, not of the study: their seed is fixed, so that the same results give the same bytes. */
const SEED = "resample";

/**
 * The 90 % intervals of statistics of n rows, from samples drawn with replacement. `statistics` is given the rows drawn. The spread of the
 * resampled values is laid around the value itself: a distance between distributions, for one, is larger in every resample, because rows
 * that are drawn twice look like a pattern.
 */
export function bootstrap(
  n: number,
  values: readonly number[],
  statistics: (rows: Int32Array) => ArrayLike<number>,
): { low: number; high: number }[] {
  const draw = lookup(SEED, "bootstrap");
  const rows = new Int32Array(n);
  const found: number[][] = values.map(() => []);
  for (let sample = 0; sample < RESAMPLES; sample++) {
    for (let k = 0; k < n; k++) rows[k] = Math.floor(draw(sample, k) * n);
    const resampled = statistics(rows);
    found.forEach((list, which) => resampled[which] === resampled[which] && list.push(resampled[which]));
  }
  return found.map((list, which) => {
    const shift = values[which] - mean(list);
    list.sort((a, b) => a - b);
    return { low: quantile(list, 0.05) + shift, high: quantile(list, 0.95) + shift };
  });
}

/** The 95 % quantile of a statistic when the results are dealt out to the points anew. */
export function permutationFloor(y: Float64Array, statistic: (y: Float64Array) => number): number {
  const draw = lookup(SEED, "permutation");
  const found: number[] = [];
  for (let sample = 0; sample < PERMUTATIONS; sample++) {
    const order = shuffled(y.length, sample, draw);
    const value = statistic(Float64Array.from(order, (row) => y[row]));
    if (value === value) found.push(value);
  }
  return quantile(
    found.sort((a, b) => a - b),
    0.95,
  );
}
