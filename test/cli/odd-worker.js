// Stands in for a worker thread; the part of its address after "?" says what is odd about it.
import { workerData, parentPort } from "node:worker_threads";

const kind = import.meta.url.split("?")[1];
if (kind === "stillborn") throw new Error("no start");

function perform(run) {
  if (kind === "deadly" && run === 5) throw new Error("run 5 is deadly");
  if (kind === "failing" && run === 5) return { run, seed: `${workerData.plan.seed}/${run}`, message: "it broke" };
  const values = Float64Array.of(run);
  const recorded = { dates: Float64Array.of(2020), values };
  return {
    run,
    seed: `${workerData.plan.seed}/${run}`,
    recorded,
    ticks: null,
    summary: values,
    parameters: null,
    events: null,
  };
}

// A mark that all threads of this process share: environment variables are copied, so a broadcast says who was first.
let lives = 0;
parentPort.on("message", async (batch) => {
  if (kind === "stuck-at-3" && batch.includes(3)) return;
  if (kind === "late" && batch.some((run) => run % 3 === 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  if (kind === "dies-once" && batch.length > 0 && lives++ === 2) process.exit(1);
  const outcomes = batch.map((run) => [perform(run)]);
  parentPort.postMessage({ batch, outcomes, milliseconds: 50 * batch.length });
});
