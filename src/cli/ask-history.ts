/** Asks history's questions in many runs, here or on worker threads; answers come back in the order of the runs. */
import { setImmediate } from "node:timers/promises";
import type { Table } from "../base/table.ts";
import { drawParameters } from "../engine/draw-parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { askOnce, type History } from "../study/history/history-runs.ts";
import { eventSeedOfRun, parameterSeedOfRun, seedOfRun, type EnsemblePlan } from "../ensemble/ensemble-plan.ts";
import { scoreboardTable, scoreFacts } from "../study/history/scoreboard.ts";
import { Interrupted, WorkFailed } from "./errors.ts";
import { type HistoryKind, knowingEarlierFacts, loadFacts, loadHistory } from "./load-history.ts";
import { createProgress } from "./progress.ts";
import { type Answer, workOnThreads } from "./thread-pool.ts";

export interface HistoryTask {
  readonly kind: HistoryKind;
  readonly plan: EnsemblePlan;
}

/** What a thread answers: one row per run of its batch, or why the run failed. */
export interface HistoryAnswer extends Answer {
  readonly rows: readonly (Float64Array | string)[];
}

export interface HistoryRequest extends HistoryTask {
  readonly jobs: number;
  readonly stop: AbortSignal;
}

/** The answers of the runs that ended well, runs x questions. Runs that fail are told on stderr and left out. */
export async function askHistory({ kind, plan, jobs, stop }: HistoryRequest): Promise<Float64Array[]> {
  const rows: (Float64Array | string | undefined)[] = new Array(plan.runs);
  const progress = createProgress(process.stderr, plan.runs, () => performance.now());
  let done = 0;
  const onAnswer = ({ batch, rows: found }: HistoryAnswer): void => {
    batch.forEach((run, place) => (rows[run - 1] = found[place]));
    progress.update((done += batch.length));
  };
  try {
    if (jobs > 1 && plan.runs > 1) {
      await workOnThreads<HistoryAnswer>({
        script: new URL("./history-worker.js", import.meta.url),
        workerData: { kind, plan } satisfies HistoryTask,
        units: Array.from({ length: plan.runs }, (_, place) => place + 1),
        ...{ jobs, stop, onAnswer },
        onLost: (run, reason) => (rows[run - 1] = reason),
      });
    } else {
      await askHere({ kind, plan }, stop, onAnswer);
    }
  } finally {
    progress.clear();
  }
  if (stop.aborted) throw new Interrupted("stopped before all runs were finished: no scores");
  return rows.filter((row, place): row is Float64Array => {
    if (typeof row !== "string") return row !== undefined;
    process.stderr.write(`run ${seedOfRun(plan, place + 1)} failed: ${row}\n`);
    return false;
  });
}

async function askHere(
  { kind, plan }: HistoryTask,
  stop: AbortSignal,
  onAnswer: (answer: HistoryAnswer) => void,
): Promise<void> {
  const history = loadHistory(kind);
  for (let run = 1; run <= plan.runs && !stop.aborted; run++) {
    onAnswer(answerOf(kind, history, plan, [run]));
    await setImmediate();
  }
}

export function answerOf(
  kind: HistoryKind,
  history: History,
  plan: EnsemblePlan,
  batch: readonly number[],
): HistoryAnswer {
  const started = performance.now();
  const rows = batch.map((run) => {
    const parameterSeed = parameterSeedOfRun(plan, run);
    const drawn = (scenario: Scenario, seed: string) =>
      drawParameters(kind === "hindcast" ? knowingEarlierFacts(scenario) : scenario, seed);
    try {
      return askOnce(
        history,
        eventSeedOfRun(plan, run),
        parameterSeed === undefined ? undefined : (scenario) => drawn(scenario, parameterSeed),
      );
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  });
  return { batch, milliseconds: performance.now() - started, rows };
}

/** The scoreboard of the facts as a table; null when it was stopped. */
export async function askScoreboard(request: Omit<HistoryRequest, "kind">): Promise<Table | null> {
  try {
    const answers = await askHistory({ ...request, kind: "facts" });
    return scoreboardTable(scoreFacts(loadFacts(), answers));
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
}

/** No run ended well: there is nothing to score. */
export function refuseNothing(answers: readonly Float64Array[]): void {
  if (answers.length === 0) throw new WorkFailed("every run failed: no scores");
}
