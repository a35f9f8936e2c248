/** Runs on threads that fail, die and come late on purpose: what is lost is reported, the result is written, the exit code is 1. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { doRun } from "../../../src/cli/jobs/run-job.ts";
import { projectFolder } from "../project-folder.ts";

const folder = projectFolder();

/** The seed says what is odd about the threads. */
async function runOn(seed: string, runs: number) {
  const out = join(folder, seed);
  const result = await doRun({
    ...{ scenarios: [join(folder, "scenarios/minimal.yaml")], overrides: [], jobs: 2, out, force: false },
    plan: { seed, runs, uncertainty: "chance", detail: false },
    command: "a test",
    workerScript: new URL("../threads/odd-runs.js", import.meta.url),
  });
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as { scenarios: unknown[] };
  return { out, exitCode: result.exitCode, scenario: manifest.scenarios[0] };
}

test("runs are kept in order, whichever thread is faster", async () => {
  const { out, exitCode } = await runOn("late", 40);
  expect(exitCode).toBe(0);
  const rows = readFileSync(join(out, "runs.csv"), "utf8").trim().split("\n").slice(1);
  expect(rows.map((row) => /late\/run-\d+/.exec(row)?.[0])).toEqual(rows.map((_, place) => `late/run-${place + 1}`));
  expect(rows).toHaveLength(40);
});

test("a failing run is reported with its seed, and the rest is kept", async () => {
  const { out, exitCode, scenario } = await runOn("failing", 8);
  expect(exitCode).toBe(1);
  expect(scenario).toMatchObject({
    runs: "1-4,6-8",
    failed: [{ run: 5, seed: "failing/5", message: "it broke" }],
  });
  expect(readFileSync(join(out, "runs.csv"), "utf8").trim().split("\n")).toHaveLength(1 + 7);
  expect(readFileSync(join(out, "report.html"), "utf8")).toContain("failing/5");
});

test("a run that kills its thread twice is reported; those beside it are not lost", async () => {
  const { exitCode, scenario } = await runOn("deadly", 12);
  expect(exitCode).toBe(1);
  const message = "the worker thread died twice: run 5 is deadly";
  expect(scenario).toMatchObject({ runs: "1-4,6-12", failed: [{ run: 5, seed: "deadly/run-5", message }] });
});

test("threads that cannot even start end the work", async () => {
  await expect(runOn("stillborn", 1000)).rejects.toThrow(/worker threads die: no start; try --jobs 1/);
});
