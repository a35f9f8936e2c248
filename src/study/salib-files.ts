/**
 * A design and its results in the form that SALib (Herman and Usher, JOSS 2(9) 97, 2017) reads: a problem, and tables X and Y of numbers with
 * one row a point. Named values and switches stand in X as their place in the list, from 0.
 */
import { mean } from "../base/statistics.ts";
import type { Table } from "../base/table.ts";
import type { Factor, StudyData } from "./study-definition.ts";

export interface SalibProblem {
  readonly num_vars: number;
  readonly names: readonly string[];
  readonly bounds: readonly (readonly [number, number])[];
  /** Smallest to largest number of each factor, evenly spread; choices are listed for the reader. */
  readonly choices: Readonly<Record<string, readonly (number | string)[]>>;
  readonly outputs: readonly string[];
}

export function salibProblem({ definition }: StudyData): SalibProblem {
  const { factors } = definition;
  return {
    num_vars: factors.length,
    names: factors.map(({ name }) => name),
    bounds: factors.map(boundsOf),
    choices: Object.fromEntries(factors.flatMap(choicesOf)),
    outputs: outputsOf(definition).map(({ name }) => name),
  };
}

/** One column a factor, one row a point. */
export function salibX({ definition, points }: StudyData): Table {
  const columns = definition.factors.map(({ name, unit }) => ({ name, unit }));
  const rows = points.values.map((values) => values.map((value, place) => numberOf(definition.factors[place], value)));
  return { columns, rows };
}

/** Means over the replicates: one column for each scenario and observable. NaN: undefined in every replicate. */
export function salibY({ definition, points, results }: StudyData): Table {
  const { replicates, observables } = definition;
  const outputs = outputsOf(definition);
  const rows = points.unit.map((_, point) =>
    outputs.map(({ scenario, observable }) => {
      const first = (scenario * points.unit.length + point) * replicates;
      const values = Float64Array.from(
        { length: replicates },
        (_, k) => results[(first + k) * observables.length + observable],
      );
      const defined = values.filter((value) => value === value);
      return defined.length === 0 ? "NaN" : mean(defined); // every reader of tables of numbers knows this word
    }),
  );
  return { columns: outputs.map(({ name, unit }) => ({ name, unit })), rows };
}

function outputsOf({ scenarios, observables }: StudyData["definition"]) {
  return scenarios.flatMap(({ id }, scenario) =>
    observables.map(({ name, unit }, observable) => ({ name: `${id}:${name}`, unit, scenario, observable })),
  );
}

function choicesOf(factor: Factor): [string, readonly (number | string)[]][] {
  if (factor.kind === "levels") return [[factor.name, factor.levels]];
  return factor.kind === "values" ? [[factor.name, factor.values]] : [];
}

function boundsOf(factor: Factor): [number, number] {
  switch (factor.kind) {
    case "range":
      return [factor.low, factor.high];
    case "levels":
      return [Math.min(...factor.levels), Math.max(...factor.levels)];
    case "values":
      return [0, factor.values.length - 1];
    case "switch":
    case "dummy":
      return [0, 1];
  }
}

function numberOf(factor: Factor, value: number | string): number {
  return typeof value === "number" ? value : factor.kind === "values" ? factor.values.indexOf(value) : NaN;
}
