/**
 * PAWN: how far knowing a factor moves the whole distribution of a result, not only its mean (Pianosi and Wagener, Environmental
 * Modelling and Software 67, 2015, and for samples that are already there 108, 2018).
 *
 * The factor is cut into ten slices; in each the distribution of the results is held against the whole by the greatest distance of the
 * two distribution functions (Kolmogorov and Smirnov), from 0 to 1. The index is the median over the slices; the largest tells of an
 * influence in a part of the range only.
 */
import { quantile } from "../../base/statistics.ts";
import {
  bootstrap,
  definedSample,
  type Estimate,
  floorsBySizes,
  isConstant,
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

/** One pair of estimates for each factor. NaN results are left out; a constant result has indices of 0. */
export function pawn(points: readonly (readonly number[])[], y: ArrayLike<number>): Pawn[] {
  const { columns, y: results } = definedSample(points, y);
  const n = results.length;
  const same = (value: number): Estimate => ({ value, low: value, high: value, floor: value });
  if (n < FEWEST) return columns.map(() => ({ median: same(NaN), largest: same(NaN) }));
  if (isConstant(results)) return columns.map(() => ({ median: same(0), largest: same(0) }));
  const ranked = rank(results);
  const slices = columns.map((column) => sliceColumn(column, SLICES));
  const values = slices.flatMap((one) => distances(one, ranked));
  const intervals = bootstrap(n, values, (rows) => {
    const weights = timesDrawn(rows);
    return slices.flatMap((one) => distances(one, ranked, weights));
  });
  const floors = floorsBySizes(slices, (one) =>
    ([0, 1] as const).map((which) => permutationFloor(results, (dealt) => distances(one, rank(dealt))[which])),
  );
  return slices.map((_, f) => ({
    median: { value: values[2 * f], ...intervals[2 * f], floor: floors[f][0] },
    largest: { value: values[2 * f + 1], ...intervals[2 * f + 1], floor: floors[f][1] },
  }));
}

interface Ranked {
  /** Rows by increasing result. */
  readonly order: Int32Array;
  /** Of each rank, the first rank beyond those with an equal result. */
  readonly ends: Int32Array;
}

function rank(y: Float64Array): Ranked {
  const order = Int32Array.from({ length: y.length }, (_, k) => k).sort((a, b) => y[a] - y[b] || a - b);
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
  for (let k = 0; k < n;) {
    const end = ends[k];
    // A slice is furthest from the whole just before or just after one of its own results.
    for (let rank = k; rank < end; rank++) {
      const slice = of[order[rank]];
      const distance = Math.abs(below[slice] - all / n);
      if (distance > furthest[slice]) furthest[slice] = distance;
    }
    for (let rank = k; rank < end; rank++) {
      const weight = weights ? weights[order[rank]] : 1;
      below[of[order[rank]]] += weight * steps[of[order[rank]]];
      all += weight;
    }
    for (let rank = k; rank < end; rank++) {
      const slice = of[order[rank]];
      const distance = Math.abs(below[slice] - all / n);
      if (distance > furthest[slice]) furthest[slice] = distance;
    }
    k = end;
  }
  const filled = furthest.filter((_, slice) => steps[slice] > 0).sort((a, b) => a - b);
  return [quantile(filled, 0.5), filled[filled.length - 1]];
}

function timesDrawn(rows: Int32Array): Float64Array {
  const times = new Float64Array(rows.length);
  for (const row of rows) times[row]++;
  return times;
}
