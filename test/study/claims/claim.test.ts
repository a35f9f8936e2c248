import { expect, test } from "vitest";
import { marginOf } from "../../../src/study/claims/claim.ts";

test.each([
  ["more", 2, 3, 1],
  ["more", 2, -3, -5],
  ["less", 2, -3, 1],
  ["less", 0, 3, -3],
  ["apart", 2, -3, 1],
  ["apart", 2, 1, -1],
] as const)("%s, beyond %d: an effect of %d has the margin %d", (stated, beyond, effect, margin) => {
  expect(marginOf({ stated, beyond }, effect)).toBe(margin);
});

test("an undefined effect has no margin", () => {
  expect(marginOf({ stated: "apart", beyond: 0 }, NaN)).toBeNaN();
});
