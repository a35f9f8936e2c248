/**
 * Parameter uncertainty: one value per parameter.
 *
 * Where a setting has accepted sets (parameter values that passed together against the facts), a whole set is drawn. A parameter that is
 * not in the sets, or that a scenario sets for itself, is drawn within its published range: half of the draws lie below the published value
 * and half above, each half evenly spread; one that is marked as fixed keeps its value. Draws are keyed by the seed, and by the name where each parameter has its own, so runs of several
 * scenarios with one seed meet the same set and the same deviations even where their values differ.
 */
import { nameKey, seedKeys, uniform } from "../base/random.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { ParameterInfo, Scenario } from "../scenario/scenario.ts";

const DRAW = nameKey("parameter");
const SET = nameKey("accepted set");

export function drawParameters(scenario: Scenario, seed: string): ParameterValues {
  const { accepted } = scenario;
  const keys = seedKeys(seed);
  const drawn: Record<string, number> = {};
  for (const name of Object.keys(scenario.parameters) as ParameterName[]) {
    const info = scenario.provenance[name];
    drawn[name] = info.drawn ? valueAt(info, uniform(keys, DRAW, nameKey(name), 0)) : info.value;
  }
  if (accepted) {
    const set = accepted.sets[Math.floor(uniform(keys, SET, 0, 0) * accepted.sets.length)];
    accepted.names.forEach((name, column) => (drawn[name] = set[column]));
  }
  return drawn as ParameterValues;
}

/** The value at a place between 0 and 1; the published value lies at 1/2. */
export function valueAt({ value, low, high }: Pick<ParameterInfo, "value" | "low" | "high">, place: number): number {
  return place < 0.5 ? low + (value - low) * 2 * place : value + (high - value) * (2 * place - 1);
}
