/** Runs the arms of comparisons: every run with its own luck and its own draw of the parameters, the same in every arm. */
import { drawParameters } from "../engine/draw-parameters.ts";
import { prepare, runOnce, summariesOf } from "../engine/run.ts";
import type { Model } from "../engine/run.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Arm, changeParameters, type Runner } from "./hypothesis-table.ts";

/**
 * A runner over scenarios that `load` reads (it may touch files; this file does not). Only the last arm is kept in memory, so arms
 * should come one after the other. A run that fails is told to `onFailure`; the others go on.
 */
export function armRunner(
  load: (arm: Arm) => Scenario,
  onFailure: (arm: Arm, seed: string, message: string) => void,
): Runner {
  let current: { arm: Arm; scenario: Scenario; model: Model } | undefined;
  return (arm, seed) => {
    if (current?.arm !== arm) {
      const scenario = load(arm);
      current = { arm, scenario, model: prepare(scenario) };
    }
    const { scenario, model } = current;
    try {
      const result = runOnce(model, seed, { parameters: changeParameters(drawParameters(scenario, seed), arm) });
      return { ...result, series: model.series, summaries: summariesOf(model) };
    } catch (error) {
      onFailure(arm, seed, error instanceof Error ? error.message : String(error));
      return null;
    }
  };
}
