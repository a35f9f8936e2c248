/**
 * Extended one-at-a-time in one number for each factor: how far the mean result moves from its lowest to its highest level, the base among
 * them. Levels are held against each other run by run, so that luck which both share drops out.
 */
import { mean } from "../../base/statistics.ts";
import { halfWidth } from "./half-width.ts";

export interface Swing {
  /** Mean of the paired difference between the highest and the lowest level; NaN where fewer than two levels are defined. */
  readonly value: number;
  /** 90 % interval of that mean. */
  readonly low: number;
  readonly high: number;
}

/** `levels`: the results of the replicates at each level, the base point's among them. */
export function swing(levels: readonly Float64Array[]): Swing {
  const means = levels.map((values) => mean(values.filter((value) => value === value)));
  let lowest = -1;
  let highest = -1;
  means.forEach((value, level) => {
    if (value !== value) return;
    if (lowest < 0 || value < means[lowest]) lowest = level;
    if (highest < 0 || value > means[highest]) highest = level;
  });
  if (lowest < 0) return { value: NaN, low: NaN, high: NaN };
  const change = levels[highest].map((value, k) => value - levels[lowest][k]);
  const value = mean(change.filter((one) => one === one));
  const half = halfWidth(change);
  return { value, low: value - half, high: value + half };
}
