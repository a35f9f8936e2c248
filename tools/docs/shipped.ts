/** Every scenario that ships, in full. */
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { shippedScenarios } from "../../src/cli/read-files.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

let shipped: readonly Scenario[] | undefined;

/** Read once: several pages need them. */
export function loadShipped(): readonly Scenario[] {
  shipped ??= loadScenarios(shippedScenarios(), []).map(({ scenario }) => scenario);
  return shipped;
}
