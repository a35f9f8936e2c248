/**
 * Effects of one factor moved alone.
 *
 * Morris's elementary effects are the changes of a result when one factor moves, per unit of its range, at many places: mu is their mean, mu* the mean
 * of their sizes (Campolongo, Cariboni and Saltelli, Environmental Modelling and Software 22, 2007), sigma their standard deviation: large where a
 * factor acts in a bent way or together with others.
 *
 * The swing puts extended one-at-a-time into one number: how far the mean result moves from a factor's lowest to its highest level, the base among
 * them. Levels are compared run by run, so that luck which both share drops out.
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import { bootstrap } from "./samples.ts";
import { halfWidth } from "./half-width.ts";

export interface MorrisEffect {
  readonly mu: number;
  readonly muStar: number;
  /** The 90 % interval of mu*, from resampled trajectories. */
  readonly low: number;
  readonly high: number;
  readonly sigma: number;
  /** Effects both of whose ends are defined. */
  readonly n: number;
}

/** One for each factor, from trajectories of k + 1 points as `morrisTrajectories` gives them. Effects with an undefined end are left out. */
export function morrisEffects(points: readonly (readonly number[])[], y: ArrayLike<number>): MorrisEffect[] {
  const k = points.length === 0 ? 0 : points[0].length;
  const effects: number[][] = Array.from({ length: k }, () => []);
  for (let start = 0; start + k < points.length; start += k + 1) {
    for (let step = start; step < start + k; step++) {
      const factor = points[step].findIndex((place, column) => place !== points[step + 1][column]);
      const effect = (y[step + 1] - y[step]) / (points[step + 1][factor] - points[step][factor]);
      if (effect === effect) effects[factor].push(effect);
    }
  }
  return effects.map((list) => {
    const n = list.length;
    const sizes = list.map(Math.abs);
    const muStar = mean(sizes);
    const again = (rows: Int32Array): number[] => [mean(Array.from(rows, (row) => sizes[row]))];
    const [interval] = n > 1 ? bootstrap(n, [muStar], again) : [{ low: NaN, high: NaN }];
    return { mu: mean(list), muStar, ...interval, sigma: standardDeviation(list), n };
  });
}

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
