/** A process of its own: so many runs of today, each performed and taken into the ensemble; prints its peak memory in MB. */
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { performRun, prepareScenario } from "../../src/ensemble/perform-ensemble.ts";
import type { EnsemblePlan } from "../../src/ensemble/ensemble-plan.ts";
import { addRun, createEnsembles } from "../../src/ensemble/ensembles.ts";
import { curvesTable } from "../../src/ensemble/tables.ts";

const runs = Number(process.argv[2]);
const plan: EnsemblePlan = { seed: "bench", runs, uncertainty: "both", detail: false };
const prepared = prepareScenario(loadScenarios(["today"], [])[0].scenario);
const study = createEnsembles(plan, [prepared.frame]);
// Sampled here: what the system calls peak memory includes that of the process that started this one.
let peak = 0;
for (let run = 1; run <= runs; run++) {
  const outcome = performRun(prepared, plan, run);
  if ("message" in outcome) throw new Error(outcome.message);
  addRun(study, [outcome]);
  if (run % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
}
curvesTable(study.ensembles);
peak = Math.max(peak, process.memoryUsage.rss());
process.stdout.write(String(Math.round(peak / 1e6)));
