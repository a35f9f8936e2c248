/**
 * Means, spreads and quantiles of lists of numbers. Sums run from the first to the last, so that the same list gives the same
 * bytes. An empty list gives NaN: a statistic of nothing is undefined.
 */

export type Numbers = ArrayLike<number>;

export function mean(values: Numbers): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}

/** The spread of a sample: divided by n - 1, so NaN for fewer than two values. */
export function standardDeviation(values: Numbers): number {
  const n = values.length;
  if (n < 2) return NaN;
  const centre = mean(values);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += (values[k] - centre) * (values[k] - centre);
  return Math.sqrt(sum / (n - 1));
}

/** How far the mean of a sample lies from the true one, typically. */
export function standardError(values: Numbers): number {
  return standardDeviation(values) / Math.sqrt(values.length);
}

/** The values that are defined (not NaN), in increasing order. */
export function sortedDefined(values: Numbers): Float64Array {
  return Float64Array.from(values)
    .filter((value) => value === value)
    .sort((a, b) => a - b);
}

/**
 * The value below which the share p lies, from values in increasing order. Linear between neighbours: type 7 of Hyndman and Fan
 * (American Statistician 50, 1996), the default of R, NumPy and spreadsheets.
 */
export function quantile(sorted: Numbers, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) return NaN;
  const position = last * p;
  const below = Math.floor(position);
  const above = Math.min(below + 1, last);
  const rest = position - below;
  return rest === 0 ? sorted[below] : sorted[below] + (sorted[above] - sorted[below]) * rest;
}
