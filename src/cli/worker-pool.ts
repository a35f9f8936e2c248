/**
 * Worker threads that share the runs of a study.
 *
 * Runs go out in batches of about 50 ms. What comes back is put in the order of run numbers, so results do not depend on the number
 * of threads or on who is faster. A thread that dies loses its runs: they are tried once more, one by one, and then reported.
 */
import { Worker } from "node:worker_threads";
import { runId } from "../ensemble/ensemble-plan.ts";
import type { RunOutcome } from "../ensemble/run-record.ts";
import { WorkFailed } from "./errors.ts";
import type { RunsRequest } from "./runs-request.ts";
import type { WorkerAnswer, WorkerTask } from "./worker.ts";

const BATCH_MILLISECONDS = 50;
const LARGEST_BATCH = 64;
/** Batches that a thread has at a time: one at work, one waiting, so that it never stands idle. */
const BATCHES_AHEAD = 2;
/** Results wait in memory for the ones before them; so many runs ahead of the slowest, no new ones go out. */
const RUNS_AHEAD = 64;
/** When so many threads in a row die without a result, it is not the runs. */
const MOST_DEATHS = 3;

interface Pool {
  readonly request: RunsRequest;
  readonly workers: Map<Worker, Set<number>>;
  /** Finished runs that wait for earlier ones. */
  readonly waiting: Map<number, readonly RunOutcome[]>;
  /** Runs of threads that died, to be tried once more. */
  readonly again: number[];
  readonly tried: Set<number>;
  nextToSend: number;
  nextToHandOn: number;
  done: number;
  millisecondsPerRun: number;
  /** Threads that died since the last answer of any. */
  deathsInARow: number;
  hasAnswered: boolean;
}

export async function performOnWorkers(request: RunsRequest): Promise<void> {
  const { jobs, plan, stop } = request;
  const pool: Pool = {
    request,
    workers: new Map(),
    waiting: new Map(),
    again: [],
    tried: new Set(),
    nextToSend: 1,
    nextToHandOn: 1,
    done: 0,
    millisecondsPerRun: BATCH_MILLISECONDS,
    deathsInARow: 0,
    hasAnswered: false,
  };
  try {
    await new Promise<void>((resolve, reject) => {
      stop.addEventListener("abort", () => resolve());
      if (stop.aborted) resolve();
      const settle = (step: () => void): void => {
        try {
          step();
          if (pool.done === plan.runs) resolve();
        } catch (error) {
          reject(error);
        }
      };
      for (let job = 0; job < Math.min(jobs, plan.runs); job++) addWorker(pool, settle);
    });
  } finally {
    await Promise.all([...pool.workers.keys()].map((worker) => worker.terminate()));
  }
  handOnTheRest(pool);
}

type Settle = (step: () => void) => void;

function addWorker(pool: Pool, settle: Settle): void {
  const { scenarios, plan, workerScript, stop } = pool.request;
  const task: WorkerTask = { scenarios, plan };
  const worker = new Worker(workerScript ?? new URL("./worker.js", import.meta.url), { workerData: task });
  let reason = "it stopped without a word";
  pool.workers.set(worker, new Set());
  worker.on("message", (answer: WorkerAnswer) => {
    if (!stop.aborted) settle(() => takeIn(pool, worker, answer));
  });
  worker.on("error", (error: unknown) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.on("exit", () => {
    if (stop.aborted || pool.done === plan.runs) return;
    settle(() => {
      bury(pool, worker, reason);
      if (pool.done < plan.runs) addWorker(pool, settle);
    });
  });
  send(pool, worker);
}

function takeIn(pool: Pool, worker: Worker, { batch, outcomes, milliseconds }: WorkerAnswer): void {
  pool.deathsInARow = 0;
  pool.hasAnswered = true;
  pool.millisecondsPerRun = (pool.millisecondsPerRun + milliseconds / batch.length) / 2;
  for (const [place, run] of batch.entries()) {
    pool.workers.get(worker)?.delete(run);
    takeInRun(pool, run, outcomes[place]);
  }
  for (const each of pool.workers.keys()) send(pool, each); // the others may have been held back
}

function takeInRun(pool: Pool, run: number, outcomes: readonly RunOutcome[]): void {
  pool.waiting.set(run, outcomes);
  pool.done++;
  for (let next = pool.waiting.get(pool.nextToHandOn); next; next = pool.waiting.get(pool.nextToHandOn)) {
    pool.waiting.delete(pool.nextToHandOn);
    pool.request.onRun(pool.nextToHandOn++, next);
  }
  pool.request.onProgress(pool.done);
}

/** Fills up what a thread has to do. */
function send(pool: Pool, worker: Worker): void {
  const own = pool.workers.get(worker);
  if (own === undefined) return;
  const size = Math.min(LARGEST_BATCH, Math.max(1, Math.round(BATCH_MILLISECONDS / pool.millisecondsPerRun)));
  const last = Math.min(pool.request.plan.runs, pool.nextToHandOn + RUNS_AHEAD * pool.request.jobs - 1);
  if ([...own].some((run) => pool.tried.has(run))) return; // a run that is tried again has the thread to itself
  while (own.size <= (BATCHES_AHEAD - 1) * size) {
    const batch: number[] = [];
    if (pool.again.length > 0) {
      if (own.size > 0) return;
      batch.push(pool.again.shift()!);
    } else {
      while (batch.length < size && pool.nextToSend <= last) batch.push(pool.nextToSend++);
    }
    if (batch.length === 0) return;
    for (const run of batch) own.add(run);
    worker.postMessage(batch);
    if (pool.tried.has(batch[0])) return;
  }
}

function bury(pool: Pool, worker: Worker, reason: string): void {
  const lost = pool.workers.get(worker) ?? new Set<number>();
  pool.workers.delete(worker);
  pool.deathsInARow++;
  if (pool.deathsInARow >= MOST_DEATHS && !pool.hasAnswered) {
    throw new WorkFailed(`worker threads die before their first run: ${reason}; try --jobs 1`);
  }
  for (const run of lost) {
    if (!pool.tried.has(run)) {
      pool.tried.add(run);
      pool.again.push(run);
      continue;
    }
    const seed = runId(pool.request.plan, run);
    const message = `the worker thread died twice: ${reason}`;
    takeInRun(
      pool,
      run,
      pool.request.scenarios.map(() => ({ run, seed, message })),
    );
  }
}

/** After an interruption: what is finished counts, with gaps between. */
function handOnTheRest(pool: Pool): void {
  const runs = [...pool.waiting.keys()].sort((a, b) => a - b);
  for (const run of runs) pool.request.onRun(run, pool.waiting.get(run)!);
}
