import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { GRAINS, POPULATION_PARTS } from "../../src/scenario/population.ts";
import { minimalFiles, MINIMAL_PATH } from "./minimal-setting.ts";

const load = (...overrides: [string, string][]) =>
  loadScenario(
    minimalFiles(),
    MINIMAL_PATH,
    overrides.map(([path, value]) => ({ path, value })),
  );

test("every maker and user is an agent unless a scenario pools them, each part for itself", () => {
  expect(load().population).toEqual({ makers: "each", users: "each" });
  expect(load(["population.users", "pooled"]).population).toEqual({ makers: "each", users: "pooled" });
  for (const part of POPULATION_PARTS)
    expect(load([`population.${part}`, GRAINS[0]]).population).toEqual(load().population);
});

test("another grain is refused with what is allowed", () => {
  expect(() => load(["population.users", "poold"])).toThrow(/population\.users.*pooled/s);
  expect(() => load(["population.hubs", "pooled"])).toThrow(/hubs/);
});
