/**
 * decomposition.csv: the difference between two scenarios, part by part, from both ends. Each switch takes over one condition of the other scenario;
 * what is left when all are taken over is the rest: what was not, or could not be, transferred.
 *
 * Whichever end it starts from, a part is given as its share of the way from the first scenario to the second, so parts and rest add up to
 * the whole from either end. Replicates that miss a subset in either scenario are left out; n counts the others.
 */
import { orNull } from "../../base/numbers.ts";
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import type { Cell, Table } from "../../base/table.ts";
import { halfWidth } from "../analysis/half-width.ts";
import { shapleyValues } from "../analysis/shapley.ts";
import type { StudyAnalysis, StudyData } from "../study-definition.ts";
import { count, inRowsUnit, observablesOf, replicatesAt, text } from "./study-results.ts";

export const REST = "rest";
export const WHOLE = "whole";

interface Part {
  readonly part: string;
  readonly value: number;
  /** The smallest and largest over all orders; NaN where there is no order. */
  readonly low: number;
  readonly high: number;
}

/** scenario (the start), observable, unit, part, value, low, high (over orders), p05, p95 (over replicates), half_width, n. */
export function decompositionTable(data: StudyData, analyses: readonly StudyAnalysis[]): Table {
  const rows: Cell[][] = [];
  for (const start of [0, 1] as const) {
    const { id } = data.definition.scenarios[start];
    for (const analysis of analyses) {
      for (const { observable, place } of observablesOf(data, analysis)) {
        const complete = completeReplicates(data, place);
        const single = complete.map((pair) => partsOf(data, start, pair));
        const ends = [0, 1].map((scenario) =>
          data.points.unit.map((_, subset) => mean(complete.map((pair) => pair[scenario][subset]))),
        );
        partsOf(data, start, ends).forEach(({ part, value, low, high }, k) => {
          const values = single.map((parts) => parts[k].value);
          const sorted = sortedDefined(values);
          const numbers = [value, low, high, quantile(sorted, 0.05), quantile(sorted, 0.95), halfWidth(values)];
          rows.push([id, observable.name, observable.unit, part, ...numbers.map(orNull), complete.length]);
        });
      }
    }
  }
  const numbers = ["value", "low", "high", "p05", "p95", "half_width"].map(inRowsUnit);
  const head = ["scenario", "observable", "unit", "part"].map(text);
  return { columns: [...head, ...numbers, count("n")], rows };
}

/** `pair`: the results of all subsets in either scenario. */
function partsOf({ definition }: StudyData, start: 0 | 1, pair: readonly ArrayLike<number>[]): Part[] {
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
    { part: REST, value: rest, ...orderless },
    { part: WHOLE, value: second[0] - first[0], ...orderless },
  ];
}

/** By replicate and scenario, the results of all subsets, where all of both are defined. */
function completeReplicates(data: StudyData, observable: number): (readonly Float64Array[])[] {
  const results = [0, 1].map((scenario) =>
    data.points.unit.map((_, subset) => replicatesAt(data, scenario, subset, observable)),
  );
  const replicates = Array.from({ length: data.definition.replicates }, (_, replicate) =>
    results.map((bySubset) => Float64Array.from(bySubset, (values) => values[replicate])),
  );
  return replicates.filter((pair) => pair.every((values) => values.every((value) => value === value)));
}
