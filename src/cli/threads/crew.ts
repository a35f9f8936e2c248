/**
 * The crew: threads that share units of work of any kind. With one job, or one unit, the work is done here. On a terminal a bar shows how far it is.
 *
 * Units go out in batches of about 50 ms, smaller ones near the end, so that all threads end together. Results come in any order, or in that of
 * the units. A thread that dies loses its units: they are tried once more, each alone, and then given up.
 */
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Piscina } from "piscina";
import type { BatchAnswer } from "../../ensemble/run-record.ts";
import { WorkFailed } from "../errors.ts";
import { postponeOptimising } from "./postpone-optimising.ts";
import { createProgress } from "./progress.ts";
import { performerOf, type ResultOf, type SetupOf, type TaskKind, type UnitOf } from "./tasks.ts";
import type { ThreadData } from "./worker.ts";

/** About how long a batch takes, and how often this thread checks whether to stop. */
const BATCH_MILLISECONDS = 50;
const LARGEST_BATCH = 256;
/** Batches that a thread has at a time: one at work, one waiting, so that it is never idle. */
const BATCHES_AHEAD = 2;
/** Units as long as this, or of a length not known yet, wait here: behind a longer one of the same thread they would wait while other threads are idle. */
const LONG_MILLISECONDS = 200;
/** Where order matters, results wait in memory for earlier ones: new units go out only this many per thread ahead of the slowest. */
const UNITS_AHEAD = 64;
/** When more threads than this die in a row without an answer, the units are not the cause. */
const MOST_DEATHS = 3;

export interface CrewRequest<K extends TaskKind> {
  readonly kind: K;
  /** What all units have in common; sent to each thread once. */
  readonly setup: SetupOf<K>;
  readonly jobs: number;
  /** Absent: nothing stops it before its end. */
  readonly stop?: AbortSignal | undefined;
  /** The script of the threads; tests give their own. */
  readonly script?: URL | undefined;
}

export interface CrewWork<K extends TaskKind> {
  readonly units: readonly UnitOf<K>[];
  /** Units of the same work whose results were there already, for the progress bar. */
  readonly before?: number;
  /** Results come in the order of the units; after a stop with gaps between. */
  readonly ordered?: boolean;
  readonly onResult: (place: number, result: ResultOf<K>) => void;
  /** What replaces the result of a unit at which threads died twice; null: nothing. Absent: such a unit ends the work. */
  readonly lost?: (place: number, reason: string) => ResultOf<K> | null;
}

export interface Crew<K extends TaskKind> {
  /** Ends when all units are done, or soon after a stop. */
  work(work: CrewWork<K>): Promise<void>;
  end(): Promise<void>;
}

/** One piece of work and no more. */
export async function workOnce<K extends TaskKind>(request: CrewRequest<K>, work: CrewWork<K>): Promise<void> {
  const crew = startCrew(request);
  try {
    await crew.work(work);
  } finally {
    await crew.end();
  }
}

export function startCrew<K extends TaskKind>(request: CrewRequest<K>): Crew<K> {
  const { stop = new AbortController().signal } = request;
  let here: Promise<(unit: UnitOf<K>) => ResultOf<K>> | undefined;
  let threads: Promise<Piscina> | undefined;
  let optimise = (): void => undefined;
  return {
    async work(given) {
      if (stop.aborted || given.units.length === 0) return;
      let done = given.before ?? 0;
      const progress = createProgress(process.stderr, done + given.units.length, () => performance.now());
      const work: CrewWork<K> = {
        ...given,
        onResult(place, result) {
          given.onResult(place, result);
          if (done === (given.before ?? 0)) optimise();
          progress.update(++done);
        },
      };
      const take = work.ordered === true ? inOrder(work) : { ...work, finish: () => {}, next: () => Infinity };
      try {
        if (request.jobs === 1 || (work.units.length === 1 && threads === undefined)) {
          here ??= performerOf(request.kind, request.setup);
          await workHere(await here, work.units, take.onResult, stop);
        } else {
          if (threads === undefined) optimise = postponeOptimising();
          threads ??= startThreads(request, work.units.length);
          await workOnThreads(await threads, request.jobs, stop, work, take);
        }
      } finally {
        optimise();
        take.finish();
        progress.clear();
      }
    },
    end: async () => {
      const pool = await threads;
      if (pool) await closePool(pool);
    },
  };
}

async function workHere<K extends TaskKind>(
  perform: (unit: UnitOf<K>) => ResultOf<K>,
  units: CrewWork<K>["units"],
  onResult: CrewWork<K>["onResult"],
  stop: AbortSignal,
): Promise<void> {
  let looked = performance.now();
  for (let place = 0; place < units.length && !stop.aborted; place++) {
    onResult(place, perform(units[place]));
    if (performance.now() - looked < BATCH_MILLISECONDS) continue;
    await setImmediate(); // lets a signal be noticed
    looked = performance.now();
  }
}

async function startThreads({ kind, setup, jobs, script }: CrewRequest<TaskKind>, units: number): Promise<Piscina> {
  const { Piscina: Pool } = await import("piscina");
  const pool = new Pool({
    filename: fileURLToPath(script ?? new URL("./worker.js", import.meta.url)),
    name: "perform",
    workerData: { kind, setup } satisfies ThreadData,
    minThreads: Math.min(jobs, units),
    maxThreads: jobs,
    concurrentTasksPerWorker: BATCHES_AHEAD,
  });
  pool.on("error", () => {}); // listeners are added while there is work; an error between two pieces of work affects neither
  return pool;
}

/** Pools that are being closed, or are: a second call waits for the first. */
const closing = new WeakMap<Piscina, Promise<void>>();

/**
 * Ends the threads of a pool. `destroy` alone sometimes never returned while batches were under way (about every third time), so each
 * thread is also terminated by itself, and whichever is done first counts.
 */
function closePool(pool: Piscina): Promise<void> {
  const known = closing.get(pool);
  if (known) return known;
  const threads = [...pool.threads];
  const ended = Promise.race([
    pool.destroy().catch(() => undefined),
    Promise.all(threads.map((thread) => thread.terminate())).then(() => undefined),
  ]);
  closing.set(pool, ended);
  return ended;
}

interface Take<K extends TaskKind> {
  readonly onResult: CrewWork<K>["onResult"];
  /** The first place that is still waited for; Infinity where the order does not matter. */
  readonly next: () => number;
}

async function workOnThreads<K extends TaskKind>(
  pool: Piscina,
  jobs: number,
  stop: AbortSignal,
  { units, lost }: CrewWork<K>,
  take: Take<K>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  /** Places of units whose thread died. */
  const again: number[] = [];
  let next = 0;
  let open = units.length;
  let millisecondsPerUnit = NaN; // until the first answer
  let deathsInARow = 0;
  let cannotStart: WorkFailed | null = null;

  const nextBatch = (): number[] => {
    const wanted = Math.round(BATCH_MILLISECONDS / Math.max(millisecondsPerUnit, 0.01)) || 1;
    const fair = Math.ceil((units.length - next) / (BATCHES_AHEAD * jobs));
    const last = Math.min(units.length, take.next() + UNITS_AHEAD * jobs);
    const size = Math.min(LARGEST_BATCH, Math.max(1, Math.min(wanted, fair)), last - next);
    return Array.from({ length: Math.max(0, size) }, () => next++);
  };
  const perform = async (
    batch: readonly number[],
    whenLost: (place: number, reason: string) => void,
  ): Promise<void> => {
    // prettier-ignore
    let answer: BatchAnswer;
    try {
      answer = (await pool.run(batch.map((place) => units[place]))) as BatchAnswer;
    } catch (error) {
      if (stop.aborted || cannotStart !== null) return;
      const reason = (error as Partial<Error>).message ?? String(error); // errors of threads are not always instances of Error
      if (++deathsInARow > MOST_DEATHS) throw new WorkFailed(`worker threads die: ${reason}; try --jobs 1`);
      for (const place of batch) whenLost(place, reason);
      return;
    }
    if (stop.aborted) return;
    deathsInARow = 0;
    const each = answer.milliseconds / batch.length;
    millisecondsPerUnit = Number.isNaN(millisecondsPerUnit) ? each : (millisecondsPerUnit + each) / 2;
    open -= batch.length;
    batch.forEach((place, k) => take.onResult(place, answer.results[k] as ResultOf<K>));
  };
  const giveUp = (place: number, reason: string): void => {
    if (lost === undefined) throw new WorkFailed(`a worker thread died twice: ${reason}`);
    open--;
    const result = lost(place, reason);
    if (result !== null) take.onResult(place, result);
  };

  const destroy = (): void => void closePool(pool);
  let endWaiting = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (endWaiting = resolve));
  const onStop = (): void => {
    endWaiting();
    destroy();
  };
  // A thread that cannot start takes no batch, so no batch reports it.
  const onError = (error: Error): void => {
    cannotStart ??= new WorkFailed(`worker threads die: ${error.message}; try --jobs 1`);
    destroy();
  };
  pool.on("error", onError);
  stop.addEventListener("abort", onStop);
  let looked = performance.now();
  try {
    while (open > 0 && !stop.aborted && cannotStart === null) {
      // Where threads are faster than the work done here, the pool passes on answer after answer without a pause, and a signal would not be noticed.
      if (performance.now() - looked > BATCH_MILLISECONDS) {
        await setImmediate();
        looked = performance.now();
        continue;
      }
      const ahead = millisecondsPerUnit < LONG_MILLISECONDS ? BATCHES_AHEAD : 1;
      while (underWay.size < ahead * jobs) {
        const batch = nextBatch();
        if (batch.length === 0) break;
        const work = perform(batch, (place) => again.push(place)).finally(() => underWay.delete(work));
        underWay.add(work);
      }
      // After a stop a batch may never be answered.
      if (underWay.size > 0) await Promise.race([...underWay, stopped]);
      else await Promise.race([perform([again.shift()!], giveUp), stopped]); // alone, so that it takes no other unit with it
    }
    if (cannotStart !== null) throw cannotStart as WorkFailed;
  } finally {
    stop.removeEventListener("abort", onStop);
    pool.off("error", onError);
    if (stop.aborted || open > 0) await closePool(pool);
    else await Promise.allSettled(underWay);
  }
}

/** Keeps results until those before them have come. */
function inOrder<K extends TaskKind>({ units, onResult }: CrewWork<K>): Take<K> & { finish: () => void } {
  const waiting = new Map<number, ResultOf<K>>();
  let next = 0;
  return {
    next: () => next,
    onResult(place, result) {
      waiting.set(place, result);
      for (; next < units.length && waiting.has(next); next++) {
        onResult(next, waiting.get(next)!);
        waiting.delete(next);
      }
    },
    /** After a stop the results that have come count. */
    finish() {
      for (const place of [...waiting.keys()].sort((a, b) => a - b)) onResult(place, waiting.get(place)!);
    },
  };
}
