/** Sums over the last twelve months for a row of quantities, kept in either of two ways. */
export type YearSum = Readonly<ReturnType<typeof yearSum>>;

export function yearSum(rows: number, ticks: number) {
  return {
    sum: new Float64Array(rows),
    /** slot * rows + row. */
    ring: new Float64Array(rows * ticks),
  };
}

/** Enters the values of a tick: what is new is added to the sum, what is a year old subtracted. */
export function push({ sum, ring }: YearSum, tick: number, values: ArrayLike<number>): void {
  const slot = (tick % (ring.length / sum.length)) * sum.length;
  for (let row = 0; row < sum.length; row++) {
    sum[row] = sum[row] + values[row] - ring[slot + row];
    ring[slot + row] = values[row];
  }
}

/** Enters the values of a tick in place of those of a year before; the sum waits for `sumYear`. */
export function enterYear({ sum, ring }: YearSum, tick: number, values: Float64Array): void {
  ring.set(values, (tick % (ring.length / sum.length)) * sum.length);
}

/** Adds the year up anew, before somebody looks: with nothing subtracted, a quantity that has been 0 for a year sums to exactly 0. */
export function sumYear({ sum, ring }: YearSum): void {
  const rows = sum.length;
  for (let row = 0; row < rows; row++) {
    let units = 0;
    for (let place = row; place < ring.length; place += rows) units += ring[place];
    sum[row] = units;
  }
}
