/**
 * A process of its own, started as the command is: `node thread-times.js JOBS RUNS` performs runs of `today` on so many threads and prints, in
 * milliseconds since it asked for the work, when the first result, half of them and all were there; and how long a thread that does nothing takes.
 */
import { Worker } from "node:worker_threads";
import { isCompiled } from "../../src/cli/compiled.js";
import { setEngineFlags } from "../../src/cli/engine-flags.js";

setEngineFlags();
const compiled = isCompiled();
if (!compiled) (await import("tsx/esm/api")).register();
const load = (path) =>
  import(new URL(compiled ? `../../compiled/${path}.js` : `../../src/${path}.ts`, import.meta.url).href);
const { loadScenarios } = await load("cli/inputs/load-scenarios");
const { workOnce } = await load("cli/threads/crew");
const { runNumbers } = await load("ensemble/ensemble-plan");

const [jobs, runs] = process.argv.slice(2).map(Number);
const plan = { seed: "bench", runs, uncertainty: "both", detail: false };
const { scenario } = loadScenarios(["today"], [])[0];

async function startEmpty() {
  const start = performance.now();
  const thread = new Worker("require('node:worker_threads').parentPort.postMessage(1)", { eval: true });
  await new Promise((resolve) => thread.once("message", resolve));
  const milliseconds = performance.now() - start;
  await thread.terminate();
  return milliseconds;
}

const empty = Math.min(await startEmpty(), await startEmpty(), await startEmpty());
const start = performance.now();
const times = [];
await workOnce(
  { kind: "runs", setup: { scenarios: [scenario], plan }, jobs, stop: new AbortController().signal },
  { units: runNumbers(plan), ordered: true, onResult: () => void times.push(performance.now() - start) },
);
const [first, half, all] = [times[0], times[Math.floor(runs / 2) - 1], times[runs - 1]];
process.stdout.write(JSON.stringify({ from: compiled ? "compiled" : "from sources", empty, first, half, all }));
