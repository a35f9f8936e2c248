import { expect, test } from "vitest";
import { nameKey, seedKeys, uniform } from "../../../src/base/random.ts";
import { regionOf } from "../../../src/study/claims/region.ts";

const NAMES = ["a", "b"];
const PLACES = Array.from({ length: 200 }, (_, k) => NAMES.map((name) => uniform(seedKeys("region"), nameKey(name), k, 0))); // prettier-ignore

test("a corner in which the answer is the other one is found", () => {
  const region = regionOf(NAMES, PLACES, PLACES.map(([a]) => a > 0.75))!; // prettier-ignore
  expect(region.sides.map(({ name }) => name)).toEqual(["a"]);
  expect(region.sides[0].low).toBeGreaterThan(0.65);
  expect(region.density).toBeGreaterThan(0.7);
  expect(region.everywhere).toBeLessThan(0.35);
});

test("few turned worlds, no parameters, or turned worlds everywhere name no region", () => {
  expect(regionOf(NAMES, PLACES, PLACES.map((_, k) => k < 3))).toBeNull(); // prettier-ignore
  expect(regionOf([], PLACES.map(() => []), PLACES.map(() => true))).toBeNull(); // prettier-ignore
  expect(regionOf(NAMES, PLACES, PLACES.map(() => true))).toBeNull(); // prettier-ignore
});
