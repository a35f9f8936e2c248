/** How far numbers come in the order in which they should. */

/** Share of the pairs whose first is less than its second; NaN where a number is undefined or there is no pair. */
export function orderOf(values: readonly number[]): number {
  let pairs = 0;
  let right = 0;
  for (let one = 0; one < values.length; one++) {
    for (let other = one + 1; other < values.length; other++) {
      pairs += 1;
      if (values[one] < values[other]) right += 1;
    }
  }
  return values.some(Number.isNaN) || pairs === 0 ? NaN : right / pairs;
}
