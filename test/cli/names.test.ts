/** Help, list and explain: what a user reads to find the way. */
import { expect, test } from "vitest";
import { KIND_NAMES } from "../../src/cli/commands/catalogue.ts";
import { call, projectFolder } from "./project-folder.ts";

const folder = projectFolder();

test.each([[[]], [["run"]], [["main"]], [["check"]], [["list"]], [["explain"]]])(
  "--help of %j has examples",
  async (words) => {
    const { code, stdout } = await call(folder, ...words, "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: smallyard/);
    expect(stdout).toMatch(/Examples:/);
  },
);

test("help says what an option is unless told otherwise, except that a flag is off and a list empty", async () => {
  const { stdout } = await call(folder, "run", "--help");
  expect(stdout).toMatch(/--runs <n> +runs of each scenario \(default: 40\)/);
  expect(stdout).toMatch(/--out <folder> +where the result goes \(default: results\//);
  expect(stdout).not.toMatch(/default: (false|\[)/);
});

test("--version is the package's", async () => {
  expect(await call(folder, "--version")).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
  });
});

test.each(KIND_NAMES)("list %s: a table, and the same as JSON", async (kind) => {
  const table = await call(folder, "list", kind);
  const json = await call(folder, "list", kind, "--json");
  const entries = JSON.parse(json.stdout) as { id: string }[];
  expect(entries.length).toBeGreaterThan(2);
  expect(table.stdout.trim().split("\n")).toHaveLength(entries.length + 2);
});

test.each([
  ["crisis_rate", ["value", "range", "unit", "grade", "process", "meaning"]],
  ["leakage_rate", ["unit", "meaning"]],
  ["leakage_total", ["unit", "meaning"]],
  ["today", ["question", "base data", "years"]],
  ["suppliers.alliance", ["meaning"]],
  ["trade", ["meaning"]],
  ["EUV", ["need_musd", "grade", "reached by law", "law in NL"]],
])("explain %s", async (name, facts) => {
  const { code, stdout } = await call(folder, "explain", name);
  expect(code).toBe(0);
  for (const fact of facts) expect(stdout).toMatch(new RegExp(`^  ${fact} +\\S`, "m"));
  const json = JSON.parse((await call(folder, "explain", name, "--json")).stdout) as { name: string }[];
  expect(json[0].name).toBe(name);
});

test("explain finds a state and an item by the name that people use", async () => {
  expect((await call(folder, "explain", "japan")).stdout).toMatch(/^JP \(supplier\)/m);
  expect((await call(folder, "explain", "Etching")).stdout).toMatch(/^ETCH \(item\)/m);
  expect((await call(folder, "explain", "japann")).stderr).toContain('did you mean "Japan"?');
});

test("every observable, summary and parameter has a unit and a meaning; every column a meaning", async () => {
  for (const kind of ["observables", "summaries", "parameters", "columns"]) {
    const entries = JSON.parse((await call(folder, "list", kind, "--json")).stdout) as Record<string, string>[];
    expect(entries.filter(({ meaning, unit }) => meaning === "" || unit === "").map(({ id }) => id)).toEqual([]);
  }
});
