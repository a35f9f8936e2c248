import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { GRADES } from "../../src/scenario/tables.ts";

const ALL = Object.entries(PARAMETERS);

test.each(ALL)("%s has a name, a unit, a meaning, a finite range and a source for its grade", (name, parameter) => {
  expect(name).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
  expect(parameter.unit).not.toBe("");
  expect(parameter.meaning.length).toBeGreaterThan(10);
  for (const number of [parameter.value, parameter.low, parameter.high]) expect(Number.isFinite(number)).toBe(true);
  expect(GRADES).toContain(parameter.grade);
  if (parameter.grade !== "assumed") {
    expect(parameter.sources).not.toContain("assumption");
    expect(parameter.sources.length).toBeGreaterThan(0);
  }
});
