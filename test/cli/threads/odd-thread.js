// Stands in for a thread of the crew; its setup says what is odd about it.
import { workerData } from "node:worker_threads";

const { kind, log } = workerData.setup; // log: numbers shared by all threads
if (kind === "stillborn") throw new Error("no start");

export async function perform(batch) {
  for (const unit of batch) {
    const times = Atomics.add(log, unit, kind === "sizes" ? batch.length : 1);
    if (kind === "stuck" && unit === 2) await new Promise(() => {});
    if (kind === "deadly" && unit === 5) process.exit(1);
    if (kind === "dies once" && unit === 5 && times === 0) process.exit(1);
    if (kind === "long") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, unit === 0 ? 1500 : 20);
    if (kind === "late" && unit % 3 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return { results: batch, milliseconds: (kind === "long" ? 300 : 20) * batch.length };
}
