/**
 * Parameter uncertainty: one value per parameter, drawn within its published range.
 *
 * Half of the draws lie below the published value and half above, each half evenly spread. A draw is keyed by (seed, name), so runs of
 * several scenarios with one seed meet the same deviations even where their values differ.
 */
import { nameKey, seedKeys, uniform } from "../base/random.ts";
import type { ParameterName, ParameterValues } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";

const DRAW = nameKey("parameter");

export function drawParameters(scenario: Scenario, seed: string): ParameterValues {
  const keys = seedKeys(seed);
  const drawn: Record<string, number> = {};
  for (const name of Object.keys(scenario.parameters) as ParameterName[]) {
    const { value, low, high } = scenario.provenance[name];
    const u = uniform(keys, DRAW, nameKey(name), 0);
    drawn[name] = u < 0.5 ? low + (value - low) * 2 * u : value + (high - value) * (2 * u - 1);
  }
  return drawn as ParameterValues;
}
