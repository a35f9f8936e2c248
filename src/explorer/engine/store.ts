/**
 * The runs that the page has, by setup, and which ones it still wants. Knows nothing of workers and of the page.
 *
 * Run k of every setup has the same seed, so all setups are paired, and a run that came once is kept while there is room.
 */
import { type RunOutcome, isFailure } from "../../ensemble/run-record.ts";
import { type RunPlan, type Setup, setupKey } from "../setup/setup.ts";
import type { RunTask } from "./pool.ts";
import type { Asked, SetupFacts } from "./protocol.ts";

/** Runs of so many setups are kept: those shown, and some that were left a moment ago. */
const MOST_SETUPS = 10;

export interface Runs {
  readonly setup: Setup;
  facts: SetupFacts | undefined;
  /** By run number less one; a place is empty while its run is missing. */
  readonly outcomes: (RunOutcome | undefined)[];
  readonly underWay: Set<number>;
  /** One run of which only what the screen shows is recorded: shown until the first whole one has come. */
  look: FirstLook | undefined;
  /** Why the setup cannot run. */
  refusal: string | undefined;
}

export interface FirstLook {
  readonly run: number;
  readonly asked: Asked;
  /** Undefined while it is under way. */
  outcome: RunOutcome | undefined;
  facts: SetupFacts | undefined;
}

export interface Store {
  /** What is to be computed, the most urgent first, and what is recorded of a first look at one of them. Another plan forgets all runs. */
  want(plan: RunPlan, setups: readonly Setup[], look?: Asked): void;
  /** For one of `of` workers: it prefers run numbers of its own, because the runs of one number share their twin. */
  next(worker?: number, of?: number): RunTask | undefined;
  take(task: RunTask, outcome: RunOutcome, facts: SetupFacts | undefined): void;
  refuse(task: RunTask, message: string): void;
  runs(setup: Setup): Runs | undefined;
  progress(setup: Setup): Progress;
}

export interface Progress {
  /** Runs that are there without a gap. */
  readonly done: number;
  readonly wanted: number;
  /** Runs of which there is something to show: a first look is one. */
  readonly seen: number;
}

export interface StoreForm {
  readonly mostSetups?: number;
  /** One setup after the other, where none has to be drawn with the others: each is compiled once. */
  readonly bySetup?: boolean;
}

export function createStore({ mostSetups = MOST_SETUPS, bySetup = false }: StoreForm = {}): Store {
  const known = new Map<string, Runs>();
  let plan: RunPlan | undefined;
  let wanted: readonly Setup[] = [];
  let asked: Asked | undefined;

  const runsOf = (setup: Setup): Runs => {
    const key = setupKey(setup);
    let runs = known.get(key);
    if (runs === undefined) runs = emptyRuns(setup);
    known.delete(key);
    known.set(key, runs); // last used, last to go
    return runs;
  };
  const samePlan = (a: RunPlan | undefined, b: RunPlan): boolean =>
    a !== undefined && a.seed === b.seed && a.uncertainty === b.uncertainty;

  /**
   * Of the one setup of which nothing is there, where all others have the run that it is held against: it is a moved slider. Whoever of the
   * workers is free first takes a run of its own.
   */
  const lookAt = (worker: number): RunTask | undefined => {
    const all = wanted.map((setup) => known.get(setupKey(setup))!);
    const [runs, ...more] = all.filter(({ outcomes }) => outcomes.length === 0);
    const run = worker + 1;
    if (asked === undefined || plan!.runs < Math.max(2, run) || runs === undefined || more.length > 0) return undefined;
    if (runs.look !== undefined || runs.refusal !== undefined) return undefined;
    if (all.some((other) => other !== runs && other.outcomes[run - 1] === undefined)) return undefined;
    runs.look = { run, asked, outcome: undefined, facts: undefined };
    return { setup: runs.setup, plan: plan!, run, needsFacts: true, only: asked };
  };

  return {
    want(nextPlan, setups, look) {
      if (!samePlan(plan, nextPlan)) known.clear();
      plan = nextPlan;
      wanted = setups;
      asked = look;
      for (const setup of [...setups].reverse()) runsOf(setup);
      for (const key of known.keys()) {
        if (known.size <= mostSetups) break;
        known.delete(key);
      }
    },
    next(worker = 0, of = 1) {
      if (plan === undefined) return undefined;
      const look = lookAt(worker);
      if (look !== undefined) return look;
      const isFree = (runs: Runs, run: number): boolean =>
        runs.refusal === undefined && runs.outcomes[run - 1] === undefined && !runs.underWay.has(run);
      const find = (setups: readonly Setup[], step: number, first: number): RunTask | undefined => {
        for (let run = first; run <= plan!.runs; run += step) {
          for (const setup of setups) {
            const runs = known.get(setupKey(setup))!;
            if (!isFree(runs, run)) continue;
            runs.underWay.add(run);
            return { setup, plan: plan!, run, needsFacts: runs.facts === undefined };
          }
        }
        return undefined;
      };
      for (const setups of bySetup ? wanted.map((setup) => [setup]) : [wanted]) {
        const task = find(setups, of, worker + 1) ?? find(setups, 1, 1);
        if (task !== undefined) return task;
      }
      return undefined;
    },
    take(task, outcome, facts) {
      const runs = known.get(setupKey(task.setup));
      if (runs === undefined || !samePlan(plan, task.plan)) return;
      if (task.only !== undefined) {
        if (runs.look !== undefined) Object.assign(runs.look, { outcome, facts });
        return;
      }
      runs.underWay.delete(task.run);
      runs.facts ??= facts;
      runs.outcomes[task.run - 1] = outcome;
    },
    refuse(task, message) {
      const runs = known.get(setupKey(task.setup));
      if (runs !== undefined && samePlan(plan, task.plan)) runs.refusal = message;
    },
    runs: (setup) => known.get(setupKey(setup)),
    progress(setup) {
      const outcomes = known.get(setupKey(setup))?.outcomes ?? [];
      const wantedRuns = plan?.runs ?? 0;
      let done = 0;
      while (done < wantedRuns && outcomes[done] !== undefined) done++;
      const isLookedAt = known.get(setupKey(setup))?.look?.outcome !== undefined;
      return { done, wanted: wantedRuns, seen: Math.max(done, isLookedAt ? 1 : 0) };
    },
  };
}

export function emptyRuns(setup: Setup): Runs {
  return { setup, facts: undefined, outcomes: [], underWay: new Set(), look: undefined, refusal: undefined };
}

/** The first runs up to a number, those that failed left out. */
export function goodRuns(runs: Runs, upTo: number): Exclude<RunOutcome, { message: string }>[] {
  return runs.outcomes.slice(0, upTo).flatMap((outcome) => (outcome && !isFailure(outcome) ? [outcome] : []));
}

/** Over several setups; `least` is what there is to show of the one that has fewest. */
export function together(all: readonly Progress[]): {
  done: number;
  wanted: number;
  least: number;
} {
  return {
    done: all.reduce((sum, { done }) => sum + done, 0),
    wanted: all.reduce((sum, { wanted }) => sum + wanted, 0),
    least: Math.min(...all.map(({ seen }) => seen)),
  };
}
