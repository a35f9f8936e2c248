/**
 * The runs that the page has, by setup, which ones it still wants, and who waits for them. Knows nothing of workers and of the page.
 *
 * Run k of every setup has the same seed, so all setups are paired, and a run that came once is kept while there is room.
 */
import type { RunOutcome } from "../../ensemble/run-record.ts";
import { type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import { MEASURES } from "../words/futures.ts";
import { observableOf } from "../words/screen-needs.ts";
import type { Asked, RunTask, SetupFacts } from "./protocol.ts";
import { type Results, resultsOf, resultsOfLook } from "./results.ts";
import { emptyRuns, type Runs } from "./runs.ts";

export interface Progress {
  /** Runs that are there without a gap. */
  readonly done: number;
  readonly wanted: number;
  /** Runs of which there is something to show: a first look is one. */
  readonly seen: number;
}

interface StoreForm {
  /** Runs of so many setups are kept: those shown, and some that were left a moment ago. */
  readonly mostSetups: number;
  /** Of each setup at most. */
  readonly mostRuns: number;
  /** One setup after the other, where none has to be drawn with the others: each is compiled once. */
  readonly bySetup: boolean;
  /** Nothing else is recorded. */
  readonly only?: Asked;
}
const SHOWN: StoreForm = { mostSetups: 10, mostRuns: Infinity, bySetup: false };
/** Runs beside those that are shown, for a board of many setups: a few runs of each, of which the summaries alone are kept. */
export const BOARD: StoreForm = {
  ...{ mostSetups: 40, mostRuns: 20, bySetup: true },
  only: { observables: [], summaries: MEASURES.map(({ summary }) => summary) },
};

/** Who waits until all runs of some setups are there. */
interface Waiting {
  readonly setups: readonly Setup[];
  readonly resolve: (all: readonly Results[]) => void;
  readonly reject: (error: Error) => void;
}

export type Store = ReturnType<typeof createStore>;

export function createStore(form: StoreForm = SHOWN) {
  const known = new Map<string, Runs>();
  const made = new WeakMap<Runs, { readonly done: number; readonly results: Results | undefined }>();
  let waiting: Waiting[] = [];
  let plan: RunPlan | undefined;
  let wanted: readonly Setup[] = [];
  let asked: Asked | undefined;

  const runs = (setup: Setup): Runs | undefined => known.get(setupKey(setup));
  const touch = (setup: Setup): void => {
    const key = setupKey(setup);
    const own = known.get(key) ?? emptyRuns(setup);
    known.delete(key);
    known.set(key, own); // last used, last to go
  };
  const isPlan = (other: RunPlan): boolean =>
    plan !== undefined && plan.seed === other.seed && plan.uncertainty === other.uncertainty;

  function progress(setup: Setup): Progress {
    const { outcomes = [], look } = runs(setup) ?? {};
    const ofPlan = plan?.runs ?? 0;
    let done = 0;
    while (done < ofPlan && outcomes[done] !== undefined) done++;
    return { done, wanted: ofPlan, seen: Math.max(done, look?.outcome === undefined ? 0 : 1) };
  }

  /**
   * Of the one setup of which nothing is there, where all others have the run that it is held against: it is a moved slider. Whoever of the
   * workers is free first takes a run of its own.
   */
  function lookAt(worker: number): RunTask | undefined {
    const all = wanted.map((setup) => runs(setup)!);
    const [own, ...more] = all.filter(({ outcomes }) => outcomes.length === 0);
    const run = worker + 1;
    if (asked === undefined || plan!.runs < Math.max(2, run) || own === undefined || more.length > 0) return undefined;
    if (own.look !== undefined || own.refusal !== undefined) return undefined;
    if (all.some((other) => other !== own && other.outcomes[run - 1] === undefined)) return undefined;
    own.look = { run, asked, outcome: undefined, facts: undefined };
    return { setup: own.setup, plan: plan!, run, needsFacts: true, only: asked };
  }

  function find(setups: readonly Setup[], step: number, first: number): RunTask | undefined {
    for (let run = first; run <= plan!.runs; run += step) {
      for (const setup of setups) {
        const { refusal, outcomes, underWay, facts } = runs(setup)!;
        if (refusal !== undefined || outcomes[run - 1] !== undefined || underWay.has(run)) continue;
        underWay.add(run);
        return { setup, plan: plan!, run, needsFacts: facts === undefined, only: form.only };
      }
    }
    return undefined;
  }

  /** Those whose runs have come, or cannot come, wait no longer. */
  function answerWaiting(): void {
    waiting = waiting.filter(({ setups, resolve, reject }) => {
      const refusal = setups.map((setup) => runs(setup)?.refusal).find((one) => one !== undefined);
      if (refusal !== undefined) reject(new Error(refusal));
      else if (setups.some((setup) => progress(setup).done < progress(setup).wanted)) return true;
      else resolve(setups.map((setup) => resultsOf(runs(setup)!, progress(setup).wanted)!));
      return false;
    });
  }

  return {
    /** What is to be computed, the most urgent first, and what is recorded of a first look at one of them. Another plan forgets all runs. */
    want(next: RunPlan, setups: readonly Setup[], look?: Asked): void {
      if (!isPlan(next)) known.clear();
      plan = { ...next, runs: Math.min(next.runs, form.mostRuns) };
      wanted = [...setups, ...waiting.flatMap((one) => one.setups)];
      asked = look;
      wanted.toReversed().forEach(touch);
      for (const key of known.keys()) {
        if (known.size <= form.mostSetups) break;
        known.delete(key);
      }
      answerWaiting();
    },

    /** For one of `of` workers: it prefers run numbers of its own, because the runs of one number share their twin. */
    next(worker = 0, of = 1): RunTask | undefined {
      if (plan === undefined) return undefined;
      const look = lookAt(worker);
      if (look !== undefined) return look;
      for (const setups of form.bySetup ? wanted.map((setup) => [setup]) : [wanted]) {
        const task = find(setups, of, worker + 1) ?? find(setups, 1, 1);
        if (task !== undefined) return task;
      }
      return undefined;
    },

    take({ setup, plan: of, run, only }: RunTask, outcome: RunOutcome, facts: SetupFacts | undefined): void {
      const own = runs(setup);
      if (own === undefined || !isPlan(of)) return;
      if (only !== form.only) {
        if (own.look !== undefined) Object.assign(own.look, { outcome, facts });
        return;
      }
      own.underWay.delete(run);
      own.facts ??= facts;
      own.outcomes[run - 1] = outcome;
      answerWaiting();
    },

    refuse({ setup, plan: of }: RunTask, message: string): void {
      const own = runs(setup);
      if (own !== undefined && isPlan(of)) own.refusal = message;
      answerWaiting();
    },

    /** All results of some setups, once all their runs are there; what they wait for is wanted with whatever else is. */
    wait(setups: readonly Setup[]): Promise<readonly Results[]> {
      return new Promise((resolve, reject) => waiting.push({ setups, resolve, reject }));
    },
    /** Nothing more will come. */
    giveUp(error: Error): void {
      for (const { reject } of waiting.splice(0)) reject(error);
    },

    runs,
    progress,
    /** From the runs so far; undefined while there are none, or while a first look knows less than is needed. The same until another run has come. */
    results(setup: Setup, needs: ReadonlySet<string> = new Set()): Results | undefined {
      const own = runs(setup);
      const { done, seen } = progress(setup);
      if (own === undefined || seen === 0) return undefined;
      const look = done === 0 ? own.look! : undefined;
      if (look && ![...needs].every((need) => look.asked.observables.includes(observableOf(need)))) return undefined;
      const last = made.get(own);
      if (last?.done === done) return last.results;
      const results = look ? resultsOfLook(setup, look) : resultsOf(own, done);
      made.set(own, { done, results });
      return results;
    },
  };
}

/** Over several setups; `least` is what there is to show of the one that has fewest. */
export function together(all: readonly Progress[]) {
  return {
    done: all.reduce((sum, { done }) => sum + done, 0),
    wanted: all.reduce((sum, { wanted }) => sum + wanted, 0),
    least: Math.min(...all.map(({ seen }) => seen)),
  };
}
