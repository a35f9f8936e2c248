/**
 * Extended one-at-a-time: from a base point each factor alone goes through its levels. Where the results of every point are kept as
 * whole distributions this shows mechanisms that indices hide (ten Broeke, van Voorn and Ligtenberg, JASSS 19(1) 5, 2016).
 */
import { placeOfLevel } from "./levels.ts";

/** So near to the base that the point would only repeat it. */
const SAME = 1e-9;

/**
 * The base point first, then factor by factor its levels in increasing order; a level that is the base itself is left out.
 * `levels` is one number for all factors, or one for each.
 */
export function oneAtATimePoints(base: readonly number[], levels: number | readonly number[]): number[][] {
  const points = [[...base]];
  for (let factor = 0; factor < base.length; factor++) {
    const count = typeof levels === "number" ? levels : levels[factor];
    for (let level = 0; level < count; level++) {
      const place = placeOfLevel(level, count);
      if (Math.abs(place - base[factor]) < SAME) continue;
      points.push(base.map((stays, other) => (other === factor ? place : stays)));
    }
  }
  return points;
}
