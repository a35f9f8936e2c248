import fc from "fast-check";
import { expect, test } from "vitest";
import { valueAt } from "../../../src/engine/draw-parameters.ts";
import { anotherRun, drawnWorld, middleSet, parametersOf, placeOf, type WorldCase } from "../../../src/study/claims/worlds.ts"; // prettier-ignore
import { fitted, load } from "./small-claim.ts";

const SCENARIO = fitted(load("minimal", [], []));
const MIDDLE: WorldCase = { seed: "S", draw: null, set: "middle", forms: null, moves: {} };

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

test("worlds take each accepted set in turn; without sets the published ranges are drawn", () => {
  const memory = (accepted: boolean): number[] =>
    Array.from({ length: 20 }, (_, k) => parametersOf(SCENARIO, drawnWorld("S", k, 20, accepted, null)).imitation_rate);
  expect(memory(true)).toEqual(SCENARIO.accepted!.sets.map(([value]) => value));
  const { value } = SCENARIO.provenance.imitation_rate;
  expect(memory(false).some((drawn) => drawn > value)).toBe(true);
  expect(parametersOf(SCENARIO, drawnWorld("S", 3, 20, true, null))).toEqual(
    parametersOf(SCENARIO, drawnWorld("S", 3, 20, true, null)),
  );
});

test("another run has other luck, other draws and another set", () => {
  const world = drawnWorld("S", 0, 20, true, null);
  const [one, other] = [world, anotherRun(world)].map((at) => parametersOf(SCENARIO, at));
  expect(anotherRun(world).seed).not.toBe(world.seed);
  expect(other.imitation_rate).not.toBe(one.imitation_rate);
  expect(other.crisis_rate).not.toBe(one.crisis_rate);
  expect(anotherRun(MIDDLE)).toMatchObject({ draw: null, set: "middle" });
});

test("a move goes a share of the way to an end, from where the world stands", () => {
  const at = (by: number, toward: 0 | 1): number =>
    parametersOf(SCENARIO, { ...MIDDLE, moves: { crisis_rate: { toward, by } } }).crisis_rate;
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
