/** In what share of worlds a claim holds. */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import type { Comparison } from "../hypothesis-table.ts";
import { marginOf } from "../hypothesis-table.ts";

export interface Share {
  /** Worlds in which the effect is defined, and those in which the claim holds. */
  readonly worlds: number;
  readonly holds: number;
  /** NaN where no world says anything, as are the numbers below. */
  readonly share: number;
  /** 90 % interval (Wilson, Journal of the American Statistical Association 22, 1927): as if worlds were drawn independently. */
  readonly low: number;
  readonly high: number;
  /** Of the effect, with its 90 % band. */
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

const Z = 1.6448536269514722;

export function shareOf(comparison: Pick<Comparison, "stated" | "beyond">, effects: ArrayLike<number>): Share {
  const sorted = sortedDefined(effects);
  const worlds = sorted.length;
  const holds = sorted.filter((effect) => marginOf(comparison, effect) > 0).length;
  const share = holds / worlds;
  const middle = (share + (Z * Z) / (2 * worlds)) / (1 + (Z * Z) / worlds);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / worlds + (Z * Z) / (4 * worlds * worlds))) / (1 + (Z * Z) / worlds);
  return {
    ...{ worlds, holds, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) },
    ...{ mean: mean(sorted), p05: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) },
  };
}
