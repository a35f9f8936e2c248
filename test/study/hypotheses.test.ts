import { expect, test } from "vitest";
import { loadScenarios } from "../../src/cli/load-scenarios.ts";
import { prepare, summariesOf } from "../../src/engine/run.ts";
import type { Model } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { HYPOTHESES, testHypotheses } from "../../src/study/hypotheses.ts";
import type { Arm } from "../../src/study/hypothesis-table.ts";
import type { Outcome } from "../../src/study/measures.ts";

const COMPARISONS = HYPOTHESES.flatMap(({ comparisons }) => comparisons);
const TERMS = COMPARISONS.flatMap(({ terms }) => terms);
const ARMS = [...new Map(TERMS.map(({ arm }) => [JSON.stringify(arm), arm])).values()];

function shipped(id: string, overrides: Arm["overrides"] = []): Scenario {
  return loadScenarios([id], overrides)[0].scenario;
}

/** The arms' scenarios as the program loads them, each compiled once. */
const LOADED = new Map<string, { scenario: Scenario; model: Model }>();
function load(arm: Arm): { scenario: Scenario; model: Model } {
  const key = JSON.stringify(arm);
  const found = LOADED.get(key);
  if (found) return found;
  const scenario = shipped(arm.scenario, arm.overrides);
  const made = { scenario, model: prepare(scenario) };
  LOADED.set(key, made);
  return made;
}

/** A run in which everything stays at 1. */
function flat(arm: Arm): Outcome {
  const { model } = load(arm);
  const summaries = summariesOf(model);
  const dates = Float64Array.of(2020, 2030);
  return {
    series: model.series,
    summaries,
    dates,
    values: new Float64Array(2 * model.series.length).fill(1),
    summary: new Float64Array(summaries.length).fill(1),
  };
}

test("all six hypotheses of the model page are put to the test", () => {
  expect(HYPOTHESES.map(({ id }) => id)).toEqual(["1", "2", "3", "4", "5", "6"]);
  for (const { comparisons } of HYPOTHESES) expect(comparisons.length).toBeGreaterThan(0);
});

test("rows can be told apart", () => {
  const names = COMPARISONS.map(({ comparison, quantity }) => `${comparison}, ${quantity}`);
  expect(new Set(names).size).toBe(names.length);
});

test.each(ARMS.map((arm) => [arm.overrides.map(({ path }) => path).join(" ") || "as shipped", arm] as const))(
  "what is set exists and differs from the scenario: %s",
  (_words, arm) => {
    const plain = shipped(arm.scenario);
    const { scenario } = load(arm);
    const same = JSON.stringify(scenario) === JSON.stringify(plain);
    expect(same).toBe(arm.overrides.length === 0);
  },
);

test("a parameter that is set is never drawn back to its old value", () => {
  for (const arm of ARMS) {
    const { provenance } = load(arm).scenario;
    const plain = shipped(arm.scenario).provenance;
    for (const { path } of arm.overrides) {
      const [table, name] = path.split(".");
      if (table !== "parameters") continue;
      const key = name as keyof typeof provenance;
      const [now, before] = [provenance[key], plain[key]];
      // Either one point, or a range that has moved as a whole with the value in its place.
      if (now.low !== now.high) expect(now.low / before.low, name).toBeCloseTo(now.value / before.value, 9);
      if (now.low !== now.high) expect(now.high / before.high, name).toBeCloseTo(now.value / before.value, 9);
      expect(now.value, name).not.toBe(before.value);
      expect(arm.overrides.filter((other) => other.path.startsWith(`parameters.${name}.`))).toHaveLength(3);
    }
  }
});

test("every measure reads what runs record, in the unit that it says", () => {
  const units = new Set(["musd"]); // sums over years
  const { model } = load(ARMS[0]);
  for (const { unit } of [...model.series, ...summariesOf(model)]) units.add(unit);
  for (const { arm, measure } of TERMS) {
    expect(() => measure.read(flat(arm)), measure.quantity).not.toThrow();
    expect([...units], measure.quantity).toContain(measure.unit);
  }
});

test("the table has a row for each comparison and only pairs that were asked for", () => {
  const seeds = new Set<string>();
  const table = testHypotheses((arm, seed) => {
    seeds.add(seed);
    return flat(arm);
  }, 2);
  expect(table.rows).toHaveLength(COMPARISONS.length);
  expect([...seeds].sort((one, other) => (one < other ? -1 : 1))).toEqual(["main-1/1", "main-1/2", "main-1/3"]);
});
