/**
 * Morris's design: random walks through a grid, in which every factor moves once (Morris, Technometrics 33, 1991).
 *
 * Each trajectory has k + 1 points. With p levels a factor moves by delta = p / (2 (p - 1)), from the lower half of its levels up
 * or from the upper half down, so that with an even p every level is met equally often.
 */
import { placeOfLevel } from "./levels.ts";
import { lookup, shuffled } from "./shuffle.ts";

/** Trajectory after trajectory, k + 1 points each. `levels` must be even. */
export function morrisTrajectories(k: number, trajectories: number, levels: number, seed: string): number[][] {
  if (levels < 2 || levels % 2 !== 0)
    throw new RangeError(`Morris's design needs an even number of levels, not ${levels}`);
  const orders = lookup(seed, "morris-order");
  const starts = lookup(seed, "morris-start");
  const half = levels / 2;
  const points: number[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const level = Array.from({ length: k }, (_, factor) => Math.floor(starts(trajectory, factor) * levels));
    const place = (): number[] => level.map((at) => placeOfLevel(at, levels));
    points.push(place());
    for (const factor of shuffled(k, trajectory, orders)) {
      level[factor] += level[factor] < half ? half : -half;
      points.push(place());
    }
  }
  return points;
}
