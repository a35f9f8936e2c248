/** worlds.csv: the regret of every scenario at every point, where points are few enough to be read one by one: each is a world, scenarios are policies. */
import { orNull } from "../../base/numbers.ts";
import type { Cell, Table } from "../../base/table.ts";
import { betterOf } from "../analysis/regret.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { count, factorCells, factorColumns, inRowsUnit, observablesOf, pointMeans, text } from "./study-results.ts";

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
