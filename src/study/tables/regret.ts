/** regret.csv and ranks.csv: scenarios as policies, points as futures. */
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { betterOf, ordersOf, regretOf } from "../analysis/regret.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { count, inRowsUnit, observablesOf, pointMeans, text } from "./study-results.ts";

/**
 * regret: observable, unit, better (high or low), scenario, n (futures), mean, p50, p95, largest, best_share, satisfied.
 * ranks: observable, better, scenario, other, n, share_better, share_equal, share_worse, reversal. A future is a point of the
 * design; its result is the mean over the replicates.
 */
export function regretTables(data: StudyData, analyses: readonly StudyAnalysis[]): Record<string, Table> {
  const { scenarios } = data.definition;
  const regret: Cell[][] = [];
  const ranks: Cell[][] = [];
  for (const analysis of analyses) {
    for (const { observable, place } of observablesOf(data, analysis)) {
      const results = scenarios.map((_, scenario) => pointMeans(data, scenario, place));
      const better = betterOf(analysis, observable);
      const wanted = analysis.above ?? analysis.below ?? NaN;
      regretOf(results, better, wanted).forEach(({ n, mean, p50, p95, largest, bestShare, satisfied }, scenario) => {
        const head = [observable.name, observable.unit, better, scenarios[scenario].id, n];
        regret.push([...head, ...[mean, p50, p95, largest, bestShare, satisfied].map(orNull)]);
      });
      for (const order of ordersOf(results, better)) {
        const head = [observable.name, better, scenarios[order.first].id, scenarios[order.second].id, order.n];
        const shares = [order.firstBetter, order.equal, order.secondBetter, order.reversal];
        ranks.push([...head, ...shares.map(orNull)]);
      }
    }
  }
  return {
    regret: {
      columns: [
        ...["observable", "unit", "better", "scenario"].map(text),
        count("n"),
        ...["mean", "p50", "p95", "largest"].map(inRowsUnit),
        ...["best_share", "satisfied"].map(count),
      ],
      rows: regret,
    },
    ranks: {
      columns: [
        ...["observable", "better", "scenario", "other"].map(text),
        ...["n", "share_better", "share_equal", "share_worse", "reversal"].map(count),
      ],
      rows: ranks,
    },
  };
}
