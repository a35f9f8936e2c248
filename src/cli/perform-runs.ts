/** Performs the runs of a study, here or on worker threads, and hands them on in the order of their numbers. */
import { setImmediate } from "node:timers/promises";
import type { Scenario } from "../scenario/scenario.ts";
import { performRun, prepareScenario } from "../study/perform-run.ts";
import type { StudyPlan } from "../study/plan.ts";
import type { RunOutcome } from "../study/run-record.ts";
import { performOnWorkers } from "./worker-pool.ts";

export interface RunsRequest {
  readonly scenarios: readonly Scenario[];
  readonly plan: StudyPlan;
  readonly jobs: number;
  /** Ends the work early; what is finished is still handed on. */
  readonly stop: AbortSignal;
  /** Called in the order of run numbers. */
  readonly onRun: (run: number, outcomes: readonly RunOutcome[]) => void;
  /** The number of runs that are done, in whatever order. */
  readonly onProgress: (done: number) => void;
  /** The script of the threads; tests give their own. */
  readonly workerScript?: URL;
}

/** So often, in milliseconds, a signal is listened for between runs. */
const LISTEN_EVERY = 50;

export async function performRuns(request: RunsRequest): Promise<void> {
  if (request.jobs > 1 && request.plan.runs > 1) await performOnWorkers(request);
  else await performHere(request);
}

async function performHere({ scenarios, plan, stop, onRun, onProgress }: RunsRequest): Promise<void> {
  const prepared = scenarios.map(prepareScenario);
  let listened = performance.now();
  for (let run = 1; run <= plan.runs && !stop.aborted; run++) {
    onRun(
      run,
      prepared.map((scenario) => performRun(scenario, plan, run)),
    );
    onProgress(run);
    if (performance.now() - listened < LISTEN_EVERY) continue;
    await setImmediate();
    listened = performance.now();
  }
}
