/**
 * First-order indices from any sample that fills the space: the share of the variance of a result that disappears, on average, when a
 * factor is known. The factor is cut into slices, and the variance between the slices' means is compared with the whole.
 *
 *   S = 1 - (within / (n - slices)) / (total / (n - 1))
 *
 * which corrects the correlation ratio for the slices' own noise (epsilon squared: Kelley, PNAS 21, 1935). Small negative values are noise.
 */
import {
  bootstrap,
  findByFactor,
  flatEstimate,
  type Estimate,
  floorsBySizes,
  permutationFloor,
  sliceColumn,
  type Slices,
} from "./samples.ts";

/** Fewer results than this say nothing about a share of variance. */
const FEWEST = 10;
const MOST_SLICES = 30;

/** One estimate for each factor. */
export function firstOrderIndices(points: readonly (readonly number[])[], y: ArrayLike<number>): Estimate[] {
  return findByFactor(points, y, FEWEST, flatEstimate, ({ columns, y: results }) => {
    const n = results.length;
    const slices = columns.map((column) => sliceColumn(column, slicesFor(n)));
    const values = slices.map((one) => shareExplained(one, results));
    const intervals = bootstrap(n, values, (rows) => slices.map((one) => shareExplained(one, results, rows)));
    const floors = floorsBySizes(slices, (one) => permutationFloor(results, (mixed) => shareExplained(one, mixed)));
    return values.map((value, f) => ({ value, ...intervals[f], floor: floors[f] }));
  });
}

/** About the cube root of twice the number of points (the rule of Rice), from 4 to 30. */
function slicesFor(n: number): number {
  let slices = 4;
  while (slices < MOST_SLICES && (slices + 1) * (slices + 1) * (slices + 1) <= 8 * n) slices++;
  return slices;
}

/** The index from the results of all rows, or of those drawn. */
function shareExplained(slices: Slices, y: Float64Array, rows?: Int32Array): number {
  const sums = new Float64Array(slices.count);
  const sizes = new Float64Array(slices.count);
  const n = y.length;
  const shift = y[0]; // keeps the digits where the results lie far from zero
  let total = 0;
  let squares = 0;
  for (let k = 0; k < n; k++) {
    const row = rows ? rows[k] : k;
    const value = y[row] - shift;
    sums[slices.of[row]] += value;
    sizes[slices.of[row]]++;
    total += value;
    squares += value * value;
  }
  const whole = squares - (total * total) / n;
  let between = -(total * total) / n;
  let filled = 0;
  for (let slice = 0; slice < slices.count; slice++) {
    if (sizes[slice] === 0) continue;
    between += (sums[slice] * sums[slice]) / sizes[slice];
    filled++;
  }
  if (!(whole > 0) || n <= filled) return NaN;
  if (filled === 1) return 0;
  return 1 - (whole - between) / (n - filled) / (whole / (n - 1));
}
