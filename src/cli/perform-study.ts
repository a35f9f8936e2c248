/** Performs the units of a study that are still open, here or on worker threads, and appends their records as they come. */
import { setImmediate } from "node:timers/promises";
import { type StudyWork, unitPerformer } from "../study/perform-unit.ts";
import { encodeRecord, isFailed, type ScenarioOutcome } from "../study/unit-record.ts";
import { type Answer, workOnThreads } from "./thread-pool.ts";

/** So often, in milliseconds, a signal is listened for between units, and records are written. */
const LISTEN_EVERY = 50;

export interface UnitsAnswer extends Answer {
  readonly records: Uint8Array;
  /** Units with a run that failed. */
  readonly failed: number;
}

export interface UnitsRequest {
  readonly work: StudyWork;
  readonly units: Int32Array;
  readonly jobs: number;
  readonly stop: AbortSignal;
  readonly append: (records: Uint8Array) => void;
  readonly onProgress: (done: number) => void;
  /** The script of the threads; tests give their own. */
  readonly workerScript?: URL;
}

export interface UnitsOutcome {
  readonly done: number;
  readonly failed: number;
  /** Units at which threads died twice: not in the store, so a later --resume tries them again. */
  readonly lost: readonly { readonly unit: number; readonly reason: string }[];
}

export async function performUnits(request: UnitsRequest): Promise<UnitsOutcome> {
  const { work, units, jobs, stop } = request;
  const lost: { unit: number; reason: string }[] = [];
  let done = 0;
  let failed = 0;
  const onAnswer = (answer: UnitsAnswer): void => {
    request.append(answer.records);
    done += answer.batch.length;
    failed += answer.failed;
    request.onProgress(done);
  };
  if (jobs > 1 && units.length > 1) {
    const script = request.workerScript ?? new URL("./study-worker.js", import.meta.url);
    await workOnThreads<UnitsAnswer>({
      ...{ script, workerData: work, units, jobs, stop, onAnswer },
      onLost: (unit, reason) => lost.push({ unit, reason }),
    });
  } else {
    await performHere(work, units, stop, onAnswer);
  }
  return { done, failed, lost };
}

async function performHere(
  work: StudyWork,
  units: Int32Array,
  stop: AbortSignal,
  onAnswer: (answer: UnitsAnswer) => void,
): Promise<void> {
  const perform = unitPerformer(work);
  for (let next = 0; next < units.length && !stop.aborted;) {
    const start = performance.now();
    const first = next;
    const answers: UnitsAnswer[] = [];
    do answers.push(recordsOf(perform, [units[next++]]));
    while (next < units.length && performance.now() - start < LISTEN_EVERY);
    onAnswer({
      batch: [...units.subarray(first, next)],
      milliseconds: performance.now() - start,
      records: joined(answers.map(({ records }) => records)),
      failed: answers.reduce((sum, answer) => sum + answer.failed, 0),
    });
    await setImmediate();
  }
}

export function recordsOf(perform: (unit: number) => ScenarioOutcome[], batch: readonly number[]): UnitsAnswer {
  const start = performance.now();
  let failed = 0;
  const records = batch.map((unit) => {
    const outcomes = perform(unit);
    if (outcomes.some(isFailed)) failed++;
    return encodeRecord(unit, outcomes);
  });
  return { batch, records: joined(records), failed, milliseconds: performance.now() - start };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
