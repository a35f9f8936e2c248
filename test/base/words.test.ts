/** Capitals and lists. */
import { expect, test } from "vitest";
import { capital, listed } from "../../src/base/words.ts";

test("a sentence begins with a capital, whatever follows", () => {
  expect(capital("leakage of EUV")).toBe("Leakage of EUV");
  expect(capital("")).toBe("");
});

test("a list has commas, and an and before its last", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});
