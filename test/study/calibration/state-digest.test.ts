/** What stands for the state of the model that a search was made on: its answers to the facts. */
import { expect, test } from "vitest";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import { trialPerformer } from "../../../src/study/calibration/perform-trial.ts";
import { answersToFacts } from "../../../src/study/calibration/state-digest.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { FACT_ROWS, find, historyFiles, ID } from "../history/small-history.ts";

const facts = readFacts(historyFiles(FACT_ROWS), find);
const scenario = find(ID)!;

function answersWith(changes: Partial<Record<ParameterName, number>>): string {
  const provenance = { ...scenario.provenance };
  for (const [name, value] of Object.entries(changes) as [ParameterName, number][])
    provenance[name] = { ...provenance[name], value };
  const moved = { ...scenario, provenance, parameters: { ...scenario.parameters, ...changes } };
  return answersToFacts(
    [moved],
    trialPerformer(() => moved, facts, []),
  ).join("\n");
}

test("published values of free parameters do not enter, what a search keeps does", () => {
  const { value, low } = scenario.provenance.fear_weight;
  expect(scenario.provenance.fear_weight.drawn && !scenario.provenance.need_noise.drawn).toBe(true);
  expect(answersWith({ fear_weight: (value + low) / 2 })).toBe(answersWith({}));
  expect(answersWith({ need_noise: 0.2, account_closes: 0.05 })).not.toBe(answersWith({}));
});
