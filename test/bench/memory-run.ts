/** A process of its own: so many runs of a short scenario through the study room; prints its peak memory in MB. */
import { loadScenarios } from "../../src/cli/load-scenarios.ts";
import { performRun, prepareScenario } from "../../src/ensemble/perform-ensemble.ts";
import type { EnsemblePlan } from "../../src/ensemble/ensemble-plan.ts";
import { addRun, createEnsembles } from "../../src/ensemble/ensembles.ts";
import { curvesTable } from "../../src/ensemble/tables.ts";

const runs = Number(process.argv[2]);
/** Model runs that are performed; they are then taken in again and again, shifted, so that the ensemble is what is measured. */
const PERFORMED = 20;

const plan: EnsemblePlan = { seed: "bench", runs, uncertainty: "both", detail: false };
const prepared = prepareScenario(loadScenarios(["today"], [])[0].scenario);
const performed = Array.from({ length: PERFORMED }, (_, place) => performRun(prepared, plan, place + 1));
const study = createEnsembles(plan, [prepared.frame]);
// Sampled here: what the system calls peak memory includes that of the process that started this one.
let peak = 0;
for (let run = 1; run <= runs; run++) {
  const outcome = performed[run % PERFORMED];
  if ("message" in outcome) throw new Error(outcome.message);
  const { dates, values } = outcome.recorded;
  const shifted = values.map((value) => value * (1 + run / (10 * runs)));
  addRun(study, [{ ...outcome, run, recorded: { dates, values: shifted }, summary: outcome.summary.slice() }]);
  if (run % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
}
curvesTable(study.ensembles);
peak = Math.max(peak, process.memoryUsage.rss());
process.stdout.write(String(Math.round(peak / 1e6)));
