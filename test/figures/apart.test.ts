import fc from "fast-check";
import { expect, test } from "vitest";
import { apart } from "../../src/figures/apart.ts";

test("labels far from each other stay where they are", () => {
  expect(apart([10, 50, 90], [10, 10, 10], 0, 100)).toEqual([10, 50, 90]);
});

test("labels keep half of their heights apart, in order, inside where there is room", () => {
  const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(places, (list) => {
      const sorted = [...list].sort((a, b) => a - b);
      const gaps = sorted.map((_, k) => (k % 2 === 0 ? 8 : 16));
      const moved = apart(sorted, gaps, 0, 100);
      moved.forEach((at, k) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9);
        expect(at).toBeLessThanOrEqual(100);
        if (k > 0) expect(at - moved[k - 1]).toBeGreaterThanOrEqual(12 - 1e-9);
      });
    }),
  );
});
