// Stands in for a worker thread; the seed of the plan says what is odd about it.
import { workerData, parentPort } from "node:worker_threads";

const kind = workerData.plan.seed;
if (kind === "stillborn") throw new Error("no start");

function perform(run) {
  if (kind === "deadly" && run === 5) throw new Error("run 5 is deadly");
  if (kind === "failing" && run === 5) return { run, seed: `${workerData.plan.seed}/${run}`, message: "it broke" };
  const values = new Float64Array(1000).fill(run); // enough for every series and summary of the minimal setting
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

let batches = 0;
parentPort.on("message", async (batch) => {
  if (kind === "stuck-at-3" && batch.includes(3)) return;
  if (kind === "late" && batch.some((run) => run % 3 === 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  batches++;
  // Run 2 is the second batch of the first thread; tried again, it is the first batch of the next one.
  if (kind === "dies" && batch.includes(2) && batches > 1) return setTimeout(() => process.exit(1), 100);
  const outcomes = batch.map((run) => [perform(run)]);
  parentPort.postMessage({ batch, outcomes, milliseconds: 50 * batch.length });
});
