import { expect, test } from "vitest";
import { subsetPoints } from "../../../src/study/design/subsets.ts";

test("all subsets in binary order", () => {
  expect(subsetPoints(2)).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]);
  expect(subsetPoints(0)).toEqual([[]]);
  expect(new Set(subsetPoints(6).map(String)).size).toBe(64);
});

test("too many are refused before memory is", () => {
  expect(() => subsetPoints(17)).toThrow("at most 16 factors");
});
