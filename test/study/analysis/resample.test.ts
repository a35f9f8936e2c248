import { expect, test } from "vitest";
import { mean } from "../../../src/base/statistics.ts";
import { bootstrap, permutationFloor } from "../../../src/study/analysis/resample.ts";
import { lookup } from "../../../src/study/design/shuffle.ts";

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
