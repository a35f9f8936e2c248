/** The names for programmers suffice for a whole study. */
import { expect, test } from "vitest";
import * as smallyard from "../src/index.ts";
import { MINIMAL_PATH, minimalFiles } from "./scenario/minimal-setting.ts";

test("from texts to tables with nothing else", () => {
  const { addRun, createEnsembles, csvText, curvesTable, loadScenario, performRun, prepareScenario } = smallyard;
  const prepared = prepareScenario(loadScenario(minimalFiles(), MINIMAL_PATH));
  const plan: smallyard.EnsemblePlan = { seed: "7", runs: 2, uncertainty: "both", detail: false };
  const study = createEnsembles(plan, [prepared.frame]);
  for (const run of [1, 2]) addRun(study, [performRun(prepared, plan, run)]);
  expect(csvText(curvesTable(study.ensembles))).toMatch(/^scenario,entity_kind,[^\n]*\nminimal,all,all,/);
});
