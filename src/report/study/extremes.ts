/** Of many a paragraph names only the lowest and the highest: the table beside it has all of them. */

/** All of them in their order where they are at most `most`, else the lowest and the highest by the value. */
export function extremes<T>(all: readonly T[], most: number, valueOf: (one: T) => number): readonly T[] {
  if (all.length <= most) return all;
  const sorted = [...all].sort((a, b) => valueOf(a) - valueOf(b));
  return [sorted[0], sorted[sorted.length - 1]];
}
