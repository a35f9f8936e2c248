import { expect, test } from "vitest";
import { evidenceOf, perfectModel } from "../../../src/study/calibration/evidence.ts";
import { fitEmulator } from "../../../src/study/calibration/emulator.ts";
import { searchPlan } from "../../../src/study/calibration/calibrate.ts";
import { search } from "./toy.ts";

const rows = Array.from({ length: 40 }, (_, k) => k / 40);
const shuffled = rows.map((_, k) => ((k * 17) % 40) / 40);

test("an output that goes with a fact and narrows is constrained by it; others are not", () => {
  const outputs = rows.map((value, k) => [2 * value, shuffled[k], value]);
  const accepted = rows.map((value, k) => [1 + value / 10, shuffled[k], value]);
  const [narrowed, alone, wide] = evidenceOf(outputs, rows.map((value) => [value]), accepted, [0.1, 1, 1]); // prettier-ignore
  expect(narrowed).toMatchObject({ unconstrained: false, facts: [{ fact: 0 }] });
  expect(narrowed.ratio).toBeCloseTo(0.05);
  expect(narrowed.possible).toBe(0.1);
  expect(alone).toMatchObject({ unconstrained: true, facts: [] });
  expect(wide.facts).toHaveLength(1);
  expect(wide.unconstrained).toBe(true); // the fact speaks of it, but its band is as wide as before
});

test("what a row follows could become narrow around any truth; what none follows could not", () => {
  const { places } = search.first;
  const { active } = search.rows[0][0];
  const unread = places[0].findIndex((_, k) => !search.rows[0].some((row) => row.active.includes(k)));
  const outputs = [active[0], unread].map((k) => fitEmulator(places, places.map((place) => place[k]))); // prettier-ignore
  const plan = { ...searchPlan(search.plan, search.space, "perfect", 25, 9), steps: 400 };
  const { ratios, covered } = perfectModel(search.rows, outputs, 4, plan);
  expect(ratios[0]).toBeLessThan(0.4);
  expect(ratios[1]).toBeGreaterThan(0.7);
  expect(covered[0]).toBeGreaterThanOrEqual(0.5);
});
