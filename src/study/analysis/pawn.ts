/**
 * PAWN: how far knowing a factor moves the whole distribution of a result, not only its mean (Pianosi and Wagener, Environmental
 * Modelling and Software 67, 2015, and for samples that are already there 108, 2018).
 *
 * The factor is cut into ten slices; in each the distribution of the results is held against the whole by the greatest distance of the
 * two distribution functions (Kolmogorov and Smirnov), from 0 to 1. The index is the median over the slices; the largest tells of an
 * influence in a part of the range only.
 */
import { quantile } from "../../base/statistics.ts";
import { definedSample, isConstant } from "./defined.ts";
import { bootstrap, permutationFloor, type Estimate } from "./resample.ts";
import { sliceColumn, type Slices } from "./slices.ts";

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
  const order = increasing(results);
  const floors = new Map<string, readonly [number, number]>();
  return columns.map((column) => {
    const slices = sliceColumn(column, SLICES);
    const [median, largest] = distances(slices, results, order);
    const [ofMedian, ofLargest] = bootstrap(n, [median, largest], (rows) =>
      distances(slices, results, order, timesDrawn(rows)),
    );
    const sizes = slices.sizes.join();
    const dealt = (which: 0 | 1): number =>
      permutationFloor(results, (y) => distances(slices, y, increasing(y))[which]);
    const floor = floors.get(sizes) ?? [dealt(0), dealt(1)];
    floors.set(sizes, floor); // factors with the same slices have the same floor
    return {
      median: { value: median, ...ofMedian, floor: floor[0] },
      largest: { value: largest, ...ofLargest, floor: floor[1] },
    };
  });
}

/** Median and largest distance over the slices. `weights` says how often each point was drawn. */
function distances(
  { count, of }: Slices,
  y: Float64Array,
  order: Int32Array,
  weights?: Float64Array,
): readonly [number, number] {
  const n = order.length;
  const sizes = new Float64Array(count);
  for (let row = 0; row < n; row++) sizes[of[row]] += weights ? weights[row] : 1;
  const below = new Float64Array(count);
  const furthest = new Float64Array(count);
  const met: number[] = []; // slices of the results that are equal to the current one
  let all = 0;
  for (let k = 0; k < n;) {
    const value = y[order[k]];
    met.length = 0;
    const before = all;
    let end = k;
    for (; end < n && y[order[end]] === value; end++) met.push(of[order[end]]);
    // A slice is furthest from the whole just before or just after one of its own results.
    for (const slice of met) {
      const distance = Math.abs(below[slice] / sizes[slice] - before / n);
      if (distance > furthest[slice]) furthest[slice] = distance;
    }
    for (; k < end; k++) {
      const weight = weights ? weights[order[k]] : 1;
      below[of[order[k]]] += weight;
      all += weight;
    }
    for (const slice of met) {
      const distance = Math.abs(below[slice] / sizes[slice] - all / n);
      if (distance > furthest[slice]) furthest[slice] = distance;
    }
  }
  const filled = furthest.filter((_, slice) => sizes[slice] > 0).sort((a, b) => a - b);
  return [quantile(filled, 0.5), filled[filled.length - 1]];
}

function increasing(y: Float64Array): Int32Array {
  return Int32Array.from({ length: y.length }, (_, k) => k).sort((a, b) => y[a] - y[b] || a - b);
}

function timesDrawn(rows: Int32Array): Float64Array {
  const times = new Float64Array(rows.length);
  for (const row of rows) times[row]++;
  return times;
}
