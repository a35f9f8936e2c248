/**
 * A digest of what the model answers to the facts: searches with the same digest were made on the same model and data, however the code
 * was rearranged in between.
 */
import type { ParameterName } from "../../scenario/parameters.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { freeParameters, type Values } from "./joint-space.ts";
import type { TrialTask } from "./perform-trial.ts";

/** Answers of one run per era with every free parameter in the middle of its range; published values do not enter. */
export function answersToFacts(
  scenarios: readonly Scenario[],
  perform: (task: TrialTask) => Float64Array,
): readonly Float64Array[] {
  return scenarios.map((scenario) => {
    const trial = { values: middles(scenario, freeParameters(scenario)), seeds: ["state-1"] };
    return perform({ setting: scenario.setting, kind: "facts", trial });
  });
}

function middles({ provenance }: Scenario, names: readonly ParameterName[]): Values {
  return Object.fromEntries(names.map((name) => [name, (provenance[name].low + provenance[name].high) / 2]));
}
