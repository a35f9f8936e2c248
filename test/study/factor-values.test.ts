import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOfLevel } from "../../src/study/design/designs.ts";
import { changesOf, parameterOf, valueAt } from "../../src/study/factor-values.ts";
import type { Factor } from "../../src/study/study-definition.ts";

const head = { name: "f", unit: "1", meaning: "", base: 0 };
const range: Factor = { ...head, kind: "range", path: "parameters.crisis_rate", low: 0.1, high: 0.7 };
const mode: Factor = { ...head, kind: "values", path: "regime.mode", values: ["a", "b", "c"] };
const loyal: Factor = { ...head, kind: "switch", layer: { controls: false } };
const dummy: Factor = { ...head, kind: "dummy" };

test("a range is met exactly at both ends and never left", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, width, place) => {
        const factor: Factor = { ...range, low, high: low + width };
        expect(valueAt(factor, 0) === low).toBe(true);
        expect(valueAt(factor, 1)).toBe(low + width);
        expect(valueAt(factor, place)).toBeGreaterThanOrEqual(low);
        expect(valueAt(factor, place)).toBeLessThanOrEqual(low + width);
      },
    ),
  );
});

test("choices take equal parts of the unit interval, and designs with levels meet each in turn", () => {
  expect([0, 0.33, 0.34, 0.66, 0.67, 1].map((place) => valueAt(mode, place))).toEqual(["a", "a", "b", "b", "c", "c"]);
  for (let count = 1; count <= 40; count++) {
    const levels = Array.from({ length: count }, (_, k) => k);
    const factor: Factor = { ...head, kind: "levels", path: "parameters.crisis_rate", levels };
    expect(levels.map((level) => valueAt(factor, placeOfLevel(level, count)))).toEqual(levels);
  }
  expect([0, 0.49, 0.5, 1].map((place) => valueAt(loyal, place))).toEqual([0, 0, 1, 1]);
  expect(valueAt(dummy, 0.3)).toBe(0.3);
});

test("parameters go to the run, the rest to the scenario, a dummy nowhere", () => {
  const { changes, overrides, layers } = changesOf([range, mode, loyal, dummy], [0.2, "b", 1, 0.5]);
  expect(changes).toEqual([{ name: "crisis_rate", value: 0.2 }]);
  expect(overrides).toEqual([{ path: "regime.mode", value: "b" }]);
  expect(layers.map(({ content }) => content)).toEqual([{ controls: false }]);
  expect(changesOf([loyal], [0]).layers).toEqual([]);
  expect(parameterOf("time.end")).toBeUndefined();
});
