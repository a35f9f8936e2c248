/** A worker thread of a study: is told units in batches, answers with their records, ready to be appended to the store. */
import { parentPort, workerData } from "node:worker_threads";
import { type StudyWork, unitPerformer } from "../study/perform-unit.ts";
import { recordsOf } from "./perform-study.ts";

const perform = unitPerformer(workerData as StudyWork);

parentPort?.on("message", (batch: readonly number[]) => {
  // Copied, not handed over: see `worker.ts`.
  parentPort?.postMessage(recordsOf(perform, batch));
});
