/**
 * Morris's elementary effects: the change of a result when one factor moves, per unit of its range, at many places.
 *
 * mu is their mean, mu* the mean of their sizes (Campolongo, Cariboni and Saltelli, Environmental Modelling and Software 22, 2007), sigma
 * their standard deviation: large where a factor acts in a bent way or together with others.
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import { bootstrap } from "./resample.ts";

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
    const enough = n > 1;
    const [interval] = enough ? bootstrap(n, [muStar], (rows) => [meanOf(sizes, rows)]) : [{ low: NaN, high: NaN }];
    return { mu: mean(list), muStar, ...interval, sigma: standardDeviation(list), n };
  });
}

function meanOf(values: readonly number[], rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += values[row];
  return sum / rows.length;
}
