import { expect, test } from "vitest";
import { evidenceOf } from "../../../src/study/calibration/evidence.ts";

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
