/** An invented study for the tests of analyses and tables: what its runs give is a function of point and replicate. */
import type { Factor, StudyData, StudyDefinition, StudyObservable } from "../../src/study/study-definition.ts";

export const LAG: Factor = {
  kind: "range",
  name: "lag",
  unit: "months",
  meaning: "months between words and law",
  base: 0,
  path: "parameters.lag",
  low: 0,
  high: 10,
};
export const PATIENCE: Factor = {
  ...LAG,
  name: "patience",
  unit: "years",
  path: "parameters.patience",
  low: 1,
  high: 3,
};
export const DUMMY: Factor = { kind: "dummy", name: "dummy", unit: "1", meaning: "moves nothing", base: 0.5 };

export function observable(name: string, unit = "share", isDate = false): StudyObservable {
  return { name, unit, meaning: name, isDate, read: { kind: "summary", summary: name } };
}

export function definition(changes: Partial<StudyDefinition> = {}): StudyDefinition {
  const scenario = { title: "", start: 2020, end: 2030, replayUntil: 2022, setting: "today" };
  return {
    id: "example",
    path: "reports/example/study.yaml",
    title: "An example",
    question: "Does it matter?",
    scenarios: [
      { id: "alpha", ...scenario },
      { id: "beta", ...scenario },
    ],
    steps: null,
    baseline: 0,
    branchAt: null,
    overrides: [],
    factors: [LAG, PATIENCE],
    design: { kind: "grid", points: 0, levels: 3, trajectories: 0, secondOrder: false, seed: null },
    replicates: 4,
    seed: "1",
    seeds: "common",
    uncertainty: "chance",
    observables: [observable("leakage_total")],
    curves: [],
    analyses: [],
    figures: [],
    ...changes,
  };
}

/** Values are the places, scaled for ranges. */
export function example(
  study: StudyDefinition,
  unit: readonly (readonly number[])[],
  result: (at: { scenario: number; place: readonly number[]; replicate: number; observable: number }) => number,
): StudyData {
  const results: number[] = [];
  for (let scenario = 0; scenario < study.scenarios.length; scenario++)
    for (const place of unit)
      for (let replicate = 0; replicate < study.replicates; replicate++)
        for (let observable = 0; observable < study.observables.length; observable++)
          results.push(result({ scenario, place, replicate, observable }));
  const values = unit.map((point) =>
    point.map((place, f) => {
      const factor = study.factors[f];
      return factor.kind === "range" ? factor.low + place * (factor.high - factor.low) : place;
    }),
  );
  return { definition: study, points: { unit, values }, results: Float64Array.from(results) };
}
