/** A worker thread of `smallyard calibrate`: is told one set of parameter values at a time, answers with what its runs say. */
import { parentPort } from "node:worker_threads";
import { type Model, prepare, runOnce, summariesOf } from "../engine/run.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { questionsOf, type Trial } from "../study/calibration/calibrate-setting.ts";
import { askOnce, type History, prepareHistory } from "../study/history/history-runs.ts";
import type { Task, TaskAnswer } from "./calibrate-threads.ts";
import { HEADLINES } from "./headline.ts";
import { findScenario, loadFacts } from "./load-history.ts";

const histories = new Map<string, History>();
const models = new Map<string, Model>();

function answerFacts(scenario: Scenario, { values, seeds }: Trial): Float64Array {
  const known = histories.get(scenario.id);
  const history = known ?? prepareHistory(questionsOf(loadFacts(), scenario.id), findScenario);
  if (!known) histories.set(scenario.id, history);
  return Float64Array.from(seeds.flatMap((seed) => [...askOnce(history, seed, () => values)]));
}

function answerOutputs(scenario: Scenario, { values, seeds }: Trial): Float64Array {
  const known = models.get(scenario.id);
  const model = known ?? prepare(scenario);
  if (!known) models.set(scenario.id, model);
  const names = summariesOf(model).map(({ name }) => name);
  const places = HEADLINES.map((name) => names.indexOf(name));
  return Float64Array.from(
    seeds.flatMap((seed) => {
      const { summary } = runOnce(model, seed, { parameters: values });
      return places.map((place) => (place < 0 ? NaN : summary[place]));
    }),
  );
}

parentPort?.on("message", ({ setting, kind, trial }: Task) => {
  let answer: TaskAnswer;
  try {
    const scenario = findScenario(setting);
    answer = { numbers: kind === "facts" ? answerFacts(scenario, trial) : answerOutputs(scenario, trial) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
