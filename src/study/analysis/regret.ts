/**
 * Regret: what a policy loses, in each future, against the policy that is best in that future; and how often the order of two policies
 * turns from one future to the next (Lempert, Popper and Bankes, Shaping the Next One Hundred Years, RAND 2003).
 */
import { mean, quantile } from "../../base/statistics.ts";
import { statisticIn } from "../check-observables.ts";
import type { StudyAnalysis, StudyObservable } from "../study-definition.ts";

/** Which results are better; a study file says it by `above` or `below`, otherwise the coalition's point of view decides. */
export type Better = "high" | "low";

export interface Regret {
  readonly mean: number;
  readonly p50: number;
  readonly p95: number;
  readonly largest: number;
  /** Share of the futures in which no other policy is better. */
  readonly bestShare: number;
  /** Share of the futures in which the result reaches the wanted value; NaN without one. */
  readonly satisfied: number;
  /** Futures in which every policy's result is defined. */
  readonly n: number;
}

/** Of a pair of policies. */
export interface Order {
  readonly first: number;
  readonly second: number;
  /** Shares of the futures. */
  readonly firstBetter: number;
  readonly equal: number;
  readonly secondBetter: number;
  /** Share of the futures whose order is not the more frequent one: 0 = always the same, at most one half. */
  readonly reversal: number;
  readonly n: number;
}

/** results: policies x futures. Futures with an undefined result are left out of all comparisons. */
export function regretOf(results: readonly ArrayLike<number>[], better: Better, wanted = NaN): Regret[] {
  const futures = completeFutures(results);
  const sign = better === "high" ? 1 : -1;
  const best = futures.map((future) => Math.max(...results.map((policy) => sign * policy[future])));
  return results.map((policy) => {
    const regrets = Float64Array.from(futures, (future, k) => best[k] - sign * policy[future]);
    const sorted = Float64Array.from(regrets).sort((a, b) => a - b);
    const n = futures.length;
    const reached = futures.filter((future) => sign * policy[future] >= sign * wanted).length;
    return {
      mean: mean(regrets),
      p50: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      largest: n === 0 ? NaN : sorted[n - 1],
      bestShare: regrets.filter((regret) => regret === 0).length / n,
      satisfied: wanted === wanted ? reached / n : NaN,
      n,
    };
  });
}

/** Every pair once, the first before the second. */
export function ordersOf(results: readonly ArrayLike<number>[], better: Better): Order[] {
  const futures = completeFutures(results);
  const n = futures.length;
  const sign = better === "high" ? 1 : -1;
  return results.flatMap((one, first) =>
    results.slice(first + 1).map((other, step): Order => {
      const differences = futures.map((future) => sign * (one[future] - other[future]));
      const firstBetter = differences.filter((difference) => difference > 0).length / n;
      const secondBetter = differences.filter((difference) => difference < 0).length / n;
      return {
        ...{ first, second: first + 1 + step, firstBetter, secondBetter, n },
        equal: differences.filter((difference) => difference === 0).length / n,
        reversal: Math.min(firstBetter, secondBetter),
      };
    }),
  );
}

/** From the coalition's point of view a long delay, wide gaps and a late defection are better; of leakage, diffusion and costs, less is better. */
export const MORE_IS_BETTER: ReadonlySet<string> = new Set([
  ...["coverage", "coverage_cumulative", "coverage_total", "coverage_data", "own_list_coverage", "list_coverage"],
  ...["denied", "denied_cumulative", "denied_imports", "denied_use", "denied_total", "denied_data"],
  ...["own_list_denied", "list_denied", "work_not_done", "work_not_done_end", "work_not_done_data"],
  ...["delay_years", "delay_years_10", "delay_years_50", "delay_years_90"],
  ...["delay_years_end", "delay_years_mean", "delay_years_data"],
  ...["gap_users_years", "gap_domestic_years", "lead_years", "lead_credited", "makers_gap"],
  ...["participation", "participation_end", "participation_mean", "participation_data"],
  ...["compliance", "compliance_end", "compliance_mean", "compliance_data", "still_enforcing"],
  ...["first_defection_date", "states_bound_end", "states_bound", "list_members", "months_to_first_out"],
]);

/** "above 3" says that high is better, "below 3" that low is; otherwise it follows from what the study reads, whatever it calls it. */
export function betterOf({ above, below }: StudyAnalysis, { read }: StudyObservable): Better {
  if (above !== null) return "high";
  if (below !== null) return "low";
  const name =
    read.kind === "summary" ? read.summary : read.kind === "curve" ? read.observable : statisticIn(read.call);
  return name !== undefined && MORE_IS_BETTER.has(name) ? "high" : "low";
}

function completeFutures(results: readonly ArrayLike<number>[]): number[] {
  const count = results.length === 0 ? 0 : results[0].length;
  return Array.from({ length: count }, (_, future) => future).filter((future) =>
    results.every((policy) => policy[future] === policy[future]),
  );
}
