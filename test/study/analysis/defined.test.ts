import { expect, test } from "vitest";
import { definedSample, isConstant } from "../../../src/study/analysis/defined.ts";

test("equal numbers are constant, though their mean is rounded", () => {
  const values = new Array<number>(10).fill(0.1);
  expect(isConstant(values)).toBe(true);
  expect(isConstant([])).toBe(true);
  expect(isConstant([1, 1, 2])).toBe(false);
});

test("rows without a result are left out of every column", () => {
  const { columns, y } = definedSample(
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    [7, NaN, 9],
  );
  expect(columns.map((column) => [...column])).toEqual([
    [1, 5],
    [2, 6],
  ]);
  expect([...y]).toEqual([7, 9]);
  expect(definedSample([], [])).toEqual({ columns: [], y: new Float64Array(0) });
});
