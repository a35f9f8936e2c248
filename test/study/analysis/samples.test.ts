import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bootstrap,
  definedSample,
  isConstant,
  permutationFloor,
  sliceColumn,
} from "../../../src/study/analysis/samples.ts";
import { mean } from "../../../src/base/statistics.ts";
import { lookup } from "../../../src/study/design/shuffle.ts";

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

test("equally many in each, in order", () => {
  const { count, sizes, of } = sliceColumn(Float64Array.of(0.9, 0.1, 0.4, 0.3, 0.8, 0.2), 3);
  expect(count).toBe(3);
  expect(sizes).toEqual([2, 2, 2]);
  expect([...of]).toEqual([2, 0, 1, 1, 2, 0]);
});

test("few values: one slice each", () => {
  expect(sliceColumn(Float64Array.of(1, 0, 1, 1), 10)).toMatchObject({ count: 2, sizes: [1, 3] });
});

test("equal values never part, slices follow the values, none is empty", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 1, max: 8 }),
      (values, wanted) => {
        const { count, sizes, of } = sliceColumn(Float64Array.from(values), wanted);
        expect(count).toBeLessThanOrEqual(wanted);
        expect(sizes.every((size) => size > 0)).toBe(true);
        expect(sizes.reduce((a, b) => a + b)).toBe(values.length);
        for (let i = 0; i < values.length; i++)
          for (let j = 0; j < values.length; j++) if (values[i] <= values[j]) expect(of[i]).toBeLessThanOrEqual(of[j]);
      },
    ),
    { seed: 1, numRuns: 60 },
  );
});

const draw = lookup("resample-test", "numbers");
const sample = (which: number, n: number): Float64Array => Float64Array.from({ length: n }, (_, k) => draw(which, k));

test("the interval of a mean is as wide as theory has it, and holds the true mean about nine times in ten", () => {
  const n = 60;
  let hit = 0;
  let width = 0;
  for (let which = 0; which < 100; which++) {
    const y = sample(which, n);
    const [{ low, high }] = bootstrap(n, [mean(y)], (rows) => [mean(Float64Array.from(rows, (row) => y[row]))]);
    if (low <= 0.5 && 0.5 <= high) hit++;
    width += (high - low) / 100;
  }
  const expected = (2 * 1.645 * Math.sqrt(1 / 12)) / Math.sqrt(n);
  expect(Math.abs(width / expected - 1)).toBeLessThan(0.06);
  expect(hit).toBeGreaterThan(90 - 5 * 3); // five standard deviations of 100 tries
});

test("a bias of the resampled values does not move the interval off the value", () => {
  const [{ low, high }] = bootstrap(20, [1], (rows) => [5 + rows[0] / 100]);
  expect(low).toBeLessThan(1);
  expect(high).toBeGreaterThan(1);
});

test("a floor is passed by about one in twenty statistics of noise", () => {
  const x = sample(500, 80);
  const correlation = (y: Float64Array): number =>
    Math.abs(y.reduce((sum, value, k) => sum + (value - 0.5) * (x[k] - 0.5), 0));
  let above = 0;
  for (let which = 0; which < 60; which++) {
    const y = sample(600 + which, 80);
    if (correlation(y) > permutationFloor(y, correlation)) above++;
  }
  expect(above).toBeLessThanOrEqual(11); // 3 expected; five standard deviations
});
