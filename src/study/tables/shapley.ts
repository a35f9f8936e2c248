/** shapley.csv: what each switch contributes to each observable, over all orders. */
import { orNull } from "../../base/numbers.ts";
import { mean } from "../../base/statistics.ts";
import type { Cell, Table } from "../../base/table.ts";
import { halfWidth } from "../analysis/half-width.ts";
import { pairInteractions, shapleyValues } from "../analysis/shapley.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { analysed, count, inRowsUnit, replicatesAt, text } from "./study-results.ts";

/**
 * scenario, observable, unit, factor, value, low, high (over orders), alone, last, interactions, half_width (of the value's 90 % interval,
 * from the replicates), n. Replicates in which the observable is undefined for some subset are left out; n counts the others.
 */
export function shapleyTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const { factors } = data.definition;
  const rows: Cell[][] = [];
  for (const { head, means, complete, n } of subsetsOf(data, analyses)) {
    const single = complete.map((values) => shapleyValues(values).map(({ value }) => value));
    shapleyValues(means).forEach(({ value, low, high, alone, last, interactions }, f) => {
      const spread = halfWidth(single.map((values) => values[f]));
      const numbers = [value, low, high, alone, last, interactions, spread].map(orNull);
      rows.push([...head, factors[f].name, ...numbers, n]);
    });
  }
  const numbers = ["value", "low", "high", "alone", "last", "interactions", "half_width"].map(inRowsUnit);
  const head = ["scenario", "observable", "unit", "factor"].map(text);
  return { columns: [...head, ...numbers, count("n")], rows };
}

/** scenario, observable, unit, factor, other, value (of the joint effect, averaged over what else is on), half_width, n: one row a pair. */
export function interactionsTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const { factors } = data.definition;
  const rows: Cell[][] = [];
  for (const { head, means, complete, n } of subsetsOf(data, analyses)) {
    const single = complete.map((values) => pairInteractions(values));
    pairInteractions(means).forEach(({ i, j, value }, pair) => {
      const spread = halfWidth(single.map((pairs) => pairs[pair].value));
      rows.push([...head, factors[i].name, factors[j].name, orNull(value), orNull(spread), n]);
    });
  }
  const head = ["scenario", "observable", "unit", "factor", "other"].map(text);
  return { columns: [...head, ...["value", "half_width"].map(inRowsUnit), count("n")], rows };
}

function* subsetsOf(data: StudyData, analyses: readonly StudyAnalysis[]) {
  for (const { head, scenario, place } of analysed(data, analyses))
    yield { head, ...subsetMeans(data, scenario, place) };
}

/** The mean of every subset over the replicates that are complete, and those replicates one by one. */
export function subsetMeans(data: StudyData, scenario: number, observable: number) {
  const bySubset = data.points.unit.map((_, point) => replicatesAt(data, scenario, point, observable));
  const complete = Array.from({ length: data.definition.replicates }, (_, replicate) =>
    Float64Array.from(bySubset, (values) => values[replicate]),
  ).filter((values) => values.every((value) => value === value));
  const means = Float64Array.from(bySubset, (_, subset) => mean(complete.map((values) => values[subset])));
  return { means, complete, n: complete.length };
}
