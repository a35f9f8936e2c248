/**
 * Sums over the last twelve months for a row of quantities. What is older is forgotten by adding up what is left, never by subtracting, so
 * that a quantity that has been 0 for a year sums to 0 exactly.
 */
export interface YearRing {
  /** As of the last `sumYear`. */
  readonly sum: Float64Array;
  /** slot * rows + row. */
  readonly ring: Float64Array;
}

export function yearRing(rows: number, ticks: number): YearRing {
  return { sum: new Float64Array(rows), ring: new Float64Array(rows * ticks) };
}

/** Enters the values of a tick in place of those of a year before. */
export function enterYear({ sum, ring }: YearRing, tick: number, values: Float64Array): void {
  ring.set(values, (tick % (ring.length / sum.length)) * sum.length);
}

/** Adds the ticks up: called before somebody looks. */
export function sumYear({ sum, ring }: YearRing): void {
  const rows = sum.length;
  for (let row = 0; row < rows; row++) {
    let units = 0;
    for (let place = row; place < ring.length; place += rows) units += ring[place];
    sum[row] = units;
  }
}
