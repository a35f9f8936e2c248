/**
 * The workers, and who gets which unit of work. Whenever a worker is free it asks for the most urgent one, so a moved slider never waits
 * behind work that is no longer wanted.
 */
import type { BatchAnswer } from "../../ensemble/run-record.ts";
import type { FilesMessage } from "./protocol.ts";
import type { ResultOf, TaskKind, UnitMessage, UnitOf } from "./tasks.ts";

/** A unit of work, and what becomes of its result. */
export interface Job<K extends TaskKind = TaskKind> {
  readonly kind: K;
  readonly unit: UnitOf<K>;
  take(result: ResultOf<K>): void;
  refuse(error: Error): void;
}

export interface PoolEvents {
  /** The most urgent run for this worker of so many that is still wanted, and not under way; undefined when there is none. */
  nextRun(worker: number, of: number): Job<"run"> | undefined;
  /** No worker can be had here: nothing will be computed. Called once. */
  blocked(): void;
}

interface Slot {
  readonly number: number;
  readonly worker: Worker;
  /** What it is working on. */
  job: Job | undefined;
}

/** Why nothing is computed. */
export const BLOCKED =
  "This page may not compute here: its host, or the browser, blocks worker threads. It shows the curves that ship with it; to compute, save the page and open the file.";

export interface Pool {
  /** Before all runs. */
  ask<K extends TaskKind>(kind: K, unit: UnitOf<K>): Promise<ResultOf<K>>;
  /** Gives free workers something to do. */
  wake(): void;
}

export function openPool(makeWorker: () => Worker, size: number, files: FilesMessage, events: PoolEvents): Pool {
  const asked: Job[] = [];
  let slots: Slot[] = [];
  let blocked = false;
  for (let number = 0; number < size && !blocked; number++) openSlot(number);

  function openSlot(number: number): void {
    let worker: Worker;
    try {
      worker = makeWorker();
    } catch {
      return giveUp(); // some browsers refuse at once
    }
    const slot: Slot = { number, worker, job: undefined };
    slots.push(slot);
    worker.onmessage = ({ data }: MessageEvent<BatchAnswer | { readonly message: string }>) => {
      const { job } = slot;
      slot.job = undefined;
      worker.onerror = null; // it has started: an error from here on is one of a run, which answers for itself
      wake(); // the worker does not wait while the page looks at what came
      if ("message" in data) job?.refuse(new Error(data.message));
      else job?.take(data.results[0] as ResultOf<TaskKind>);
      wake();
    };
    worker.onerror = giveUp; // others start it and let it fail
    worker.postMessage(files);
  }

  /** The host's policy lets no worker start: whoever asked is refused, and whoever asks later at once. */
  function giveUp(): void {
    if (blocked) return;
    blocked = true;
    const open = [...slots.flatMap(({ job }) => job ?? []), ...asked.splice(0)];
    for (const { kind, refuse } of open) if (kind !== "run") refuse(new Error(BLOCKED));
    slots = [];
    queueMicrotask(events.blocked); // the page may still be setting itself up
  }

  function wake(): void {
    for (const slot of slots) {
      if (slot.job !== undefined) continue;
      const job: Job | undefined = asked.shift() ?? events.nextRun(slot.number, size);
      if (job === undefined) return;
      slot.job = job;
      slot.worker.postMessage({ kind: job.kind, unit: job.unit } satisfies UnitMessage);
    }
  }

  return {
    wake,
    ask<K extends TaskKind>(kind: K, unit: UnitOf<K>): Promise<ResultOf<K>> {
      if (blocked) return Promise.reject(new Error(BLOCKED));
      return new Promise((take, refuse) => {
        asked.push({ kind, unit, take, refuse } satisfies Job<K> as unknown as Job);
        wake();
      });
    },
  };
}
