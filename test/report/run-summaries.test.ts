import { expect, test } from "vitest";
import { summariesInTable } from "../../src/report/run-summaries.ts";
import { table } from "./example.ts";

test("a summary of a scenario by run number; undefined ones are NaN, also as a file has them; unknown ones are none", () => {
  const rows = [
    ["alpha", "1", "s/1", "0.5"],
    ["beta", "1", "s/1", "7"],
    ["alpha", "2", "s/2", ""],
    ["alpha", 3, "s/3", null],
  ];
  const runs = summariesInTable(table(["scenario", "run", "seed", "x"], rows));
  expect([runs.has("x"), runs.has("y")]).toEqual([true, false]);
  expect([...runs.of("alpha", "x")]).toEqual([
    ["1", 0.5],
    ["2", NaN],
    ["3", NaN],
  ]);
  expect(runs.of("alpha", "y").size).toBe(0);
  expect(runs.of("gamma", "x").size).toBe(0);
});
