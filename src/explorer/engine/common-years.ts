/**
 * The years that futures share with their history are run once: a worker keeps the worlds of the histories that it has run, as they were on the
 * days on which futures begin. A test checks that the bytes are those of runs from the start.
 */
import { LRUCache } from "lru-cache";
import { parseDate } from "../../base/dates.ts";
import { branchDateProblem, branchProblems } from "../../engine/branch-check.ts";
import { type Past, performCase, performFuture, performHistory } from "../../ensemble/perform-case.ts";
import { caseOf, keptOf, type PreparedScenario } from "../../ensemble/perform-ensemble.ts";
import type { EnsemblePlan } from "../../ensemble/ensemble-plan.ts";
import type { RunOutcome } from "../../ensemble/run-record.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { begins } from "../setup/begins.ts";
import type { SharedPast } from "../setup/past.ts";

/** Histories that are kept: enough for a board, on which one future is run after another. */
const MOST_KEPT = 20;

export function createCommonYears() {
  const pasts = new LRUCache<string, Past>({ max: MOST_KEPT });
  const branches = new WeakMap<Scenario, WeakMap<Scenario, string>>();
  /** How often a history was run, and how often a future continued from one. */
  const counts = { histories: 0, futures: 0 };

  function pastOf(history: PreparedScenario, shared: SharedPast, plan: EnsemblePlan, run: number): Past {
    const { runs, scenario, memory } = history;
    const key = JSON.stringify([shared, runs.observables, runs.summaries, plan.seed, plan.uncertainty, run]);
    let past = pasts.get(key);
    if (past === undefined) {
      const days = shared.days.map(parseDate).filter((day) => branchDateProblem(scenario.time, day) === undefined);
      past = performHistory(caseOf(runs, plan, run), days, memory);
      counts.histories++;
      pasts.set(key, past);
    }
    return past;
  }

  /** The day on which a future leaves its history; "" if it does not share its first years. */
  function branchOf(future: PreparedScenario, history: PreparedScenario): string {
    const known = branches.get(future.scenario) ?? new WeakMap<Scenario, string>();
    branches.set(future.scenario, known);
    const branch = known.get(history.scenario) ?? findBranch(future, history);
    known.set(history.scenario, branch);
    return branch;
  }

  return {
    counts,
    /** Run k of a scenario that is the history, or continues from it where it can. */
    perform(
      prepared: PreparedScenario,
      history: PreparedScenario,
      shared: SharedPast,
      plan: EnsemblePlan,
      run: number,
    ): RunOutcome {
      const one = caseOf(prepared.runs, plan, run);
      const perform = () => {
        if (prepared.scenario === history.scenario) return pastOf(history, shared, plan, run).outcome;
        const day = branchOf(prepared, history);
        if (!shared.days.includes(day)) return performCase(one, prepared.memory);
        const past = pastOf(history, shared, plan, run);
        if ("message" in past.outcome) return performCase(one, prepared.memory);
        counts.futures++;
        return performFuture(past, { from: parseDate(day), case: one }, prepared.memory);
      };
      return keptOf(perform(), prepared.frame, plan, run);
    },
  };
}

function findBranch(future: PreparedScenario, history: PreparedScenario): string {
  const day = begins(future.scenario, history.scenario);
  if (!day || branchDateProblem(history.scenario.time, parseDate(day)) !== undefined) return "";
  const problems = branchProblems(history.model.blueprint, future.model.blueprint, parseDate(day));
  return problems.length === 0 ? day : "";
}
