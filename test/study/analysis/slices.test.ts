import { expect, test } from "vitest";
import fc from "fast-check";
import { sliceColumn } from "../../../src/study/analysis/slices.ts";

test("equally many in each, in order", () => {
  const { count, sizes, of } = sliceColumn(Float64Array.of(0.9, 0.1, 0.4, 0.3, 0.8, 0.2), 3);
  expect(count).toBe(3);
  expect(sizes).toEqual([2, 2, 2]);
  expect([...of]).toEqual([2, 0, 1, 1, 2, 0]);
});

test("few values: one slice each", () => {
  expect(sliceColumn(Float64Array.of(1, 0, 1, 1), 10)).toMatchObject({ count: 2, sizes: [1, 3] });
});

test("equal values never part, slices follow the values, none is empty", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 8 }),
      (values, wanted) => {
        const { count, sizes, of } = sliceColumn(Float64Array.from(values), wanted);
        expect(count).toBeLessThanOrEqual(wanted);
        expect(sizes.every((size) => size > 0)).toBe(true);
        expect(sizes.reduce((a, b) => a + b)).toBe(values.length);
        for (let i = 0; i < values.length; i++)
          for (let j = 0; j < values.length; j++) if (values[i] <= values[j]) expect(of[i]).toBeLessThanOrEqual(of[j]);
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});
