/**
 * Coded series held flat (`held` in a scenario, `--set held.threat=mean`): what a result owes to the course that somebody coded, and what it
 * would be had the series not moved.
 */
import { parseDate } from "../base/dates.ts";
import { type DatedPoints, seriesAt, seriesMean } from "../base/dated-series.ts";
import { lastStated, type Layer } from "./layer.ts";
import type { ScenarioTime } from "./scenario.ts";
import { type Hold, type Row, SERIES, type SeriesName } from "./tables.ts";

/** The series of a scenario, those that it holds with one point instead of their course. Lists' and items' own series are held with the common one. */
export function holdSeries(
  rows: readonly Row<"series">[],
  layers: readonly Layer[],
  time: ScenarioTime,
): readonly Row<"series">[] {
  let held = rows;
  for (const name of Object.keys(SERIES) as SeriesName[]) {
    const stated = lastStated(layers, ["held", name]);
    const hold = (stated?.value ?? "coded") as Hold;
    if (stated === undefined || hold === "coded") continue;
    const whose = `held at its ${hold === "start" ? "start" : "mean"} by ${stated.layer.file}`;
    const own = new Set(held.map(({ series }) => series).filter((id) => id === name || id.startsWith(`${name}_`)));
    for (const id of own) held = flat(held, id, hold, time, whose);
  }
  return held;
}

function flat(
  rows: readonly Row<"series">[],
  id: string,
  hold: Hold,
  { start, replayUntil }: ScenarioTime,
  note: string,
): readonly Row<"series">[] {
  const course = rows
    .filter(({ series }) => series === id)
    .map((row) => ({ row, point: [parseDate(row.date), row.value] as const }))
    .sort((one, other) => one.point[0] - other.point[0]);
  const points: DatedPoints = course.map(({ point }) => point);
  const value = hold === "start" ? seriesAt(points, start) : seriesMean(points, start, replayUntil);
  const kept: Row<"series"> = { ...course[0].row, value, grade: "assumed", note };
  return [...rows.filter(({ series }) => series !== id), kept];
}
