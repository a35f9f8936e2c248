/** Accepted sets are read with every slip told; what a scenario sets for itself is not taken from them. */
import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const FILE = "seeds/minimal/accepted.csv";
const load = (text: string, overrides: { path: string; value: string }[] = []) =>
  loadScenario(new Map([...minimalFiles(), [FILE, text]]), MINIMAL_PATH, overrides);

test("a setting without the file has none", () => {
  expect(loadScenario(minimalFiles(), MINIMAL_PATH).accepted).toBeNull();
});

test("a row is a set", () => {
  const { accepted } = load("yard_fusion,adoption_years\n0.2,1\n0.4,1.5\n");
  expect(accepted).toEqual({ names: ["yard_fusion", "adoption_years"], sets: [[0.2, 1], [0.4, 1.5]] }); // prettier-ignore
});

test("a parameter that the scenario sets stays out of the sets", () => {
  const { accepted } = load("yard_fusion,adoption_years\n0.2,1\n", [{ path: "parameters.yard_fusion", value: "0.3" }]);
  expect(accepted).toEqual({ names: ["adoption_years"], sets: [[1]] });
});

test("unknown names and values outside the range are told with their place", () => {
  const problems = problemsOf(() => load("yard_fusio,adoption_years\n0.2,9\n0.2,many\n"));
  const told = JSON.stringify(problems);
  expect(told).toContain("yard_fusion"); // the nearest name
  expect(told).toMatch(/accepted\.csv[^}]*"line":2/);
  expect(told).toMatch(/accepted\.csv[^}]*"line":3/);
  expect(told).toContain("from 0.5 to 2");
});
