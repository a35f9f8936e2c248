import { expect, test } from "vitest";
import { ends, factorMap } from "../../../src/report/study/factor-map.ts";
import { SHARE } from "../../../src/report/study/units.ts";

const rows = [
  { a: 10, b: "low", mean: 0.1 },
  { a: 2, b: "low", mean: 0.2 },
  { a: 10, b: "high", mean: 0.3 },
];

test("numbers stand by size, names as they come, the first of them at the foot; a pair that is missing is blank", () => {
  expect(factorMap(rows, rows, ["a", "b"], SHARE)).toEqual({
    across: ["2", "10"],
    up: ["high", "low"],
    values: [
      [null, 30],
      [20, 10],
    ],
  });
});

test("values that other rows alone have keep their place", () => {
  const { across, values } = factorMap(rows, [rows[0]], ["a", "b"], SHARE);
  expect(across).toEqual(["2", "10"]);
  expect(values.at(-1)).toEqual([null, 10]);
});

test("a scale has a length, also where all fields are alike", () => {
  expect(ends([3, -1])).toEqual({ low: -1, high: 3 });
  expect(ends([2, 2])).toEqual({ low: 2, high: 3 });
});
