/** Threads that start from the bundle give what is computed here, and read few files for it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workOnce } from "../../../src/cli/threads/crew.ts";
import type { SetupOf, TaskKind, UnitOf } from "../../../src/cli/threads/tasks.ts";
import { loadScenarios } from "../../../src/cli/inputs/load-scenarios.ts";
import { bundleThreads } from "../../../tools/package/bundle-threads.ts";
import { ROOT } from "../../architecture/source-files.ts";

const folder = mkdtempSync(join(ROOT, ".smallyard-tmp-"));
const script = join(folder, "threads", "worker.js");
beforeAll(() => bundleThreads(ROOT, folder), 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of the bundle that are read where these are. */
function filesFrom(files: readonly string[]): string[] {
  const read = new Set(files);
  for (const file of read) {
    for (const [, name] of readFileSync(file, "utf8").matchAll(/^import (?:[^;]* from )?"(\.\/[^"]+)";$/gm)) {
      read.add(join(dirname(file), name));
    }
  }
  return [...read];
}

async function resultsOf<K extends TaskKind>(kind: K, setup: SetupOf<K>, units: readonly UnitOf<K>[]) {
  const on = async (jobs: number): Promise<unknown[]> => {
    const found: unknown[] = [];
    const onResult = (_: number, result: unknown): void => void found.push(result);
    await workOnce({ kind, setup, jobs, script: pathToFileURL(script) }, { units, ordered: true, onResult });
    return found;
  };
  return { here: await on(1), onThreads: await on(2) };
}

/** No time is asked for: this only ends what hangs, on a machine however busy. */
const LONG = 240_000;

test(
  "runs on threads are those computed here",
  async () => {
    const plan = { seed: "bundle", runs: 2, uncertainty: "both", detail: false } as const;
    const scenarios = loadScenarios(["today"], []).map(({ scenario }) => scenario);
    const { here, onThreads } = await resultsOf("runs", { scenarios, plan }, [1, 2]);
    expect(onThreads).toEqual(here);
    expect(here).toMatchObject([[{ run: 1 }], [{ run: 2 }]]);
  },
  LONG,
);

test(
  "files of the project are found from there",
  async () => {
    const task = { setting: "today", kind: "outputs", trial: { values: {}, seeds: ["bundle"] } } as const;
    const { here, onThreads } = await resultsOf("calibration", { rival: null }, [task, task] as never);
    expect(onThreads).toEqual(here);
    expect(here[0]).toBeInstanceOf(Float64Array);
  },
  LONG,
);

test("a thread reads few files for its runs, and none that reads files of scenarios", () => {
  const files = filesFrom([script, join(folder, "threads", "perform-ensemble.js")]);
  expect(files.length).toBeGreaterThan(2);
  expect(files.length).toBeLessThan(20);
  const packages = files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(/from "((?!node:)[^."][^"]*)"/g)].map(([, name]) => name)); // prettier-ignore
  for (const name of ["zod", "csv-parse/sync", "yaml"]) expect(packages).not.toContain(name);
});
