import { expect, test } from "vitest";
import { constraintsOf } from "../../../src/study/calibration/constraints.ts";
import { emulateRow } from "../../../src/study/calibration/emulated-row.ts";
import { latinHypercube } from "../../../src/study/design/designs.ts";
import { lookup } from "../../../src/study/design/shuffle.ts";
import { facts, scenario } from "./toy.ts";

const [A, , C, E] = constraintsOf(facts, scenario.id);
/** The constraint of the first fact with another window. */
function constraintOf(window: { observed: number; low: number; high: number }) {
  const fact = { ...facts[0], ...window };
  return constraintsOf([fact], fact.scenario)[0];
}
const places = latinHypercube(300, 3, "rows");
const luck = lookup("rows", "luck");

test("a number that parameters move is inside where its median lies in the window, and outside beyond it", () => {
  const row = emulateRow(A, places, places.map(([x], k) => 100 * x + 4 * (luck(k, 0) - 0.5)), 1.2); // prettier-ignore
  expect(row.way).toBe("value");
  expect(row.active).toEqual([0]);
  expect(row.inside([0.8, 0.5, 0.5])).toBeGreaterThan(0.95);
  expect(row.inside([0.6, 0.5, 0.5])).toBeLessThan(0.05);
});

test("a window that is open to one side has only one outside", () => {
  const row = emulateRow(C, places, places.map(([x], k) => 200 * x + 4 * (luck(k, 0) - 0.5)), 1.2); // prettier-ignore
  expect(row.inside([0.1, 0.5, 0.5])).toBeGreaterThan(0.95);
  expect(row.inside([0.9, 0.5, 0.5])).toBeLessThan(0.05);
  const other = emulateRow(E, places, places.map(([x], k) => 400 * x + 4 * (luck(k, 0) - 0.5)), 1.2); // prettier-ignore
  expect(other.inside([0.99, 0.5, 0.5])).toBeGreaterThan(0.95);
});

test("yes or no, and what many runs cannot answer, is told by thresholds: inside where most runs are", () => {
  const answers = places.map(([x], k) => (luck(k, 1) < x ? 80 : NaN));
  const row = emulateRow(A, places, answers, 0);
  expect(row.way).toBe("threshold");
  expect(row.inside([0.95, 0.5, 0.5])).toBeGreaterThan(0.9);
  expect(row.inside([0.05, 0.5, 0.5])).toBeLessThan(0.1);
});

test("if a point were the truth, the window lies around what the row says there", () => {
  const row = emulateRow(A, places, places.map(([x], k) => 100 * x + 4 * (luck(k, 0) - 0.5)), 1.2); // prettier-ignore
  const moved = row.around([0.3, 0.5, 0.5]);
  expect(moved.inside([0.3, 0.5, 0.5])).toBeGreaterThan(0.9);
  expect(moved.inside([0.8, 0.5, 0.5])).toBeLessThan(0.05);
});

test("windows with one end, without a width, and numbers that only some runs have: all can be searched", () => {
  const numbers = places.map(([x], k) => 100 * x + 4 * (luck(k, 0) - 0.5));
  const atMost = emulateRow(constraintOf({ observed: 0, low: -Infinity, high: 20 }), places, numbers, 1.2);
  expect(atMost.inside([0.05, 0.5, 0.5])).toBeGreaterThan(0.95);
  expect(atMost.inside([0.6, 0.5, 0.5])).toBeLessThan(0.05);
  const exact = constraintOf({ observed: 1, low: 1, high: 1 });
  const first = emulateRow(exact, places, places.map(([x], k) => (x > 0.3 + 0.4 * luck(k, 2) ? 1 : 4)), 0.5); // prettier-ignore
  expect(first.way).toBe("threshold");
  expect(first.inside([0.95, 0.5, 0.5])).toBeGreaterThan(0.9);
  expect(first.inside([0.05, 0.5, 0.5])).toBeLessThan(0.1);
  const never = emulateRow(exact, places, places.map(() => NaN), 0); // prettier-ignore
  expect(never.inside([0.5, 0.5, 0.5])).toBeLessThan(0.1);
});

test("knowing what the model said at a point, a row is right near it and as before far from it", () => {
  // Stairs that a quadratic cannot follow.
  const stairs = ([x]: readonly number[]): number => 20 * Math.floor(5 * x);
  const answers = places.map((place, k) => stairs(place) + luck(k, 1) - 0.5);
  const row = emulateRow(constraintOf({ observed: 60, low: 57, high: 63 }), places, answers, 0.3);
  const place = [0.63, 0.5, 0.5];
  expect(row.way).toBe("value");
  expect(row.value(place)).toBeLessThan(57);
  const told = row.knowing(place, [60.2, 59.9, 60.1, 59.8]);
  expect(told.value(place)).toBeCloseTo(60, 0);
  expect(told.inside(place)).toBeGreaterThan(0.95);
  expect(told.value([0, 0.5, 0.5])).toBeCloseTo(row.value([0, 0.5, 0.5]), 0);
  expect(row.knowing(place, []).value(place)).toBe(row.value(place));
});

test("of a row that is told by thresholds as well: the share of runs outside counts near the point", () => {
  const row = emulateRow(A, places, places.map(([x], k) => (luck(k, 2) < 0.5 ? NaN : 100 * x)), 1); // prettier-ignore
  expect(row.way).toBe("threshold");
  const place = [0.8, 0.5, 0.5];
  const all = row.knowing(place, Array<number>(20).fill(80));
  const none = row.knowing(place, Array<number>(20).fill(NaN));
  expect(all.inside(place)).toBeGreaterThan(row.inside(place));
  expect(none.inside(place)).toBeLessThan(row.inside(place));
});
