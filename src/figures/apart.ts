/** Labels beside each other: moved apart where they would overlap. */

/** Places in increasing order, at least a gap apart and between the limits as far as there is room. */
export function apart(places: readonly number[], gaps: readonly number[], low: number, high: number): number[] {
  const moved: number[] = [];
  places.forEach((place, k) => moved.push(Math.max(place, k > 0 ? moved[k - 1] + (gaps[k - 1] + gaps[k]) / 2 : low)));
  let limit = high;
  for (let k = moved.length - 1; k >= 0; k--) {
    moved[k] = Math.min(moved[k], limit);
    if (k > 0) limit = moved[k] - (gaps[k - 1] + gaps[k]) / 2;
  }
  return moved;
}
