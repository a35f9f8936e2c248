/** How the tables of a study go through its results. */
import { mean } from "../../base/statistics.ts";
import type { Cell, Column } from "../../base/table.ts";
export { count, inRowsUnit, text } from "../../ensemble/tables.ts";
import type { StudyAnalysis, StudyData, StudyObservable } from "../study-definition.ts";

/** The results of all replicates at a point; NaN = undefined, failed or missing. */
export function replicatesAt(
  { definition, points, results }: StudyData,
  scenario: number,
  point: number,
  observable: number,
): Float64Array {
  const { replicates, observables } = definition;
  const first = (scenario * points.unit.length + point) * replicates;
  return Float64Array.from(
    { length: replicates },
    (_, replicate) => results[(first + replicate) * observables.length + observable],
  );
}

/** The mean over the defined replicates of each point; NaN where none is. */
export function pointMeans(data: StudyData, scenario: number, observable: number): Float64Array {
  return Float64Array.from(data.points.unit, (_, point) =>
    mean(replicatesAt(data, scenario, point, observable).filter((value) => value === value)),
  );
}

/** How many points have an undefined result in some of their replicates, but not in all. */
export function partlyDefined(data: StudyData, scenario: number, observable: number): number {
  return data.points.unit.filter((_, point) => {
    const undefinedRuns = replicatesAt(data, scenario, point, observable).filter((value) => value !== value).length;
    return undefinedRuns > 0 && undefinedRuns < data.definition.replicates;
  }).length;
}

/** The observables that an analysis looks at: the one it names, or all. */
export function observablesOf(
  { definition }: StudyData,
  { observable }: StudyAnalysis,
): { readonly observable: StudyObservable; readonly place: number }[] {
  return definition.observables
    .map((one, place) => ({ observable: one, place }))
    .filter(({ observable: { name } }) => observable === null || name === observable);
}

/** Every scenario with every observable that is analysed, and the first cells of their rows: scenario, observable, unit. */
export function* analysed(data: StudyData, analyses: readonly StudyAnalysis[]) {
  for (const [scenario, { id }] of data.definition.scenarios.entries())
    for (const analysis of analyses)
      for (const { observable, place } of observablesOf(data, analysis))
        yield { scenario, analysis, observable, place, head: [id, observable.name, observable.unit] };
}

/** One column for each factor. */
export function factorColumns({ definition }: StudyData): Column[] {
  return definition.factors.map(({ name, unit }) => ({ name, unit }));
}

export function factorCells({ points }: StudyData, point: number): readonly Cell[] {
  return points.values[point];
}

/**
 * The point that others are compared with: of one-at-a-time the base, of all subsets none switched, of a grid the base point where it is
 * one of its points, else its first. Samples that fill the space have none.
 */
export function basePoint({ definition, points }: StudyData): number | undefined {
  switch (definition.design.kind) {
    case "one-at-a-time":
    case "shapley":
      return 0;
    case "grid": {
      const base = definition.factors.map((factor) => factor.base);
      const found = points.unit.findIndex((point) => point.every((place, f) => Math.abs(place - base[f]) < 1e-9));
      return found < 0 ? 0 : found;
    }
    default:
      return undefined;
  }
}
