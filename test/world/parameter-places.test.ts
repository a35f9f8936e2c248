import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import type { ParameterName, ParameterValues } from "../../src/scenario/parameters.ts";
import { inFixedPlaces } from "../../src/world/parameter-places.ts";

const names = Object.keys(PARAMETERS) as ParameterName[];
const values = Object.fromEntries(names.map((name, place) => [name, place / 2])) as ParameterValues;

test("every value is in its place, and none of an earlier run is left", () => {
  expect(inFixedPlaces(values)).toEqual(values);
  const others = Object.fromEntries(names.map((name, place) => [name, -place])) as ParameterValues;
  expect(inFixedPlaces(others)).toEqual(others);
  expect(inFixedPlaces(values)).toEqual(values);
});

test("a copy leaves what it was copied from alone", () => {
  const copy = inFixedPlaces(values) as Record<string, number>;
  copy[names[0]] = -1;
  expect(inFixedPlaces(values)).toEqual(values);
  expect(values[names[0]]).toBe(0);
});
