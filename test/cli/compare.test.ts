import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readResults } from "../../src/cli/folder/read-result.ts";
import { call as callIn, projectFolder } from "./project-folder.ts";

const folder = projectFolder();
const at = (name: string): string => join(folder, name);
const call = (...words: string[]) => callIn(folder, ...words);
for (const [scenario, out] of [
  ["minimal", "one"],
  ["child", "two"],
]) {
  const run = await call("run", `scenarios/${scenario}.yaml`, "--runs", "2", "--out", out);
  if (run.code !== 0) throw new Error(run.stderr);
}

test("results of one calendar lie over each other, each under its name, and the originals of the numbers are told", async () => {
  const { code, stderr } = await call("compare", "one", "two", "--only", "coverage,denied", "--out", "drawn");
  expect([code, stderr]).toEqual([0, ""]);
  expect(readdirSync(at("drawn")).sort()).toEqual([
    "captions.md",
    "coverage.json",
    "coverage.svg",
    "denied.json",
    "denied.svg",
  ]);
  const { charts, made } = JSON.parse(readFileSync(at("drawn/coverage.json"), "utf8")) as {
    charts: { plotly: { data: { mode: string; name?: string }[] } }[];
    made: { manifest: string; scenarios: string[] };
  };
  expect(charts).toHaveLength(1);
  const named = charts[0].plotly.data.filter(({ name }) => name !== undefined).map(({ name }) => name);
  expect(new Set(named)).toEqual(new Set(made.scenarios));
  expect(made.scenarios).toHaveLength(2);
  expect(made.manifest).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
});

test("one scenario of two results is told by its folder", () => {
  const names = readResults([at("one"), at("one")]).tables.scenarios.map(({ name }) => name);
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/ \(one\)$/);
  const child = readResults([at("two")]).tables.scenarios[0];
  expect(child.asSet).toBe(true);
  expect(readResults([at("one")]).tables.scenarios[0].asSet).toBeUndefined();
});

test("what is no result of runs, a folder that is not empty and a figure that is nowhere are wrong input", async () => {
  mkdirSync(at("full"), { recursive: true });
  writeFileSync(at("full/mine.txt"), "mine");
  const wrong = [
    [["compare", "nowhere", "one"], /found no manifest\.json there/],
    [["compare", "one", "--out", "full"], /found a folder that holds something/],
    [["compare", "one", "--only", "covrage"], /did you mean "coverage"/],
  ] as const;
  for (const [words, message] of wrong) {
    const { code, stderr } = await call(...words);
    expect([words, code, stderr]).toEqual([words, 2, expect.stringMatching(message)]);
  }
  expect(readdirSync(folder).filter((name) => name.startsWith(".smallyard"))).toEqual([]);
});
