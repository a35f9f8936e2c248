import { expect, test } from "vitest";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { fitEmulator, MOST_ACTIVE } from "../../../src/study/calibration/emulator.ts";
import { lookup } from "../../../src/study/design/shuffle.ts";

const places = latinHypercube(120, 6, "emulator");
/** Two straight effects, one bent, one pair; the last two coordinates move nothing. */
const truth = ([a, b, c, d]: readonly number[]): number => 3 + 2 * a - b + 4 * (c - 0.4) * (c - 0.4) + 3 * a * d;

test("a quadratic is found again, at points never seen, from its active parameters alone", () => {
  const emulator = fitEmulator(places, places.map(truth)); // prettier-ignore
  expect(emulator.active).toEqual([0, 1, 2, 3]);
  expect(emulator.fit).toBeGreaterThan(0.999);
  for (const place of latinHypercube(30, 6, "unseen")) expect(emulator.at(place)).toBeCloseTo(truth(place), 1);
});

test("the error is the one that is made at runs that were left out", () => {
  const luck = lookup("emulator", "noise");
  const noisy = places.map((place, k) => truth(place) + 2 * (luck(k, 0) - 0.5));
  const emulator = fitEmulator(places, noisy);
  // Leaving one out by hand: the closed form must say the same, up to the choice of penalty and parameters.
  const without = places.map((_, k) => k).filter((k) => k !== 7);
  const other = fitEmulator(without.map((k) => places[k]), without.map((k) => noisy[k])); // prettier-ignore
  expect(emulator.leftOut[7]).toBeCloseTo(other.at(places[7]), 1);
  // An even spread of width 2 has a standard deviation of 0.577; fitting costs a little on top.
  expect(emulator.error).toBeGreaterThan(0.5);
  expect(emulator.error).toBeLessThan(0.8);
  expect(emulator.ownError).toBeLessThan(emulator.error);
});

test("numbers that nothing moves are told by their mean", () => {
  const luck = lookup("emulator", "nothing");
  const emulator = fitEmulator(places, places.map((_, k) => luck(k, 0))); // prettier-ignore
  expect(emulator.fit).toBeLessThan(0.15);
  const constant = fitEmulator(places, places.map(() => 5)); // prettier-ignore
  expect(constant.active).toEqual([]);
  expect(constant.at(places[0])).toBe(5);
  expect(constant.error).toBeCloseTo(0);
});

test("no more parameters than can be told apart", () => {
  const many = latinHypercube(400, 30, "many");
  const emulator = fitEmulator(many, many.map((place) => place.reduce((sum, one) => sum + one, 0))); // prettier-ignore
  expect(emulator.active.length).toBeLessThanOrEqual(MOST_ACTIVE);
});
