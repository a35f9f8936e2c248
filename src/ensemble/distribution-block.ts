/**
 * The distributions of many quantities over the runs of a study: exact while the runs are few, histograms beyond.
 *
 * Few runs are kept as they are, each in its own place, so the order in which they end cannot matter. With more runs, memory must not
 * grow with their number: each quantity has a histogram, and runs are added in the order of their numbers.
 */
import { quantile } from "../base/statistics.ts";
import { addToHistogram, createHistograms, histogramQuantile } from "./compact-histograms.ts";

/** Quantiles are exact up to so many runs. */
export const MOST_EXACT_RUNS = 500;

/** The shares below which p05, p25, p50, p75 and p95 lie. */
export const BAND_SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface Band {
  /** Runs in which the quantity is defined. */
  readonly n: number;
  /** NaN where n is 0. */
  readonly mean: number;
  /** In the order of BAND_SHARES. */
  readonly quantiles: readonly number[];
}

export interface DistributionBlock {
  /** Adds the quantities of one run (0 is the first run); NaN where undefined. Histograms need the runs in order. */
  add(run: number, values: Float64Array): void;
  band(quantity: number): Band;
}

/** A block of so many quantities, for a study of so many runs. */
export function createBlock(quantities: number, runs: number): DistributionBlock {
  return runs <= MOST_EXACT_RUNS ? exactBlock() : histogramBlock(quantities);
}

function exactBlock(): DistributionBlock {
  const byRun: (Float64Array | undefined)[] = [];
  let found = new Float64Array(0);
  return {
    add(run, values) {
      byRun[run] = values;
    },
    band(quantity) {
      if (found.length < byRun.length) found = new Float64Array(byRun.length);
      let n = 0;
      let sum = 0;
      for (const values of byRun) {
        const value = values === undefined ? NaN : values[quantity];
        if (value !== value) continue;
        found[n++] = value;
        sum += value;
      }
      const sorted = found.subarray(0, n).sort();
      return { n, mean: sum / n, quantiles: BAND_SHARES.map((share) => quantile(sorted, share)) };
    },
  };
}

function histogramBlock(quantities: number): DistributionBlock {
  const histograms = createHistograms(quantities);
  return {
    add(_run, values) {
      for (let quantity = 0; quantity < quantities; quantity++) addToHistogram(histograms, quantity, values[quantity]);
    },
    band(quantity) {
      const [n, sum] = [histograms.counts[quantity], histograms.sums[quantity]];
      return {
        n,
        mean: sum / n,
        quantiles: BAND_SHARES.map((share) => histogramQuantile(histograms, quantity, share)),
      };
    },
  };
}
