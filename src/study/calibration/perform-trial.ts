/** Performs trials of a calibration: a set of parameter values, asked for the facts of a setting or for the outputs that they are to narrow. */
import { parseDate } from "../../base/dates.ts";
import { createCaseMemory } from "../../ensemble/case-memory.ts";
import { performCase, resultOf } from "../../ensemble/perform-case.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Fact } from "../history/fact-table.ts";
import { askOnce, type History, prepareHistory } from "../history/history-runs.ts";
import { summariesNamed } from "../read-observables.ts";
import type { Trial } from "./calibrate.ts";
import { constraintsOf } from "./constraints.ts";
import { knownBy } from "./known-at.ts";

export interface TrialTask {
  readonly setting: string;
  readonly kind: "facts" | "outputs";
  readonly trial: Trial;
  /** Facts known at this day alone. */
  readonly known?: string;
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
  const historyOf = (setting: string, known?: string): History => {
    const key = `${setting} ${known ?? ""}`;
    const date = known === undefined ? Infinity : parseDate(known);
    const asked = (): Fact[] =>
      constraintsOf(facts, setting)
        .filter((one) => knownBy(one, date))
        .map(({ fact }) => fact);
    const prepared = histories.get(key) ?? prepareHistory(asked(), find);
    histories.set(key, prepared);
    return prepared;
  };
  return ({ setting, kind, known, trial: { values, seeds } }) => {
    const scenario = find(setting);
    const answer = (luck: string): ArrayLike<number> => {
      if (kind === "facts") return askOnce(historyOf(setting, known), luck, () => values);
      const outcome = performCase({ ...asked, scenario, parameters: { from: "given", values }, luck }, memory);
      return summariesNamed(outputs, resultOf(outcome));
    };
    return Float64Array.from(seeds.flatMap((seed) => Array.from(answer(seed))));
  };
}
