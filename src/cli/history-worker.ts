/** A worker thread of `smallyard history`: is told the numbers of runs in batches, answers with their rows. */
import { parentPort, workerData } from "node:worker_threads";
import { answerOf, type HistoryTask } from "./ask-history.ts";
import { loadHistory } from "./load-history.ts";

const { kind, plan } = workerData as HistoryTask;
const history = loadHistory(kind);

parentPort?.on("message", (batch: readonly number[]) => {
  parentPort?.postMessage(answerOf(kind, history, plan, batch));
});
