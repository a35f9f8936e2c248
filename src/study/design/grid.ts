/** The full grid: every combination of the factors' levels. */
import { placeOfLevel } from "./levels.ts";

/** Points in the unit cube, the last factor turning fastest; a factor with n levels takes the places 0, 1/(n-1), ..., 1. */
export function gridPoints(levelsPerFactor: readonly number[]): number[][] {
  let points: number[][] = [[]];
  for (const levels of levelsPerFactor) {
    const places = Array.from({ length: levels }, (_, level) => placeOfLevel(level, levels));
    points = points.flatMap((point) => places.map((place) => [...point, place]));
  }
  return points;
}
