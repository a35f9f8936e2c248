/** A worker thread: is told run numbers in batches, answers with the runs of all scenarios. */
import { parentPort, workerData } from "node:worker_threads";
import type { Scenario } from "../scenario/scenario.ts";
import { performAll, prepareStudy } from "../study/perform-run.ts";
import type { StudyPlan } from "../study/plan.ts";
import type { RunOutcome } from "../study/run-record.ts";

export interface WorkerTask {
  readonly scenarios: readonly Scenario[];
  readonly plan: StudyPlan;
}

/** The answer to a batch: for each run number, what came of it in each scenario. */
export interface WorkerAnswer {
  readonly batch: readonly number[];
  readonly outcomes: readonly (readonly RunOutcome[])[];
  readonly milliseconds: number;
}

const { scenarios, plan } = workerData as WorkerTask;
const study = prepareStudy(scenarios, plan);

parentPort?.on("message", (batch: readonly number[]) => {
  const start = performance.now();
  const outcomes = batch.map((run) => performAll(study, run));
  const answer: WorkerAnswer = { batch, outcomes, milliseconds: performance.now() - start };
  // Copied, not handed over: once a thread has handed over a single buffer, V8 looks at every access to any array whether its buffer is gone.
  parentPort?.postMessage(answer);
});
