import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";

const child = (parameters: string) =>
  loadScenario(
    minimalFiles({ "scenarios/child.yaml": `title: C\nextends: minimal\ndiffers: x\nparameters:\n${parameters}` }),
    "scenarios/child.yaml",
  ).provenance;
const root = loadScenario(minimalFiles(), MINIMAL_PATH).provenance;

test("a default keeps its provenance", () => {
  expect(root.truce_years).toEqual({ ...PARAMETERS.truce_years, why: "", setBy: "src/scenario/parameters.ts" });
});

test("the setting replaces the default; an empty range stays the default's", () => {
  expect(root.crisis_rate).toMatchObject({
    value: 0.3,
    low: 0.1,
    high: 0.6,
    grade: "inferred",
    sources: ["report"],
    place: "p. 10",
  });
  expect(root.crisis_rate).toMatchObject({ why: "one in three years", setBy: "seeds/minimal/parameters.csv" });
  const { low, high } = PARAMETERS.fear_memory_years;
  expect(root.fear_memory_years).toMatchObject({ value: 1, low, high });
});

test("a bare number is an assumption: the old value's source does not speak for it", () => {
  expect(child("  crisis_rate: 0.4\n").crisis_rate).toMatchObject({
    value: 0.4,
    high: 0.6,
    grade: "assumed",
    sources: [],
    place: "",
  });
});

test("a full statement carries its own provenance, and may widen the range", () => {
  const told = "  crisis_rate: { value: 2, high: 3, why: a test, source: report, place: p. 11, grade: documented }\n";
  expect(child(told).crisis_rate).toMatchObject({
    value: 2, low: 0.1, high: 3, why: "a test", sources: ["report"], place: "p. 11", grade: "documented", setBy: "scenarios/child.yaml",
  }); // prettier-ignore
});

test("a new range alone keeps value and source", () => {
  expect(child("  crisis_rate: { high: 0.5 }\n").crisis_rate).toMatchObject({
    value: 0.3,
    high: 0.5,
    grade: "inferred",
    sources: ["report"],
  });
});

test("a switch, whose range is one point, may be set to anything and is still never drawn", () => {
  const name = "lag_force_months";
  expect(PARAMETERS[name].low).toBe(PARAMETERS[name].high);
  expect(child(`  ${name}: 6\n`)[name]).toMatchObject({ value: 6, low: 6, high: 6 });
});

test("the default ranges hold their values", () => {
  for (const { value, low, high } of Object.values(PARAMETERS)) {
    expect(low).toBeLessThanOrEqual(value);
    expect(value).toBeLessThanOrEqual(high);
  }
});

test("a range may be widened, but not beyond what anybody means", () => {
  expect(child("  crisis_rate: { value: 9, high: 9 }\n").crisis_rate).toMatchObject({ value: 9, high: 9 });
  expect(() => child("  crisis_rate: { value: 1e22, high: 1e22 }\n")).toThrow(
    /child\.yaml:5:25 parameters\.crisis_rate: found 1e\+22; allowed: from 0 to \d+$/,
  );
  expect(() => child("  crisis_rate: { value: -1, low: -1 }\n")).toThrow(/found -1; allowed: from 0 to \d+$/);
});
