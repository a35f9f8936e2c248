/**
 * bands.csv, differences.csv and half_width.csv: every observable at every point; what a scenario has more than the baseline at the same point, and a
 * point more than the base point, run by run; and how exact the means are.
 */
import { orNull } from "../../base/numbers.ts";
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import type { Cell, Table } from "../../base/table.ts";
import { halfWidth, replicateSteps, typicalHalfWidth, varianceSaved } from "../analysis/half-width.ts";
import { BAND_SHARES } from "../../ensemble/distribution-block.ts";
import { BAND_NAMES } from "../../ensemble/tables.ts";
import type { StudyData } from "../study-definition.ts";
import { basePoint, count, factorCells, factorColumns, inRowsUnit, replicatesAt, text } from "./study-results.ts";

/** scenario, point, factors, observable, unit, n, mean, p05 ... p95, half_width (of the mean's 90 % interval). */
export function bandsTable(data: StudyData): Table {
  const { definition, points } = data;
  const rows = definition.scenarios.flatMap(({ id }, scenario) =>
    points.unit.flatMap((_, point) =>
      definition.observables.map(({ name, unit }, observable): Cell[] => {
        const values = replicatesAt(data, scenario, point, observable);
        const head = [id, point, ...factorCells(data, point), name, unit];
        return [...head, ...bandCells(values), orNull(halfWidth(values))];
      }),
    ),
  );
  const columns = [
    ...[text("scenario"), count("point"), ...factorColumns(data), text("observable"), text("unit")],
    ...[count("n"), ...["mean", ...BAND_NAMES, "half_width"].map(inRowsUnit)],
  ];
  return { columns, rows };
}

/** n, mean and quantiles of the values that are defined. */
export function bandCells(values: Float64Array): Cell[] {
  const sorted = sortedDefined(values);
  const middle = mean(values.filter((value) => value === value));
  return [sorted.length, orNull(middle), ...BAND_SHARES.map((share) => orNull(quantile(sorted, share)))];
}

/** scenario, observable, unit, n, half_width: the median over the points, with the first n replicates of each. */
export function halfWidthTable(data: StudyData): Table {
  const { definition, points } = data;
  const rows = definition.scenarios.flatMap(({ id }, scenario) =>
    definition.observables.flatMap(({ name, unit }, observable) => {
      const results = points.unit.map((_, point) => replicatesAt(data, scenario, point, observable));
      return replicateSteps(definition.replicates).map((n): Cell[] => [
        ...[id, name, unit, n],
        orNull(typicalHalfWidth(results, n)),
      ]);
    }),
  );
  const columns = [text("scenario"), text("observable"), text("unit"), count("n")];
  return { columns: [...columns, inRowsUnit("half_width")], rows };
}

/**
 * scenario, baseline, point, base_point, factors, observable, unit, n, mean, p05 ... p95, share_above_zero, variance_ratio, half_width (of the mean's 90 % interval).
 *
 * Replicate k is held against replicate k, which under common seeds had the same luck. variance_ratio: how many times more runs
 * independent seeds would need for the same exactness (1 = pairing saves nothing; empty where nothing varies).
 */
export function differencesTable(data: StudyData): Table {
  const { definition, points } = data;
  const { scenarios, observables, baseline } = definition;
  const base = basePoint(data);
  const rows: Cell[][] = [];
  const compare = (scenario: number, point: number, other: number, otherPoint: number): void => {
    observables.forEach(({ name, unit }, observable) => {
      const ours = replicatesAt(data, scenario, point, observable);
      const theirs = replicatesAt(data, other, otherPoint, observable);
      const change = ours.map((value, k) => value - theirs[k]);
      const defined = change.filter((value) => value === value);
      const above = defined.filter((value) => value > 0).length / defined.length;
      const head = [scenarios[scenario].id, scenarios[other].id, point, otherPoint, ...factorCells(data, point)];
      const sure = [orNull(above), orNull(varianceSaved(ours, theirs)), orNull(halfWidth(change))];
      rows.push([...head, name, unit, ...bandCells(change), ...sure]);
    });
  };
  scenarios.forEach((_, scenario) => {
    points.unit.forEach((_, point) => {
      if (scenario !== baseline) compare(scenario, point, baseline, point);
      if (base !== undefined && point !== base) compare(scenario, point, scenario, base);
    });
  });
  const columns = [
    ...[text("scenario"), text("baseline"), count("point"), count("base_point")],
    ...[...factorColumns(data), text("observable"), text("unit"), count("n")],
    ...["mean", ...BAND_NAMES].map(inRowsUnit),
    ...["share_above_zero", "variance_ratio"].map(count),
    inRowsUnit("half_width"),
  ];
  return { columns, rows };
}
