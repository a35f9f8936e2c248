/** Runs beside those that are shown, for a board of many setups: a few runs of each, of which the summaries alone are kept. */
import type { RunOutcome } from "../../ensemble/run-record.ts";
import type { RunPlan, Setup } from "../setup/setup.ts";
import { MEASURES } from "../words/futures.ts";
import type { RunTask } from "./pool.ts";
import type { Asked, SetupFacts } from "./protocol.ts";
import { type Results, resultsOf } from "./results.ts";
import { createStore } from "./store.ts";

const MOST_SETUPS = 40;
/** Of each setup at most. */
export const BESIDE_RUNS = 20;

/** Nothing else is recorded. */
const ASKED: Asked = { observables: [], summaries: MEASURES.map(({ summary }) => summary) };

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
      return task && { ...task, beside: true, only: ASKED };
    },
    take({ only: _asked, ...task }, outcome, facts) {
      store.take(task, outcome, facts); // whole for the board, no first look at more
    },
    refuse: store.refuse,
    results(setup) {
      const runs = store.runs(setup);
      return runs && resultsOf(runs, store.progress(setup).done);
    },
  };
}
