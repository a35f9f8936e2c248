/** Performs trials of a calibration: a set of parameter values, asked for the facts of a setting or for the outputs that they are to narrow. */
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Fact } from "../history/fact-table.ts";
import { askOnce, type History, prepareHistory } from "../history/history-runs.ts";
import { summariesNamed } from "../measures.ts";
import type { Trial } from "./calibrate.ts";
import { questionsOf } from "./constraints.ts";

export interface TrialTask {
  readonly setting: string;
  readonly kind: "facts" | "outputs";
  readonly trial: Trial;
}

/** `find` gives the scenario of a setting; `outputs` are names of summaries. Numbers come seed by seed. */
export function trialPerformer(
  find: (id: string) => Scenario,
  facts: readonly Fact[],
  outputs: readonly string[],
): (task: TrialTask) => Float64Array {
  const histories = new Map<string, History>();
  const memory = createCaseMemory();
  const asked = { observables: [], summaries: outputs };
  const historyOf = (setting: string): History => {
    const known = histories.get(setting) ?? prepareHistory(questionsOf(facts, setting), find);
    histories.set(setting, known);
    return known;
  };
  return ({ setting, kind, trial: { values, seeds } }) => {
    const scenario = find(setting);
    const answer = (luck: string): ArrayLike<number> => {
      if (kind === "facts") return askOnce(historyOf(setting), luck, () => values);
      const outcome = performCase({ ...asked, scenario, parameters: { from: "given", values }, luck }, memory);
      return summariesNamed(outputs, resultOf(outcome));
    };
    return Float64Array.from(seeds.flatMap((seed) => Array.from(answer(seed))));
  };
}
