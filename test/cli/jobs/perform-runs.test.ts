/** The pool of threads, with threads that fail, die and come late on purpose. */
import { expect, test } from "vitest";
import { performRuns } from "../../../src/cli/jobs/perform-runs.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { isFailure, type RunOutcome } from "../../../src/ensemble/run-record.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";

const scenarios = [loadScenario(minimalFiles(), MINIMAL_PATH)];

/** Run numbers in the order in which they were handed on, and what failed. */
async function perform(kind: string, runs: number, stop = new AbortController().signal) {
  const handedOn: number[] = [];
  const failed: string[] = [];
  await performRuns({
    ...{ scenarios, jobs: 2, stop, workerScript: new URL("../threads/odd-runs.js", import.meta.url) },
    plan: { seed: kind, runs, uncertainty: "chance", detail: false },
    onRun(run, outcomes: readonly RunOutcome[]) {
      handedOn.push(run);
      for (const outcome of outcomes) if (isFailure(outcome)) failed.push(`${outcome.seed}: ${outcome.message}`);
    },
    onProgress: () => {},
  });
  return { handedOn, failed };
}

const count = (runs: number) => Array.from({ length: runs }, (_, place) => place + 1);

test("runs are handed on in order, whoever is faster", async () => {
  expect(await perform("late", 40)).toEqual({ handedOn: count(40), failed: [] });
});

test("a run that fails is told with its seed, and the rest goes on", async () => {
  expect(await perform("failing", 10)).toEqual({ handedOn: count(10), failed: ["failing/5: it broke"] });
});

test("a run that kills its thread twice is told; those beside it are not lost", async () => {
  const { handedOn, failed } = await perform("deadly", 12);
  expect(handedOn).toEqual(count(12));
  expect(failed).toEqual(["deadly/run-5: the worker thread died twice: run 5 is deadly"]);
});

test("threads that cannot even start end the work", async () => {
  await expect(perform("stillborn", 1000)).rejects.toThrow(/worker threads die: no start; try --jobs 1/);
});

test("a stop hands on what is finished, with gaps", async () => {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 1500);
  const { handedOn } = await perform("stuck-at-3", 1000, controller.signal);
  expect(handedOn).not.toContain(3);
  expect(handedOn.slice(0, 2)).toEqual([1, 2]);
});
