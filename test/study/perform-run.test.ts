import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { performRun, prepareScenario } from "../../src/study/perform-run.ts";
import type { StudyPlan, Uncertainty } from "../../src/study/plan.ts";
import { isFailure, type RunRecord } from "../../src/study/run-record.ts";
import { MINIMAL_PATH, minimalFiles } from "../scenario/minimal-setting.ts";

const prepared = prepareScenario(loadScenario(minimalFiles(), MINIMAL_PATH));

function perform(run: number, uncertainty: Uncertainty = "chance", detail = false): RunRecord {
  const plan: StudyPlan = { seed: "7", runs: 5, uncertainty, detail };
  const outcome = performRun(prepared, plan, run);
  if (isFailure(outcome)) throw new Error(outcome.message);
  return outcome;
}

test("a run is a function of its number: earlier runs do not matter", () => {
  const first = perform(2);
  perform(1);
  expect(perform(2)).toEqual(first);
  expect(first.seed).toBe("7/2");
});

test("parameters are drawn where they are to vary, and kept in the order of the frame", () => {
  expect(perform(1).parameters).toBeNull();
  const { parameters } = perform(1, "both");
  expect(parameters).toHaveLength(prepared.frame.parameters.length);
  expect(perform(2, "both").parameters).not.toEqual(parameters);
});

test("the events of the first three runs are kept", () => {
  expect([1, 3, 4].map((run) => perform(run).events !== null)).toEqual([true, true, false]);
});

test("detail adds every tick and changes nothing else", () => {
  const { ticks, ...rest } = perform(1, "both", true);
  const { ticks: none, ...without } = perform(1, "both");
  expect(rest).toEqual(without);
  expect(none).toBeNull();
  expect(ticks?.dates.length).toBeGreaterThan(2 * rest.recorded.dates.length);
});

test("a run that breaks is told with its seed", () => {
  const broken = { ...prepared, model: { ...prepared.model, blueprint: undefined as never } };
  const outcome = performRun(broken, { seed: "7", runs: 5, uncertainty: "chance", detail: false }, 4);
  expect(outcome).toMatchObject({ run: 4, seed: "7/4", message: expect.any(String) as string });
});
