import { expect, test } from "vitest";
import {
  eventSeedOfRun,
  parameterSeedOfRun,
  runId,
  seedOfRun,
  type Uncertainty,
} from "../../src/ensemble/ensemble-plan.ts";

const plan = (uncertainty: Uncertainty) => ({ seed: "7", runs: 5, uncertainty, detail: false });

test("run k has the seed S/k", () => {
  expect(seedOfRun(plan("chance"), 3)).toBe("7/3");
  expect(runId(plan("chance"), 3)).toBe("7/run-3");
});

test.each([
  ["chance", "7/3", undefined],
  ["parameters", "7/1", "7/3"],
  ["both", "7/3", "7/3"],
] as const)("%s: what varies is drawn with the run's seed, what does not keeps one", (kind, events, parameters) => {
  expect(eventSeedOfRun(plan(kind), 3)).toBe(events);
  expect(parameterSeedOfRun(plan(kind), 3)).toBe(parameters);
});
