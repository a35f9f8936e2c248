/**
 * Worker threads that share numbered units of work. Units go out in batches of about 50 ms; answers come in any order.
 *
 * A thread that dies loses its units: they are tried once more, one by one, and then given up.
 */
import { Worker } from "node:worker_threads";
import { WorkFailed } from "./errors.ts";

const BATCH_MILLISECONDS = 50;
const LARGEST_BATCH = 256;
/** Batches that a thread has at a time: one at work, one waiting, so that it never stands idle. */
const BATCHES_AHEAD = 2;
/** When more threads in a row die without an answer, it is not the units. */
const MOST_DEATHS = 3;

/** Every answer tells which units it is about and how long they took. */
export interface Answer {
  readonly batch: readonly number[];
  readonly milliseconds: number;
}

export interface ThreadWork<A extends Answer> {
  readonly script: URL;
  readonly workerData: unknown;
  readonly units: ArrayLike<number>;
  readonly jobs: number;
  readonly stop: AbortSignal;
  readonly onAnswer: (answer: A) => void;
  /** A unit at which threads died twice. */
  readonly onLost: (unit: number, reason: string) => void;
}

interface Pool<A extends Answer> {
  readonly work: ThreadWork<A>;
  readonly workers: Map<Worker, Set<number>>;
  readonly again: number[];
  readonly tried: Set<number>;
  next: number;
  open: number;
  millisecondsPerUnit: number;
  deathsInARow: number;
}

export async function workOnThreads<A extends Answer>(work: ThreadWork<A>): Promise<void> {
  const { units, jobs, stop } = work;
  if (units.length === 0 || stop.aborted) return;
  const pool: Pool<A> = {
    ...{ work, workers: new Map(), again: [], tried: new Set(), next: 0, open: units.length },
    ...{ millisecondsPerUnit: BATCH_MILLISECONDS, deathsInARow: 0 },
  };
  try {
    await new Promise<void>((resolve, reject) => {
      stop.addEventListener("abort", () => resolve());
      const settle: Settle = (step) => {
        try {
          step();
          if (pool.open === 0) resolve();
        } catch (error) {
          reject(error);
        }
      };
      for (let job = 0; job < Math.min(jobs, units.length); job++) addWorker(pool, settle);
    });
  } finally {
    await Promise.all([...pool.workers.keys()].map((worker) => worker.terminate()));
  }
}

type Settle = (step: () => void) => void;

function addWorker<A extends Answer>(pool: Pool<A>, settle: Settle): void {
  const { script, workerData, stop } = pool.work;
  const worker = new Worker(script, { workerData });
  let reason = "it stopped without a word";
  pool.workers.set(worker, new Set());
  worker.on("message", (answer: A) => {
    if (!stop.aborted) settle(() => takeIn(pool, worker, answer));
  });
  worker.on("error", (error: unknown) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  worker.on("exit", () => {
    if (stop.aborted || pool.open === 0) return;
    settle(() => {
      bury(pool, worker, reason);
      if (pool.open > 0) addWorker(pool, settle);
    });
  });
  send(pool, worker);
}

function takeIn<A extends Answer>(pool: Pool<A>, worker: Worker, answer: A): void {
  pool.deathsInARow = 0;
  pool.millisecondsPerUnit = (pool.millisecondsPerUnit + answer.milliseconds / answer.batch.length) / 2;
  for (const unit of answer.batch) pool.workers.get(worker)?.delete(unit);
  pool.open -= answer.batch.length;
  pool.work.onAnswer(answer);
  send(pool, worker);
}

/** Fills up what a thread has to do. */
function send<A extends Answer>(pool: Pool<A>, worker: Worker): void {
  const own = pool.workers.get(worker);
  if (own === undefined || [...own].some((unit) => pool.tried.has(unit))) return; // a unit tried again has its thread to itself
  if (pool.again.length > 0) {
    if (own.size > 0) return;
    const unit = pool.again.shift()!;
    own.add(unit);
    worker.postMessage([unit]);
    return;
  }
  const { units, jobs } = pool.work;
  const fair = Math.ceil((units.length - pool.next) / (BATCHES_AHEAD * jobs)); // near the end small batches, so that all end together
  const wanted = Math.round(BATCH_MILLISECONDS / Math.max(pool.millisecondsPerUnit, 0.01));
  const size = Math.max(1, Math.min(LARGEST_BATCH, wanted, fair));
  while (own.size <= (BATCHES_AHEAD - 1) * size && pool.next < units.length) {
    const batch: number[] = [];
    while (batch.length < size && pool.next < units.length) batch.push(units[pool.next++]);
    for (const unit of batch) own.add(unit);
    worker.postMessage(batch);
  }
}

function bury<A extends Answer>(pool: Pool<A>, worker: Worker, reason: string): void {
  const lost = pool.workers.get(worker) ?? new Set<number>();
  pool.workers.delete(worker);
  pool.deathsInARow++;
  if (pool.deathsInARow > MOST_DEATHS) throw new WorkFailed(`worker threads die: ${reason}; try --jobs 1`);
  for (const unit of lost) {
    if (pool.tried.has(unit)) {
      pool.open--;
      pool.work.onLost(unit, reason);
    } else {
      pool.tried.add(unit);
      pool.again.push(unit);
    }
  }
}
