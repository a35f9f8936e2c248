import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOf } from "../../../src/study/claims/share.ts";

const MORE = { stated: "more", beyond: 1 } as const;

test("worlds without a number are left out; the bound is to be passed", () => {
  expect(shareOf(MORE, [2, 3, 1, NaN, -4])).toMatchObject({ worlds: 4, holds: 2, share: 0.5, mean: 0.5 });
  expect(shareOf(MORE, [NaN])).toMatchObject({ worlds: 0, holds: 0, share: NaN });
});

test("the interval is Wilson's", () => {
  // 8 of 10, 90 %: the ends q solve |0.8 - q| = 1.644854 sqrt(q (1 - q) / 10), found by halving
  const { low, high } = shareOf(MORE, [...new Array<number>(8).fill(2), 0, 0]);
  expect([low, high].map((end) => Number(end.toFixed(4)))).toEqual([0.5408, 0.9314]);
});

test("the interval holds the share and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 2), { minLength: 1, maxLength: 60 }), (effects) => {
      const { low, share, high } = shareOf(MORE, effects);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-12).toBeLessThanOrEqual(share);
      expect(high + 1e-12).toBeGreaterThanOrEqual(share);
    }),
  );
});
