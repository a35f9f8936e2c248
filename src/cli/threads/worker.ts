/** A thread of the crew: receives units of any kind of work in batches and answers with their results. */
import { workerData } from "node:worker_threads";
import type { BatchAnswer } from "../../ensemble/run-record.ts";
import { performerOf, type SetupOf, type TaskKind } from "./tasks.ts";

/** What every thread receives at its start. */
export interface ThreadData {
  readonly kind: TaskKind;
  readonly setup: unknown;
}

const { kind, setup } = workerData as ThreadData;
const performOne = (await performerOf(kind, setup as SetupOf<TaskKind>)) as (unit: unknown) => unknown;

/** Results are copied, not transferred: once a thread has transferred a single buffer, V8 checks at every access to any array whether its buffer is detached. */
export function perform(batch: readonly unknown[]): BatchAnswer {
  const started = performance.now();
  const results = batch.map(performOne);
  return { results, milliseconds: performance.now() - started };
}
