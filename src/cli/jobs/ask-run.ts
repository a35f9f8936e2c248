/** Asks history's questions in single runs: what a thread does for `smallyard history`. */
import { drawParameters } from "../../engine/draw-parameters.ts";
import { type EnsemblePlan, eventSeedOfRun, parameterSeedOfRun } from "../../ensemble/ensemble-plan.ts";
import { askOnce, type ParametersOf } from "../../study/history/history-runs.ts";
import { type HistoryKind, knowingEarlierFacts, loadHistory } from "../inputs/load-history.ts";

/** The answers of a run by its number, or why it failed. */
export function historyAsker(kind: HistoryKind, plan: EnsemblePlan): (run: number) => Float64Array | string {
  const history = loadHistory(kind);
  return (run) => {
    const seed = parameterSeedOfRun(plan, run);
    const drawn: ParametersOf | undefined =
      seed === undefined
        ? undefined
        : (scenario) => drawParameters(kind === "hindcast" ? knowingEarlierFacts(scenario) : scenario, seed);
    try {
      return askOnce(history, eventSeedOfRun(plan, run), drawn);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}
