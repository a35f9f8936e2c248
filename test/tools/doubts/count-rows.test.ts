/** What is counted without a run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "../../../src/cli/read-files.ts";
import { PARAMETERS } from "../../../src/scenario/parameters.ts";
import { countsOf } from "../../../tools/doubts/count-rows.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { MINIMAL_PATH, minimalFiles } from "../../scenario/minimal-setting.ts";

const scenario = { ...loadScenario(minimalFiles(), MINIMAL_PATH), accepted: { names: [], sets: [[1], [1], [2]] } };
const counts = new Map(countsOf([scenario]).map(({ name, p50 }) => [name, p50]));

test("parameters by grade, and those that are drawn", () => {
  const all = Object.values(PARAMETERS);
  expect(counts.get("parameters.all")).toBe(all.length);
  expect(counts.get("parameters.assumed")).toBe(all.filter(({ grade }) => grade === "assumed").length);
  // The page of drawn parameters counts by the draws themselves.
  const page = readFileSync(join(PROJECT, "docs/drawn.md"), "utf8");
  expect(page).toContain(`**${counts.get("parameters.drawn")} are drawn**`);
});

test("rows of base data that are assumed, and accepted sets that differ", () => {
  const rows = Object.values(scenario.data).flat() as { grade: string }[];
  expect(counts.get("minimal.rows")).toBe(rows.length);
  expect(counts.get("minimal.rows_assumed")).toBe(rows.filter(({ grade }) => grade === "assumed").length);
  expect(counts.get("minimal.sets")).toBe(3);
  expect(counts.get("minimal.sets_different")).toBe(2);
});
