/** Small helpers for samples in which some results are undefined (NaN). */

/** Is every value of the list the same? True for an empty list. Exact, where a variance of equal numbers may round to above zero. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let k = 1; k < values.length; k++) if (values[k] !== values[0]) return false;
  return true;
}

/** The rows whose result is defined: their places in the cube by factor, and their results. */
export interface Sample {
  readonly columns: readonly Float64Array[];
  readonly y: Float64Array;
}

export function definedSample(points: readonly (readonly number[])[], y: ArrayLike<number>): Sample {
  const rows = points.map((_, row) => row).filter((row) => y[row] === y[row]);
  const factors = points.length === 0 ? 0 : points[0].length;
  return {
    columns: Array.from({ length: factors }, (_, factor) => Float64Array.from(rows, (row) => points[row][factor])),
    y: Float64Array.from(rows, (row) => y[row]),
  };
}
