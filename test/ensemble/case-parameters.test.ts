import fc from "fast-check";
import { expect, test } from "vitest";
import { drawParameters, valueAt } from "../../src/engine/draw-parameters.ts";
import type { AcceptedPlace } from "../../src/ensemble/case.ts";
import { middleSet, parametersOf, placeOf, valuesAt } from "../../src/ensemble/case-parameters.ts";
import { fitted, load } from "../study/claims/small-claim.ts";

const SCENARIO = fitted(load("minimal", [], []));
const MIDDLE: AcceptedPlace = { draw: null, set: "middle", moves: {} };

test("values come from their source, and changes are laid over", () => {
  expect(parametersOf(SCENARIO, {})).toEqual(SCENARIO.parameters);
  expect(parametersOf(SCENARIO, { parameters: { from: "drawn", seed: "S" } })).toEqual(drawParameters(SCENARIO, "S"));
  expect(parametersOf(SCENARIO, { parameters: { from: "accepted", ...MIDDLE } })).toEqual(valuesAt(SCENARIO, MIDDLE));
  const given = { from: "given", values: { crisis_rate: 0.2 } } as const;
  expect(parametersOf(SCENARIO, { parameters: given })).toEqual({ ...SCENARIO.parameters, crisis_rate: 0.2 });
  const changes = [
    { name: "crisis_rate", times: 3 },
    { name: "imitation_rate", value: 0.5 },
  ] as const;
  const changed = parametersOf(SCENARIO, { parameters: given, changes });
  expect([changed.crisis_rate, changed.imitation_rate]).toEqual([0.2 * 3, 0.5]);
});

test("a place is the inverse of a value", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (place) => {
      const range = { low: 1, value: 2, high: 6 };
      expect(placeOf(range, valueAt(range, place))).toBeCloseTo(place, 9);
    }),
  );
  expect(placeOf({ low: 1, value: 1, high: 1 }, 1)).toBe(0.5);
  expect(placeOf({ low: 1, value: 1, high: 3 }, 1)).toBe(0.5);
  expect(placeOf({ low: 1, value: 3, high: 3 }, 3)).toBe(0.5);
});

test("a move goes a share of the way to an end, from where the world stands", () => {
  const at = (by: number, toward: 0 | 1): number =>
    valuesAt(SCENARIO, { ...MIDDLE, moves: { crisis_rate: { toward, by } } }).crisis_rate;
  expect([at(1, 0), at(0, 0), at(0.5, 1), at(1, 1)].map((value) => Number(value.toFixed(9)))).toEqual([
    0.1, 0.3, 0.45, 0.6,
  ]);
});

test("the middle set lies nearest to the medians; a fixed parameter does not pull", () => {
  const { provenance } = SCENARIO;
  const { low, high } = provenance.crisis_rate;
  const sets = [low, 0.29, 0.31, high, high].map((value) => [value]);
  expect(middleSet({ names: ["crisis_rate"], sets }, provenance)).toEqual([0.31]);
});
