/** What must hold for any input: only InputError is thrown, a child that differs in nothing equals its parent, every override arrives. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../src/scenario/input-error.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { PARAMETERS, type ParameterName } from "../../src/scenario/parameters.ts";
import type { FileSet } from "../../src/scenario/scenario.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";

const ORIGINAL = minimalFiles();
const FILES = [...ORIGINAL.keys()];
const garbage = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  fc.string({ unit: fc.constantFrom(..."{}[]:,-?&*!|>'\"#%@`\n\t 01ax~<"), maxLength: 200 }),
);

function onlyInputError(files: FileSet, path: string): boolean {
  try {
    loadScenario(files, path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    expect(error.problems.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  }
  return true;
}

describe("any input", () => {
  test("garbage for a file throws nothing but InputError", () => {
    const property = fc.property(fc.constantFrom(...FILES), garbage, (file, text) =>
      onlyInputError(minimalFiles({ [file]: text }), "scenarios/child.yaml"),
    );
    fc.assert(property, { numRuns: 500, seed: 7 });
  });

  test("garbage inside a file throws nothing but InputError", () => {
    const property = fc.property(
      fc.constantFrom(...FILES),
      fc.double({ min: 0, max: 1, noNaN: true }),
      garbage,
      (file, at, text) => {
        const whole = ORIGINAL.get(file)!;
        const cut = Math.floor(at * whole.length);
        return onlyInputError(
          minimalFiles({ [file]: whole.slice(0, cut) + text + whole.slice(cut) }),
          "scenarios/child.yaml",
        );
      },
    );
    fc.assert(property, { numRuns: 500, seed: 8 });
  });

  test("garbage after --set throws nothing but InputError", () => {
    const paths = fc.oneof(
      fc.constantFrom("time.end", "controls", "hubs.PORT.alignment", "parameters.crisis_rate.low"),
      garbage,
    );
    const property = fc.property(paths, garbage, (path, value) => {
      try {
        loadScenario(ORIGINAL, MINIMAL_PATH, [{ path, value }]);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    });
    fc.assert(property, { numRuns: 300, seed: 9 });
  });
});

test("a child that differs in nothing equals its parent, but for its own passport", () => {
  const parent = loadScenario(ORIGINAL, MINIMAL_PATH);
  const child = loadScenario(ORIGINAL, "scenarios/child.yaml");
  const { id, path, title, differs, lineage } = child;
  expect({ id, title, lineage }).toEqual({ id: "child", title: "Child", lineage: ["minimal", "child"] });
  expect({ ...parent, id, path, title, differs, lineage }).toEqual(child);
});

test.each(Object.keys(PARAMETERS) as ParameterName[])("an override of %s reaches the scenario", (name) => {
  const before = loadScenario(ORIGINAL, MINIMAL_PATH).provenance[name];
  const other = before.value === before.high ? before.low : before.high;
  const value = other === before.value ? before.value + 1 : other; // a switch has no range
  const scenario = loadScenario(ORIGINAL, MINIMAL_PATH, [{ path: `parameters.${name}`, value: String(value) }]);
  expect(scenario.parameters[name]).toBe(value);
  expect(scenario.parameters[name]).not.toBe(before.value);
  expect(scenario.provenance[name]).toMatchObject({ value, grade: "assumed", setBy: "--set" });
});
