/** What several tests of designs count. */

/** How often each value occurs in a column, by value in increasing order. */
export function counts(points: readonly (readonly number[])[], column: number): number[] {
  const found = new Map<number, number>();
  for (const point of points) found.set(point[column], (found.get(point[column]) ?? 0) + 1);
  return [...found].sort(([a], [b]) => a - b).map(([, count]) => count);
}

/** Columns in which two points differ. */
export function moved(a: readonly number[], b: readonly number[]): number[] {
  return a.flatMap((value, column) => (value === b[column] ? [] : [column]));
}
