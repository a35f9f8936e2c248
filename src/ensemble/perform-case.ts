/** Performs cases. Nobody else runs the model: what a run is given and what counts as its failure is decided here. */
import type { BranchPoint } from "../engine/branch.ts";
import { tickAt } from "../engine/calendar.ts";
import { type Model, type RunOptions, runOnce, type RunResult, summariesOf } from "../engine/run.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import type { Case, Future } from "./case.ts";
import type { CaseMemory, PreparedCase } from "./case-memory.ts";
import { parametersOf } from "./case-parameters.ts";
import type { SeriesColumn, SummaryColumn } from "./run-record.ts";

export interface CaseResult extends RunResult {
  readonly model: Model;
  readonly parameters: ParameterValues;
  /** What `values` and `summary` hold. */
  readonly series: readonly SeriesColumn[];
  readonly summaries: readonly SummaryColumn[];
}

/** A case that ended with an error. */
export interface CaseFailure {
  readonly message: string;
}

export type CaseOutcome = CaseResult | CaseFailure;

export function performCase(one: Case, memory: CaseMemory, watch?: RunOptions["watch"]): CaseOutcome {
  return attempt(() => perform(memory.prepared(one), one, memory, watch && { watch }));
}

/** The result; throws if the case has failed. */
export function resultOf(outcome: CaseOutcome): CaseResult {
  if ("message" in outcome) throw new Error(outcome.message);
  return outcome;
}

/** Cases that pair: each by itself or, where they branch, the first as history and the others as futures that start from its world on a day. */
export function performTogether(cases: readonly Case[], branchAt: number | null, memory: CaseMemory): CaseOutcome[] {
  if (branchAt === null) return cases.map((one) => performCase(one, memory));
  const [history, ...futures] = cases;
  return performFutures(
    history,
    futures.map((future) => ({ from: branchAt, case: future })),
    memory,
  );
}

/**
 * A history and futures that start from its world, each on its day; the years that they share are run once. The outcome of the history comes
 * first, then those of the futures in their order.
 */
export function performFutures(history: Case, futures: readonly Future[], memory: CaseMemory): CaseOutcome[] {
  const past = performHistory(history, futures.map(({ from }) => from), memory); // prettier-ignore
  return [past.outcome, ...futures.map((future) => performFuture(past, future, memory))];
}

/** A history that was run, with its worlds on the days on which futures begin. */
export interface Past {
  readonly case: Case;
  readonly outcome: CaseOutcome;
  /** By tick. */
  readonly points: ReadonlyMap<number, BranchPoint>;
}

/** Where twins are shared, futures may be run at any later time; otherwise the next run overwrites the history's twin. */
export function performHistory(history: Case, days: readonly number[], memory: CaseMemory): Past {
  const points = new Map<number, BranchPoint>();
  const outcome = attempt(() => {
    const prepared = memory.prepared(history);
    const ticks = days.map((day) => tickAt(prepared.scenario.time, day));
    return perform(prepared, history, memory, { branch: { ticks, take: (point) => points.set(point.tick, point) } });
  });
  return { case: history, outcome, points };
}

export function performFuture(past: Past, { from, case: future }: Future, memory: CaseMemory): CaseOutcome {
  return attempt(() => {
    const point = past.points.get(tickAt(memory.prepared(past.case).scenario.time, from));
    if (point === undefined) {
      const { outcome } = past;
      throw new Error(`its history failed: ${"message" in outcome ? outcome.message : "it did not reach the branch"}`);
    }
    return perform(memory.preparedFuture(future, past.case, from), future, memory, { from: point });
  });
}

function attempt(work: () => CaseResult): CaseOutcome {
  try {
    return work();
  } catch (error) {
    return failureOf(error);
  }
}

export function failureOf(error: unknown): CaseFailure {
  return { message: error instanceof Error ? error.message : String(error) };
}

function perform(
  { scenario, model }: PreparedCase,
  one: Case,
  { twins }: CaseMemory,
  more: Pick<RunOptions, "branch" | "from" | "watch"> = {},
): CaseResult {
  const { luck, end, records } = one;
  const parameters = parametersOf(scenario, one);
  const options: RunOptions = { parameters, ...records, ...(end !== undefined && { end }), ...(twins && { twins }), ...more }; // prettier-ignore
  const result = runOnce(model, luck, options);
  return { ...result, model, parameters, series: model.series, summaries: summariesOf(model) };
}
