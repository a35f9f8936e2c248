/** A worker thread: is told run numbers in batches, answers with the runs of all scenarios. */
import { parentPort, workerData } from "node:worker_threads";
import type { Scenario } from "../scenario/scenario.ts";
import { performAll, prepareEnsembles } from "../ensemble/perform-ensemble.ts";
import type { EnsemblePlan } from "../ensemble/ensemble-plan.ts";
import type { RunOutcome } from "../ensemble/run-record.ts";

export interface WorkerTask {
  readonly scenarios: readonly Scenario[];
  readonly plan: EnsemblePlan;
}

/** The answer to a batch: for each run number, what came of it in each scenario. */
export interface WorkerAnswer {
  readonly batch: readonly number[];
  readonly outcomes: readonly (readonly RunOutcome[])[];
  readonly milliseconds: number;
}

const { scenarios, plan } = workerData as WorkerTask;
const study = prepareEnsembles(scenarios, plan);

parentPort?.on("message", (batch: readonly number[]) => {
  const start = performance.now();
  const outcomes = batch.map((run) => performAll(study, run));
  const answer: WorkerAnswer = { batch, outcomes, milliseconds: performance.now() - start };
  // Copied, not handed over: once a thread has handed over a single buffer, V8 looks at every access to any array whether its buffer is gone.
  parentPort?.postMessage(answer);
});
