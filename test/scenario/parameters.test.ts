import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { PROCESS_NAMES } from "../../src/scenario/processes.ts";
import { readCsv } from "../../src/scenario/read-csv.ts";
import { SOURCE_ROW } from "../../src/scenario/table-schemas.ts";
import { GRADES } from "../../src/scenario/table-words.ts";

const ALL = Object.entries(PARAMETERS);
const SOURCES_FILE = "seeds/sources.csv";
const SOURCES = readCsv(SOURCES_FILE, readFileSync(SOURCES_FILE, "utf8"), Object.keys(SOURCE_ROW.shape), []);
const SOURCE_IDS = SOURCES.map(({ cells }) => cells.get("id"));

test.each(ALL)("%s has a name, a unit, a meaning, a finite range and a source for its grade", (name, parameter) => {
  expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
  expect(parameter.unit).not.toBe("");
  expect(parameter.meaning.length).toBeGreaterThan(10);
  for (const number of [parameter.value, parameter.low, parameter.high]) expect(Number.isFinite(number)).toBe(true);
  expect(GRADES).toContain(parameter.grade);
});

test.each(ALL)("%s: the value lies in its range and the process exists", (_, { value, low, high, process }) => {
  expect(low).toBeLessThanOrEqual(value);
  expect(value).toBeLessThanOrEqual(high);
  expect(PROCESS_NAMES).toContain(process);
});

test.each(ALL)("%s: what is assumed says so, and nothing else does; every source is declared", (_, parameter) => {
  const sources: readonly string[] = parameter.sources;
  if (parameter.grade === "assumed") expect(sources).toEqual(["assumption"]);
  else expect(sources).not.toContain("assumption");
  expect(sources.length).toBeGreaterThan(0);
  for (const id of sources) expect(SOURCE_IDS).toContain(id);
});

test("what is off unless a scenario asks for it is never drawn, from its range or with an accepted set", () => {
  const accepted = ["today", "cocom"].map((setting) => readFileSync(`seeds/${setting}/accepted.csv`, "utf8"));
  for (const name of ["frontier_slowdown", "reply_crisis", "need_elasticity"] as const) {
    expect(PARAMETERS[name], name).toMatchObject({ value: 0, drawn: false });
    for (const sets of accepted) expect(sets.split(/[,\n]/)).not.toContain(name);
  }
});
