/** What it takes to perform the runs of a study. Types only. */
import type { Scenario } from "../scenario/scenario.ts";
import type { EnsemblePlan } from "../ensemble/ensemble-plan.ts";
import type { RunOutcome } from "../ensemble/run-record.ts";

export interface RunsRequest {
  readonly scenarios: readonly Scenario[];
  readonly plan: EnsemblePlan;
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
