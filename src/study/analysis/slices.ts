/** A factor's range cut into slices with about equally many points each; equal values always share a slice. */

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
  const order = Int32Array.from({ length: n }, (_, k) => k).sort((a, b) => column[a] - column[b] || a - b);
  let distinct = 0;
  for (let rank = 0; rank < n; rank++) if (rank === 0 || column[order[rank]] !== column[order[rank - 1]]) distinct++;
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

/** A floor for each factor, reckoned once for all whose slices have the same sizes: dealt out anew, results do not know the factor. */
export function floorsBySizes<T>(all: readonly Slices[], floor: (slices: Slices) => T): T[] {
  const known = new Map<string, T>();
  return all.map((slices) => {
    const sizes = slices.sizes.join();
    const found = known.get(sizes) ?? floor(slices);
    known.set(sizes, found);
    return found;
  });
}
