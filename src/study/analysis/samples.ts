/**
 * What indices of given samples share: results that are defined, a factor's range cut into slices, and what of an index the luck of the sample can
 * explain (bootstrap intervals and permutation floors).
 */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import { lookup, shuffled } from "../design/shuffle.ts";

/** Is every value of the list the same? True for an empty list. Exact, where a variance of equal numbers may round to above zero. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let k = 1; k < values.length; k++) if (values[k] !== values[0]) return false;
  return true;
}

/** Places by increasing value; equal ones in their order. */
export function orderOf(values: ArrayLike<number>): Int32Array {
  return Int32Array.from({ length: values.length }, (_, k) => k).sort((a, b) => values[a] - values[b] || a - b);
}

/** The rows whose result is defined: their places in the cube by factor, and their results. */
interface Sample {
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
}

/**
 * What an analysis finds for each factor, from results y at points of the unit cube. Undefined results are left out; where fewer are left than it
 * needs, its numbers are NaN, and where all are equal they are 0.
 */
export function findByFactor<T>(
  points: readonly (readonly number[])[],
  y: ArrayLike<number>,
  fewest: number,
  allAs: (value: number) => T,
  find: (sample: Sample) => T[],
): T[] {
  const sample = definedSample(points, y);
  if (sample.y.length < fewest) return sample.columns.map(() => allAs(NaN));
  return isConstant(sample.y) ? sample.columns.map(() => allAs(0)) : find(sample);
}

export function definedSample(points: readonly (readonly number[])[], y: ArrayLike<number>): Sample {
  const rows = points.map((_, row) => row).filter((row) => y[row] === y[row]);
  const factors = points.length === 0 ? 0 : points[0].length;
  return {
    columns: Array.from({ length: factors }, (_, factor) => Float64Array.from(rows, (row) => points[row][factor])),
    y: Float64Array.from(rows, (row) => y[row]),
  };
}

export interface Slices {
  readonly count: number;
  /** Points in each. */
  readonly sizes: readonly number[];
  /** Of each point, its slice. */
  readonly of: Int32Array;
}

/** As many slices as wanted, or one for each value where a factor takes fewer values. */
export function sliceColumn(column: Float64Array, wanted: number): Slices {
  const n = column.length;
  const order = orderOf(column);
  const distinct = new Set(column).size;
  const of = new Int32Array(n);
  const sizes: number[] = [];
  let last = -1;
  let place = -1; // of the current value, before empty slices are closed up
  let value = -1; // its number among the distinct values
  for (let rank = 0; rank < n; rank++) {
    if (rank === 0 || column[order[rank]] !== column[order[rank - 1]]) {
      value++;
      place = distinct <= wanted ? value : Math.floor((rank * wanted) / n);
    }
    if (place !== last) {
      sizes.push(0);
      last = place;
    }
    of[order[rank]] = sizes.length - 1;
    sizes[sizes.length - 1]++;
  }
  return { count: sizes.length, sizes, of };
}

/** A floor for each factor, computed once for all whose slices have the same sizes: once shuffled, results no longer depend on the factor. */
export function floorsBySizes<T>(all: readonly Slices[], floor: (slices: Slices) => T): T[] {
  const known = new Map<string, T>();
  return all.map((slices) => {
    const sizes = slices.sizes.join();
    const found = known.get(sizes) ?? floor(slices);
    known.set(sizes, found);
    return found;
  });
}

/** An index with its 90 % interval and its floor; NaN where there is none. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** A factor that moves nothing stays below this in 95 of 100 samples. */
  readonly floor: number;
}

/** The same number throughout. */
export function flatEstimate(value: number): Estimate {
  return { value, low: value, high: value, floor: value };
}

export const RESAMPLES = 200;
export const PERMUTATIONS = 100;
/** Resampling belongs to the analysis, not to the study: its seed is fixed, so that the same results give the same bytes. */
const SEED = "resample";

/**
 * The 90 % intervals of statistics of n rows, from samples drawn with replacement. `statistics` gets the rows drawn. The spread of the
 * resampled values is placed around the value itself: a distance between distributions, for example, is larger in every resample, because rows
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
    const sorted = sortedDefined(list);
    return { low: quantile(sorted, 0.05) + shift, high: quantile(sorted, 0.95) + shift };
  });
}

/** The 95 % quantile of a statistic when the results are shuffled among the points. */
export function permutationFloor(y: Float64Array, statistic: (y: Float64Array) => number): number {
  const draw = lookup(SEED, "permutation");
  const found: number[] = [];
  for (let sample = 0; sample < PERMUTATIONS; sample++) {
    const order = shuffled(y.length, sample, draw);
    found.push(statistic(Float64Array.from(order, (row) => y[row])));
  }
  return quantile(sortedDefined(found), 0.95);
}
