/**
 * PAWN: how far knowing a factor moves the whole distribution of a result, not only its mean (Pianosi and Wagener, Environmental
 * Modelling and Software 67, 2015, and for samples that are already there 108, 2018).
 *
 * The factor is cut into ten slices; in each the distribution of the results is compared with the whole by the greatest distance of the
 * two distribution functions (Kolmogorov and Smirnov), from 0 to 1. The index is the median over the slices; the largest shows an influence in a
 * part of the range only.
 */
import { quantile } from "../../base/statistics.ts";
import {
  bootstrap,
  findByFactor,
  flatEstimate,
  type Estimate,
  floorsBySizes,
  orderOf,
  permutationFloor,
  sliceColumn,
  type Slices,
} from "./samples.ts";

const SLICES = 10;
/** So few in each slice would show steps of the distribution function only. */
const FEWEST = 5 * SLICES;

export interface Pawn {
  readonly median: Estimate;
  readonly largest: Estimate;
}

/** One pair of estimates for each factor. */
export function pawn(points: readonly (readonly number[])[], y: ArrayLike<number>): Pawn[] {
  const flat = (value: number): Pawn => ({ median: flatEstimate(value), largest: flatEstimate(value) });
  return findByFactor(points, y, FEWEST, flat, ({ columns, y: results }) => {
    const ranked = rank(results);
    const slices = columns.map((column) => sliceColumn(column, SLICES));
    const values = slices.flatMap((one) => distances(one, ranked));
    const intervals = bootstrap(results.length, values, (rows) => {
      const weights = timesDrawn(rows);
      return slices.flatMap((one) => distances(one, ranked, weights));
    });
    const floors = floorsBySizes(slices, (one) =>
      ([0, 1] as const).map((which) => permutationFloor(results, (mixed) => distances(one, rank(mixed))[which])),
    );
    const estimate = (f: number, which: 0 | 1): Estimate => {
      const place = 2 * f + which;
      return { value: values[place], ...intervals[place], floor: floors[f][which] };
    };
    return slices.map((_, f) => ({ median: estimate(f, 0), largest: estimate(f, 1) }));
  });
}

interface Ranked {
  /** Rows by increasing result. */
  readonly order: Int32Array;
  /** Of each rank, the first rank beyond those with an equal result. */
  readonly ends: Int32Array;
}

function rank(y: Float64Array): Ranked {
  const order = orderOf(y);
  const ends = new Int32Array(y.length);
  for (let k = y.length - 1; k >= 0; k--)
    ends[k] = k + 1 < y.length && y[order[k]] === y[order[k + 1]] ? ends[k + 1] : k + 1;
  return { order, ends };
}

/** Median and largest distance over the slices. `weights` says how often each point was drawn. */
function distances({ count, of }: Slices, { order, ends }: Ranked, weights?: Float64Array): readonly [number, number] {
  const n = order.length;
  const steps = new Float64Array(count); // how much one point is of its slice
  for (let row = 0; row < n; row++) steps[of[row]] += weights ? weights[row] : 1;
  for (let slice = 0; slice < count; slice++) steps[slice] = steps[slice] > 0 ? 1 / steps[slice] : 0;
  const below = new Float64Array(count);
  const furthest = new Float64Array(count);
  let all = 0;
  const compare = (from: number, to: number): void => {
    for (let rank = from; rank < to; rank++) {
      const slice = of[order[rank]];
      const distance = Math.abs(below[slice] - all / n);
      if (distance > furthest[slice]) furthest[slice] = distance;
    }
  };
  for (let k = 0; k < n; k = ends[k]) {
    const end = ends[k];
    compare(k, end); // a slice is furthest from the whole just before or just after one of its own results
    for (let rank = k; rank < end; rank++) {
      const weight = weights ? weights[order[rank]] : 1;
      below[of[order[rank]]] += weight * steps[of[order[rank]]];
      all += weight;
    }
    compare(k, end);
  }
  const filled = furthest.filter((_, slice) => steps[slice] > 0).sort((a, b) => a - b);
  return [quantile(filled, 0.5), filled[filled.length - 1]];
}

function timesDrawn(rows: Int32Array): Float64Array {
  const times = new Float64Array(rows.length);
  for (const row of rows) times[row]++;
  return times;
}
