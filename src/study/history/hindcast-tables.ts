/** The hindcast as tables: every forecast with its scores, and the summaries by series, by cut and of all. */
import type { Cell, Table } from "../../base/table.ts";
import type { ForecastScore, HindcastSummary } from "./hindcast.ts";
import { finite } from "./scoreboard.ts";

export function forecastsTable(scores: readonly ForecastScore[]): Table {
  const columns = [
    ...["scenario", "replay_until", "series", "id", "statistic", "unit"].map((name) => ({ name, unit: "" })),
    ...["observed", "median", "p05", "p25", "p75", "p95", "unchanged", "trend"].map((name) => ({
      ...{ name, unit: "as the observation" },
    })),
    ...["inside50", "inside90"].map((name) => ({ name, unit: "flag" })),
    { name: "rank", unit: "share" },
    ...["crps", "crps_unchanged", "crps_trend"].map((name) => ({ name, unit: "as the observation" })),
    { name: "defined", unit: "runs" },
  ];
  const rows = scores.map((score): Cell[] => {
    const { forecast, median, p05, p25, p75, p95 } = score;
    const { reference } = forecast;
    return [
      ...[forecast.scenario, forecast.cutText, reference.series, reference.id, forecast.call.text, reference.unit],
      ...[reference.value, median, p05, p25, p75, p95, forecast.unchanged, forecast.trend].map((value) =>
        finite(value),
      ),
      ...[score.inside50 ? 1 : 0, score.inside90 ? 1 : 0],
      ...[score.rank, score.crps, score.crpsUnchanged, score.crpsTrend].map((value) => finite(value)),
      score.defined,
    ];
  });
  return { columns, rows };
}

export function summariesTable(summaries: readonly HindcastSummary[]): Table {
  const columns = [
    { name: "of", unit: "" },
    { name: "forecasts", unit: "count" },
    { name: "inside50", unit: "share" },
    { name: "inside90", unit: "share" },
    { name: "ranks", unit: "counts in ten classes" },
    { name: "skill_unchanged", unit: "share" },
    { name: "skill_trend", unit: "share" },
    { name: "compared", unit: "count" },
  ];
  const rows = summaries.map((summary): Cell[] => [
    ...[summary.name, summary.count, finite(summary.inside50), finite(summary.inside90), summary.ranks.join(" ")],
    ...[finite(summary.skillUnchanged), finite(summary.skillTrend), summary.compared],
  ]);
  return { columns, rows };
}
