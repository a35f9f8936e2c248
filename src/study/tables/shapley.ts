/**
 * shapley.csv, interactions.csv and decomposition.csv: what each switch contributes to each observable, over all orders, and what each contributes to
 * the difference between two scenarios.
 */
import { orNull } from "../../base/numbers.ts";
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
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
  const complete = completeReplicates(data, [scenario], observable).map(([values]) => values);
  const means = Float64Array.from(data.points.unit, (_, subset) => mean(complete.map((values) => values[subset])));
  return { means, complete, n: complete.length };
}

/** By replicate and scenario, the results of all subsets, where all of them are defined. */
function completeReplicates(data: StudyData, scenarios: readonly number[], observable: number): Float64Array[][] {
  const results = scenarios.map((scenario) =>
    data.points.unit.map((_, subset) => replicatesAt(data, scenario, subset, observable)),
  );
  const replicates = Array.from({ length: data.definition.replicates }, (_, replicate) =>
    results.map((bySubset) => Float64Array.from(bySubset, (values) => values[replicate])),
  );
  return replicates.filter((sides) => sides.every((values) => values.every((value) => value === value)));
}

interface Part {
  readonly part: string;
  readonly value: number;
  /** The smallest and largest over all orders; NaN where there is no order. */
  readonly low: number;
  readonly high: number;
}

/**
 * scenario (the start), observable, unit, part, value, low, high (over orders), p05, p95 (over replicates), half_width, n.
 *
 * The difference between two scenarios, part by part, from both ends. Each switch takes over one condition of the other scenario; what is left when
 * all are taken over is the rest: what was not, or could not be, transferred. Whichever end it starts from, a part is given as its share of the way
 * from the first scenario to the second, so parts and rest add up to the whole from either end. Replicates that miss a subset in either scenario are
 * left out; n counts the others.
 */
export function decompositionTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const rows: Cell[][] = [];
  for (const { scenario: start, place, head } of analysed(data, analyses)) {
    const complete = completeReplicates(data, [0, 1], place);
    const single = complete.map((pair) => partsOf(data, start, pair));
    const ends = [0, 1].map((scenario) =>
      data.points.unit.map((_, subset) => mean(complete.map((pair) => pair[scenario][subset]))),
    );
    partsOf(data, start, ends).forEach(({ part, value, low, high }, k) => {
      const values = single.map((parts) => parts[k].value);
      const sorted = sortedDefined(values);
      const numbers = [value, low, high, quantile(sorted, 0.05), quantile(sorted, 0.95), halfWidth(values)];
      rows.push([...head, part, ...numbers.map(orNull), complete.length]);
    });
  }
  const numbers = ["value", "low", "high", "p05", "p95", "half_width"].map(inRowsUnit);
  const head = ["scenario", "observable", "unit", "part"].map(text);
  return { columns: [...head, ...numbers, count("n")], rows };
}

/** `pair`: the results of all subsets in either scenario. */
function partsOf({ definition }: StudyData, start: number, pair: readonly ArrayLike<number>[]): Part[] {
  const [first, second] = pair;
  const all = first.length - 1;
  const forwards = start === 0;
  const parts = shapleyValues(pair[start]).map(({ value, low, high }, k): Part => {
    const part = definition.factors[k].name;
    return forwards ? { part, value, low, high } : { part, value: -value, low: -high, high: -low };
  });
  const rest = forwards ? second[0] - first[all] : second[all] - first[0];
  const orderless = { low: NaN, high: NaN };
  return [
    ...parts,
    { part: "rest", value: rest, ...orderless },
    { part: "whole", value: second[0] - first[0], ...orderless },
  ];
}
