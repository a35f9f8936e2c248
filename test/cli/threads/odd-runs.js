// Stands in for a thread of an ensemble; the seed of the plan says what is odd about it.
import { workerData } from "node:worker_threads";

const { plan } = workerData.setup;
const kind = plan.seed;
if (kind === "stillborn") throw new Error("no start");

function performOne(run) {
  if (kind === "failing" && run === 5) return [{ run, seed: `${kind}/${run}`, message: "it broke" }];
  const values = new Float64Array(1000).fill(run); // enough for every series and summary of the minimal setting
  const recorded = { dates: Float64Array.of(2020), values };
  return [{ run, seed: `${kind}/run-${run}`, recorded, ticks: null, summary: values, parameters: null, events: null }];
}

export async function perform(batch) {
  if (kind === "deadly" && batch.includes(5)) return dieOf(new Error("run 5 is deadly"));
  if (kind === "late" && batch.some((run) => run % 3 === 0)) await new Promise((resolve) => setTimeout(resolve, 20));
  return { results: batch.map(performOne), milliseconds: 50 * batch.length };
}

/** An error that nobody catches ends the thread. */
function dieOf(error) {
  return new Promise(() => {
    setImmediate(() => {
      throw error;
    });
  });
}
