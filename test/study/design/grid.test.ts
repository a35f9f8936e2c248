import { expect, test } from "vitest";
import { gridPoints } from "../../../src/study/design/grid.ts";

test("every combination once, the last factor fastest", () => {
  expect(gridPoints([2, 3])).toEqual([...[0, 0.5, 1].map((b) => [0, b]), ...[0, 0.5, 1].map((b) => [1, b])]);
  expect(new Set(gridPoints([3, 4, 5]).map(String)).size).toBe(60);
});

test("without factors there is one point, with a single level the middle", () => {
  expect(gridPoints([])).toEqual([[]]);
  expect(gridPoints([1, 2])).toEqual([
    [0.5, 0],
    [0.5, 1],
  ]);
});
