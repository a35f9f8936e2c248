/** A worker thread of `smallyard calibrate`: is told one set of parameter values at a time, answers with what its runs say. */
import { parentPort } from "node:worker_threads";
import { trialPerformer, type TrialTask } from "../study/calibration/perform-trial.ts";
import type { TaskAnswer } from "./calibrate-threads.ts";
import { HEADLINES } from "./headline.ts";
import { findScenario, loadFacts } from "./load-history.ts";

const perform = trialPerformer(findScenario, loadFacts(), HEADLINES);

parentPort?.on("message", (task: TrialTask) => {
  let answer: TaskAnswer;
  try {
    answer = { numbers: perform(task) };
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(answer);
});
