/** The names for programs on Node: from a scenario's name to a run. */
import { expect, test } from "vitest";
import { readScenarioFiles, shippedScenarios } from "../src/files.ts";
import { loadScenario, prepare, runOnce } from "../src/index.ts";

test("from a name to a run", () => {
  expect(shippedScenarios()).toContain("today");
  const { files, path } = readScenarioFiles("today");
  const scenario = loadScenario(files, path, [{ path: "time.ticks_per_year", value: "4" }]);
  expect(runOnce(prepare(scenario), "my-seed/1").summary.length).toBeGreaterThan(5);
});
