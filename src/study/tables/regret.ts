/** regret.csv, ranks.csv and worlds.csv: scenarios as policies, points as futures. */
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { betterOf, ordersOf, regretOf } from "../analysis/regret.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { count, factorCells, factorColumns, inRowsUnit, observablesOf, pointMeans, text } from "./study-results.ts";

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

/** More than this would not be read one by one. */
const MOST_WORLDS = 100;

/**
 * observable, unit, better (high or low), point, factors, scenario, mean (over the replicates), regret (against the best scenario there), rank
 * (1 = best; equals share the better one). Worlds in which a scenario's result is undefined are left out.
 */
export function worldsTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const { scenarios } = data.definition;
  const worlds = data.points.unit.length;
  const readable = worlds > 1 && worlds <= MOST_WORLDS;
  const rows = (readable ? analyses : []).flatMap((analysis) =>
    observablesOf(data, analysis).flatMap(({ observable, place }) => {
      const better = betterOf(analysis, observable);
      const sign = better === "high" ? 1 : -1;
      const results = scenarios.map((_, scenario) => pointMeans(data, scenario, place));
      return data.points.unit.flatMap((_, point) => {
        const worths = results.map((means) => sign * means[point]);
        if (worths.some((worth) => worth !== worth)) return [];
        const best = Math.max(...worths);
        return scenarios.map(({ id }, scenario): Cell[] => {
          const rank = 1 + worths.filter((worth) => worth > worths[scenario]).length;
          const head = [observable.name, observable.unit, better, point, ...factorCells(data, point), id];
          return [...head, orNull(results[scenario][point]), best - worths[scenario], rank];
        });
      });
    }),
  );
  const columns = [
    ...["observable", "unit", "better"].map(text),
    ...[count("point"), ...factorColumns(data), text("scenario")],
    ...[inRowsUnit("mean"), inRowsUnit("regret"), count("rank")],
  ];
  return { columns, rows };
}
