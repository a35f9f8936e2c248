/**
 * A design and its results in the form that SALib (Herman and Usher, JOSS 2(9) 97, 2017) reads: a problem, and tables X and Y of numbers with
 * one row a point. Named values and switches are given in X by their place in the list, from 0.
 */
import type { Table } from "../base/table.ts";
import type { Factor, StudyData } from "./study-definition.ts";
import { pointMeans } from "./tables/study-results.ts";

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
export function salibY(data: StudyData): Table {
  const outputs = outputsOf(data.definition);
  const means = outputs.map(({ scenario, observable }) => pointMeans(data, scenario, observable));
  const rows = data.points.unit.map(
    (_, point) => means.map((ofPoints) => (Number.isNaN(ofPoints[point]) ? "NaN" : ofPoints[point])), // every reader of numbers knows this word
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
