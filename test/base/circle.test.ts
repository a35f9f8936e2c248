import fc from "fast-check";
import { expect, test } from "vitest";
import { cosTurns, sinTurns } from "../../src/base/circle.ts";

test("the corners of the circle are exact", () => {
  expect([0, 0.25, 0.5, 0.75, 1, -0.25].map(cosTurns).map((x) => x + 0)).toEqual([1, 0, -1, 0, 1, 0]);
  expect([0, 0.25, 0.5, 0.75].map(sinTurns).map((x) => x + 0)).toEqual([0, 1, 0, -1]);
});

test("as the engine's own, to its last digits", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 30_000 }), (step) => {
      const turns = step / 10_007; // doubles drawn by their bits would nearly all lie next to zero
      expect(Math.abs(cosTurns(turns) - Math.cos(2 * Math.PI * turns))).toBeLessThan(5e-15);
      expect(Math.abs(sinTurns(turns) - Math.sin(2 * Math.PI * turns))).toBeLessThan(5e-15);
    }),
    { seed: 1 },
  );
});
