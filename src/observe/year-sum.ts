/** Sums over the last twelve months for a row of quantities: what is new is added, what is a year old taken away. */
export interface YearSum {
  readonly sum: Float64Array;
  /** slot * rows + row. */
  readonly ring: Float64Array;
}

export function yearSum(rows: number, ticks: number): YearSum {
  return { sum: new Float64Array(rows), ring: new Float64Array(rows * ticks) };
}

/** Enters the values of a tick. */
export function push({ sum, ring }: YearSum, tick: number, values: ArrayLike<number>): void {
  const slot = (tick % (ring.length / sum.length)) * sum.length;
  for (let row = 0; row < sum.length; row++) {
    sum[row] = sum[row] + values[row] - ring[slot + row];
    ring[slot + row] = values[row];
  }
}
