/** A failing run does not take the others with it: it is reported, the result is written, the exit code is 1. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { doRun } from "../../../src/cli/jobs/run-job.ts";
import { projectFolder } from "../project-folder.ts";

const folder = projectFolder();

test("a failing run is reported with its seed, and the rest is kept", async () => {
  const out = join(folder, "result");
  const result = await doRun({
    ...{ scenarios: [join(folder, "scenarios/minimal.yaml")], overrides: [], jobs: 2, out, force: false },
    plan: { seed: "failing", runs: 8, uncertainty: "chance", detail: false },
    command: "a test",
    workerScript: new URL("../threads/odd-runs.js", import.meta.url),
  });
  expect(result.exitCode).toBe(1);
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as { scenarios: unknown[] };
  expect(manifest.scenarios[0]).toMatchObject({
    runs: "1-4,6-8",
    failed: [{ run: 5, seed: "failing/5", message: "it broke" }],
  });
  expect(readFileSync(join(out, "runs.csv"), "utf8").trim().split("\n")).toHaveLength(1 + 7);
  expect(readFileSync(join(out, "report.html"), "utf8")).toContain("failing/5");
});
