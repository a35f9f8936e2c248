/** Performs the runs of a study, here or on worker threads, and hands them on in the order of their numbers. */
import { setImmediate } from "node:timers/promises";
import { performAll, prepareEnsembles } from "../ensemble/perform-ensemble.ts";
import type { RunsRequest } from "./runs-request.ts";
import { performOnWorkers } from "./worker-pool.ts";

/** So often, in milliseconds, a signal is listened for between runs. */
const LISTEN_EVERY = 50;

export async function performRuns(request: RunsRequest): Promise<void> {
  if (request.jobs > 1 && request.plan.runs > 1) await performOnWorkers(request);
  else await performHere(request);
}

async function performHere({ scenarios, plan, stop, onRun, onProgress }: RunsRequest): Promise<void> {
  const study = prepareEnsembles(scenarios, plan);
  let listened = performance.now();
  for (let run = 1; run <= plan.runs && !stop.aborted; run++) {
    onRun(run, performAll(study, run));
    onProgress(run);
    if (performance.now() - listened < LISTEN_EVERY) continue;
    await setImmediate();
    listened = performance.now();
  }
}
