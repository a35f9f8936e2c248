/** Performs the runs of an ensemble, here or on threads, and passes them on in the order of their numbers. */
import { runId } from "../../ensemble/ensemble-plan.ts";
import type { EnsemblePlan } from "../../ensemble/ensemble-plan.ts";
import type { RunOutcome } from "../../ensemble/run-record.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { startCrew } from "../threads/crew.ts";

export interface RunsRequest {
  readonly scenarios: readonly Scenario[];
  readonly plan: EnsemblePlan;
  readonly jobs: number;
  /** Ends the work early; what is finished is still passed on. */
  readonly stop: AbortSignal;
  readonly onRun: (run: number, outcomes: readonly RunOutcome[]) => void;
  readonly onProgress: (done: number) => void;
  /** The script of the threads; tests give their own. */
  readonly workerScript?: URL;
}

export async function performRuns(request: RunsRequest): Promise<void> {
  const { scenarios, plan, jobs, stop, workerScript } = request;
  const crew = startCrew({ kind: "runs", setup: { scenarios, plan }, jobs, stop, script: workerScript });
  let done = 0;
  try {
    await crew.work({
      units: Array.from({ length: plan.runs }, (_, place) => place + 1),
      ordered: true,
      onResult(place, outcomes) {
        request.onRun(place + 1, outcomes);
        request.onProgress(++done);
      },
      lost(place, reason) {
        const failure = {
          run: place + 1,
          seed: runId(plan, place + 1),
          message: `the worker thread died twice: ${reason}`,
        };
        return scenarios.map(() => failure);
      },
    });
  } finally {
    await crew.end();
  }
}
