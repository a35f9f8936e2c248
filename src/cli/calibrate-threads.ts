/**
 * Threads that stay warm between the waves of a calibration, and the store that lets it go on where it was stopped: every set that was tried
 * is kept as a line, so the same command finds it again and goes on behind the last.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import type { TrialTask } from "../study/calibration/perform-trial.ts";
import { WorkFailed } from "./errors.ts";

/** What it answers: numbers, NaN as null, or why it failed. */
export interface TaskAnswer {
  readonly numbers?: Float64Array;
  readonly error?: string;
}

/** Answers of earlier runs of the same command, by what was asked. */
export interface Store<T = TrialTask> {
  get(task: T): Float64Array | undefined;
  put(task: T, numbers: Float64Array): void;
}

/** `of` names everything that the answers rest on; a store of anything else is begun anew. */
export function openStore<T = TrialTask>(file: string, of: string): Store<T> {
  const known = new Map<string, Float64Array>();
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = text.split("\n");
  if (lines[0] === of) {
    for (const line of lines.slice(1)) {
      const parts = line.split(" ");
      // A line that was cut off when the machine stopped has no end mark.
      if (parts.at(-1) === ".") known.set(parts[0], Float64Array.from(parts.slice(1, -1), Number)); // prettier-ignore
    }
    if (lines.at(-1) !== "") appendFileSync(file, "\n"); // what comes next must not join a torn line
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${of}\n`);
  }
  const keyOf = (task: T): string => createHash("sha256").update(JSON.stringify(task)).digest("hex").slice(0, 24);
  return {
    get: (task) => known.get(keyOf(task)),
    put: (task, numbers) => {
      known.set(keyOf(task), numbers);
      appendFileSync(file, `${keyOf(task)} ${[...numbers].join(" ")} .\n`);
    },
  };
}

export interface WarmThreads<T = TrialTask> {
  /** Answers in the order of the tasks. */
  work(tasks: readonly T[], onAnswer: (place: number, numbers: Float64Array) => void): Promise<void>;
  end(): Promise<void>;
}

export function startThreads<T = TrialTask>(
  jobs: number,
  script = new URL("./calibrate-worker.js", import.meta.url),
  workerData: unknown = null,
): WarmThreads<T> {
  const workers = Array.from({ length: jobs }, () => new Worker(script, { workerData }));
  return {
    work: (tasks, onAnswer) => {
      let next = 0;
      const drain = async (worker: Worker): Promise<void> => {
        for (let place = next++; place < tasks.length; place = next++) {
          const { numbers, error } = await askOne(worker, tasks[place]);
          if (numbers === undefined) process.stderr.write(`a run failed and counts as unanswered: ${error}\n`);
          onAnswer(place, numbers ?? new Float64Array(0));
        }
      };
      return Promise.all(workers.map(drain)).then(() => undefined);
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function askOne(worker: Worker, task: unknown): Promise<TaskAnswer> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new WorkFailed("a worker thread died"));
    const settled = (): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
    };
    const onMessage = (answer: TaskAnswer): void => (settled(), resolve(answer));
    const onError = (error: Error): void => (settled(), reject(error));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(task);
  });
}
