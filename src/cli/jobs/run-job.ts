/**
 * `run` from its scenarios to its tables: a study without factors, whose runs are kept in memory. Claims the folder, performs the runs, writes the
 * result. Ctrl-C keeps what is finished; a second one ends at once and leaves nothing behind.
 */
import type { Table } from "../../base/table.ts";
import type { Override } from "../../scenario/scenario.ts";
import { csvHeader, csvRows } from "../../study/csv.ts";
import { type PreparedEnsembles, prepareEnsembles } from "../../ensemble/perform-ensemble.ts";
import { type EnsemblePlan, runId, runNumbers } from "../../ensemble/ensemble-plan.ts";
import { isFailure, type RunOutcome } from "../../ensemble/run-record.ts";
import { addRun, createEnsembles, type Ensembles } from "../../ensemble/ensembles.ts";
import { ticksTable } from "../../ensemble/tables.ts";
import { checkBranch } from "../../study/check-branch.ts";
import { EXIT, Interrupted, WorkFailed, WrongInput } from "../errors.ts";
import { loadScenarios } from "../inputs/load-scenarios.ts";
import { workOnce } from "../threads/crew.ts";
import { claimResultFolder, type ResultFile } from "../folder/result-folder.ts";
import { workUntilStopped } from "./stop-signals.ts";
import type { FiguresWanted, FiguresWritten } from "../figures/write-figures.ts";
import type { RunFacts } from "../folder/manifest.ts";
import { writeRun } from "../folder/write-run.ts";

export interface RunRequest {
  readonly scenarios: readonly string[];
  readonly plan: EnsemblePlan;
  readonly overrides: readonly Override[];
  readonly jobs: number;
  /** Undefined: a name is made from the scenarios'. */
  readonly out: string | undefined;
  readonly force: boolean;
  readonly command: string;
  /** Paired runs in which each hypothesis is tested; absent: none is. */
  readonly hypothesisRuns?: number;
  /** Runs that are asked for the facts of history; absent: none is. */
  readonly historyRuns?: number;
  /** The figures of the report as files of their own; absent: none is written. */
  readonly figures?: FiguresWanted | undefined;
  /** The script of the threads; tests give their own. */
  readonly workerScript?: URL;
}

export interface RunResult {
  readonly out: string;
  readonly study: Ensembles;
  readonly interrupted: boolean;
  readonly milliseconds: number;
  readonly figures: FiguresWritten | undefined;
  readonly exitCode: number;
}

export async function doRun(request: RunRequest): Promise<RunResult> {
  const started = new Date();
  const { plan, jobs } = request;
  const loaded = loadScenarios(request.scenarios, request.overrides);
  const scenarios = loaded.map(({ scenario }) => scenario);
  const prepared = prepareEnsembles(scenarios, plan);
  refuseBranch(prepared);
  const out = request.out ?? `results/${scenarios.map(({ id }) => id).join("-vs-")}`;
  const folder = claimResultFolder(out, request.force);
  const notice = "Stopping: keeping the runs that are finished. Once more to end without a result.";
  return workUntilStopped(out, notice, folder.abandon, async (stop) => {
    const study = createEnsembles(
      plan,
      prepared.scenarios.map(({ frame }) => frame),
    );
    const ticks = plan.detail ? folder.open("ticks.csv") : undefined;
    const units = runNumbers(plan);
    await workOnce(
      { kind: "runs", setup: { scenarios, plan }, jobs, stop, script: request.workerScript },
      {
        ...{ units, ordered: true },
        onResult(_place, outcomes) {
          if (ticks) writeTicks(ticks, study, outcomes);
          addRun(study, outcomes);
        },
        lost(place, reason) {
          const [run, message] = [units[place], `the worker thread died twice: ${reason}`];
          return scenarios.map(() => ({ run, seed: runId(plan, run), message }));
        },
      },
    );
    refuseEmpty(study, stop.aborted);
    const hypotheses = await withHypotheses(request, stop);
    const history = await holdAgainstHistory(request, stop);
    const milliseconds = Date.now() - started.getTime();
    const facts: RunFacts = {
      ...{ plan, jobs, command: request.command, overrides: request.overrides, scenarios },
      inputs: uniqueByName(loaded.flatMap(({ inputs }) => inputs)),
      interrupted: stop.aborted,
      started,
      milliseconds,
    };
    const extra = { hypotheses, history, written: ticks ? [ticks.close()] : [] };
    const figures = await writeRun(folder, study, facts, extra, request.figures);
    folder.finish();
    const { interrupted } = facts;
    const failed = study.ensembles.some(({ failures }) => failures.length > 0);
    const exitCode = interrupted ? EXIT.interrupted : failed ? EXIT.failed : EXIT.done;
    return { out, study, interrupted, milliseconds, figures, exitCode };
  });
}

function refuseBranch({ plan, scenarios }: PreparedEnsembles): void {
  if (plan.branchAt === undefined) return;
  const problems: string[] = [];
  checkBranch(plan.branchAt, scenarios, (message) => problems.push(`--branch-at: ${message}`));
  if (problems.length > 0) throw new WrongInput(problems.join("\n"));
}

async function withHypotheses({ hypothesisRuns, plan, jobs }: RunRequest, stop: AbortSignal): Promise<Table | null> {
  if (!hypothesisRuns || stop.aborted) return null;
  if (process.stderr.isTTY) process.stderr.write(`Testing the hypotheses on ${hypothesisRuns} paired runs each ...\n`);
  const { testHypotheses } = await import("./test-hypotheses.ts");
  return testHypotheses({ runs: hypothesisRuns, seed: plan.seed, jobs, stop });
}

async function holdAgainstHistory({ historyRuns, plan, jobs }: RunRequest, stop: AbortSignal): Promise<Table | null> {
  if (!historyRuns || stop.aborted) return null;
  if (process.stderr.isTTY) process.stderr.write(`Asking ${historyRuns} runs for the facts of history ...\n`);
  const { askScoreboard } = await import("./ask-history.ts");
  return askScoreboard({ plan: { ...plan, runs: historyRuns, detail: false }, jobs, stop });
}

function writeTicks(file: ResultFile, { ensembles }: Ensembles, outcomes: readonly RunOutcome[]): void {
  for (const [place, outcome] of outcomes.entries()) {
    if (isFailure(outcome)) continue;
    const { frame, runs } = ensembles[place];
    const table = ticksTable(frame, outcome);
    if (place === 0 && runs.length === 0) file.write(csvHeader(table));
    file.write(csvRows(table));
  }
}

function refuseEmpty({ ensembles }: Ensembles, interrupted: boolean): void {
  if (ensembles.some(({ runs }) => runs.length > 0)) return;
  if (interrupted) throw new Interrupted("stopped before the first run was finished: no result");
  const { seed, message } = ensembles[0].failures[0];
  throw new WorkFailed(`every run failed: no result. The first, with seed "${seed}": ${message}`);
}

function uniqueByName<T extends { readonly name: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((entry) => [entry.name, entry])).values()];
}
