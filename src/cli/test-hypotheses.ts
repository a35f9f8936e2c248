/** Tests the hypotheses on worker threads, so that Ctrl-C is heard meanwhile. */
import { Worker } from "node:worker_threads";
import type { Table } from "../base/table.ts";
import { hypothesesOf } from "../study/hypotheses.ts";
import { hypothesisTable } from "../study/hypothesis-table.ts";
import type { HypothesesAnswer, HypothesesTask } from "./hypotheses-worker.ts";
import { loadClaimFile, shippedClaims } from "./load-claim-file.ts";

export interface HypothesesRequest {
  readonly runs: number;
  readonly seed: string;
  readonly jobs: number;
  readonly stop: AbortSignal;
}

/** One row per comparison, in the order of the list; null when it was stopped. Runs that fail are told on stderr and left out. */
export async function testOnWorkers({ runs, seed, jobs, stop }: HypothesesRequest): Promise<Table | null> {
  const hypotheses = hypothesesOf(shippedClaims().map((file) => loadClaimFile(file)));
  const numbers = Array.from({ length: runs }, (_, place) => place + 1);
  const shares = numbers.slice(0, jobs).map((first) => numbers.filter((run) => run % jobs === first % jobs));
  const answers = await Promise.all(shares.map((share) => ask({ runs: share, seed }, stop)));
  const effects: (readonly number[])[] = [];
  for (const [job, answer] of answers.entries()) {
    if (answer === null) return null;
    for (const failure of answer.failures) process.stderr.write(`a run of a hypothesis failed: ${failure}\n`);
    shares[job].forEach((run, order) => (effects[run - 1] = answer.effects[order]));
  }
  return hypothesisTable(hypotheses, effects);
}

function ask(task: HypothesesTask, stop: AbortSignal): Promise<HypothesesAnswer | null> {
  if (stop.aborted) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./hypotheses-worker.js", import.meta.url), { workerData: task });
    const onStop = (): void => void worker.terminate();
    stop.addEventListener("abort", onStop);
    let answer: HypothesesAnswer | null = null;
    worker.on("message", (message: HypothesesAnswer) => (answer = message));
    worker.on("error", reject);
    worker.on("exit", () => {
      stop.removeEventListener("abort", onStop);
      if (answer === null && !stop.aborted) reject(new Error("a thread ended before the hypotheses were tested"));
      else resolve(answer);
    });
  });
}
