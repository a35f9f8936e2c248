/** Runs beside those that are shown, for a board of many setups: a few runs of each, of which the summaries alone are kept. */
import { isFailure, type RunOutcome } from "../../ensemble/run-record.ts";
import type { RunPlan, Setup } from "../setup/setup.ts";
import type { RunTask } from "./pool.ts";
import type { SetupFacts } from "./protocol.ts";
import { type Results, resultsOf } from "./results.ts";
import { createStore } from "./store.ts";

const MOST_SETUPS = 40;
/** Of each setup at most. */
export const BESIDE_RUNS = 20;

export interface Beside {
  want(plan: RunPlan, setups: readonly Setup[]): void;
  next(worker: number, of: number): RunTask | undefined;
  take(task: RunTask, outcome: RunOutcome, facts: SetupFacts | undefined): void;
  refuse(task: RunTask, message: string): void;
  results(setup: Setup): Results | undefined;
}

export function createBeside(): Beside {
  const store = createStore({ mostSetups: MOST_SETUPS, bySetup: true });
  return {
    want: (plan, setups) => store.want({ ...plan, runs: Math.min(BESIDE_RUNS, plan.runs) }, setups),
    next(worker, of) {
      const task = store.next(worker, of);
      return task && { ...task, beside: true };
    },
    take: (task, outcome, facts) => store.take(task, withoutCurves(outcome), facts),
    refuse: store.refuse,
    results(setup) {
      const runs = store.runs(setup);
      return runs && resultsOf(runs, store.progress(setup).done);
    },
  };
}

function withoutCurves(outcome: RunOutcome): RunOutcome {
  const nothing = { dates: new Float64Array(), values: new Float64Array() };
  return isFailure(outcome) ? outcome : { ...outcome, recorded: nothing };
}
