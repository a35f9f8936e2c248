/** Futures that cannot branch from a history. */
import { expect, test } from "vitest";
import { type Case, problemsOf } from "./small-study-file.ts";

test("a branch within the run is sound, one at its very start is none", () => {
  expect(problemsOf({ branch_at: "2020-01-01" })).toBe("");
  expect(problemsOf({ branch_at: "2018-01-01" })).toMatch(/branch_at: found 2018-01-01/);
});

test.each<Case>([
  [
    "a branch before the start",
    { branch_at: "2010-01-01" },
    /branch_at: found 2010-01-01; allowed: a day after the start, 2018-01-01/,
  ],
  ["a branch of one", { branch_at: "2020-01-01", scenarios: "[minimal]" }, /branch_at: found one scenario/],
])("%s", (_, changed, message) => {
  expect(problemsOf(changed)).toMatch(message);
});
