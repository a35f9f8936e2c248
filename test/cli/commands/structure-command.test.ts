/** The same numbers in the same order, however many threads share the work. */
import { expect, test } from "vitest";
import { call, projectFolder } from "../project-folder.ts";

const folder = projectFolder();

test("one job or two", async () => {
  const ask = (jobs: string) =>
    call(folder, "structure", "scenarios/minimal.yaml", "--runs", "1", "--jobs", jobs, "--json");
  const [one, two] = [await ask("1"), await ask("2")];
  expect(one.code).toBe(0);
  expect(two).toEqual(one);
  const { spreads, refinements } = JSON.parse(one.stdout) as { spreads: unknown[]; refinements: unknown[] };
  expect([spreads.length, refinements.length]).toEqual([6, 12]);
});
