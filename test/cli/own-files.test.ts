/** A user's own scenario anywhere: its parents and base data beside it first, then what ships. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { readScenarioFiles } from "../../src/cli/read-files.ts";
import { call, projectFolder, writeIn } from "./project-folder.ts";

const folder = projectFolder();
writeIn(folder, "mine.yaml", "title: Mine\nextends: today\ndiffers: in its title\n");
writeIn(folder, "scenarios/second.yaml", "title: Second\nextends: minimal\ndiffers: in its title\n");
writeIn(folder, "lone.yaml", "title: Lone\nextends: minimal\ndiffers: in its title\n");

const load = (name: string) => loadScenarios([join(folder, name)], [])[0];

test("a parent that ships, with its base data", () => {
  const { scenario, inputs } = load("mine.yaml");
  expect(scenario.lineage).toEqual(["today", "mine"]);
  expect(inputs.map(({ name }) => name)).toContain("seeds/today/items.csv");
});

test("a parent beside it, with base data beside its folder", () => {
  const { scenario, inputs } = load("scenarios/second.yaml");
  expect(scenario.lineage).toEqual(["minimal", "second"]);
  expect(scenario.data.items.map(({ id }) => id)).toEqual(["TOOLS", "CHIPS"]);
  expect(inputs.some(({ name }) => name.startsWith("seeds/today/"))).toBe(false);
});

test("a parent that is nowhere", () => {
  expect(() => load("lone.yaml")).toThrow(/lone\.yaml:2:10 extends: found unknown scenario "minimal"/);
});

test("only files that the result rests on are digested", () => {
  const names = load("scenarios/second.yaml").inputs.map(({ name }) => name.replace(folder, ""));
  expect(names.filter((name) => name.endsWith(".yaml")).map((name) => name.split("/").at(-1))).toEqual([
    "minimal.yaml",
    "second.yaml",
  ]);
});

test("shipped scenarios are found by id and by path, from any folder", () => {
  expect(readScenarioFiles("today").path).toBe("scenarios/today.yaml");
  expect(readScenarioFiles("scenarios/cocom.yaml").path).toBe("scenarios/cocom.yaml");
});

test("check names files as the user can find them", async () => {
  writeIn(folder, "seeds/minimal/hubs.csv", "id,name\nPORT,Free Port\n");
  const { code, stderr } = await call(folder, "check", join(folder, "scenarios/minimal.yaml"));
  expect(code).toBe(2);
  expect(stderr).toMatch(/^seeds\/minimal\/hubs\.csv:1:/);
});

test("check says which half of a pair of acts was left out", async () => {
  writeIn(
    folder,
    "dropped.yaml",
    "title: D\nextends: today\ndiffers: x\nwithout_events: [{ actor: JP, class: force }]\n",
  );
  const { code, stdout } = await call(folder, "check", "dropped.yaml");
  expect(code).toBe(0);
  expect(stdout).toContain("worth a look: 2023-03-31: JP announces a control and no later event puts it into force");
  writeIn(folder, "later.yaml", "title: L\nextends: today\ndiffers: x\nshift: { JP: 12 months }\n");
  expect((await call(folder, "check", "later.yaml")).stdout).toBe("later.yaml: nothing wrong\n");
});
