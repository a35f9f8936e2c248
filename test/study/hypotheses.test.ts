/** The hypotheses of the model page, as the claims that ship put them to the test. */
import { expect, test } from "vitest";
import { readClaim, shippedClaims } from "../../src/cli/inputs/load-claim-file.ts";
import { scenarioLoader } from "../../src/cli/inputs/load-scenarios.ts";
import { prepare, summariesOf } from "../../src/engine/run.ts";
import { hypothesesOf, STATEMENTS } from "../../src/study/hypotheses.ts";
import { type Side, hypothesisTable, keyOf } from "../../src/study/hypothesis-table.ts";
import type { Run } from "../../src/study/read-observables.ts";

const { load } = scenarioLoader();
const CLAIMS = shippedClaims().map((text) => readClaim(text, load));
const HYPOTHESES = hypothesesOf(CLAIMS);
const COMPARISONS = HYPOTHESES.flatMap(({ comparisons }) => comparisons);
const SIDES = new Map(COMPARISONS.flatMap(({ terms }) => terms.map(({ side }) => [keyOf(side), side] as const)));

/** A run of a side in which everything stays at 1. */
const FLAT = new Map<string, Run>();
function flat(side: Side): Run {
  const key = JSON.stringify([side.scenario, side.overrides]);
  const known = FLAT.get(key);
  if (known) return known;
  const model = prepare(load(side.scenario, side.overrides, []));
  const summaries = summariesOf(model);
  const made: Run = {
    ...{ model, ticks: null, events: [] },
    ...{ series: model.series, summaries, dates: Float64Array.of(2020, 2030) },
    ...{
      values: new Float64Array(2 * model.series.length).fill(1),
      summary: new Float64Array(summaries.length).fill(1),
    },
  };
  FLAT.set(key, made);
  return made;
}

test("all six hypotheses of the model page are put to the test, by all claims that ship", () => {
  expect(HYPOTHESES.map(({ id }) => id)).toEqual(Object.keys(STATEMENTS));
  expect(COMPARISONS).toHaveLength(CLAIMS.length);
});

test("rows can be told apart", () => {
  const names = COMPARISONS.map(({ comparison, quantity }) => `${comparison}, ${quantity}`);
  expect(new Set(names).size).toBe(names.length);
});

test("what is set differs from the scenario", () => {
  for (const { scenario, overrides, parameters = [] } of SIDES.values()) {
    const plain = load(scenario, [], []);
    if (overrides.length > 0) expect(JSON.stringify(load(scenario, overrides, []))).not.toBe(JSON.stringify(plain));
    for (const change of parameters)
      if ("value" in change) expect(plain.parameters[change.name], change.name).not.toBe(change.value);
      else expect(change.times).not.toBe(1);
  }
});

test("the table has a row for each comparison, and each measure reads what the runs of its side record", () => {
  const effects = COMPARISONS.map(({ terms }) =>
    terms.reduce((sum, { side, measure, weight }) => sum + weight * measure.read(flat(side)), 0),
  );
  expect(hypothesisTable(HYPOTHESES, [effects, effects]).rows).toHaveLength(COMPARISONS.length);
});
