import { expect, test } from "vitest";
import { createBlock, MOST_EXACT_RUNS } from "../../src/ensemble/distribution-block.ts";

test("few runs: exact, in whatever order they come", () => {
  const forwards = createBlock(2, 5);
  const backwards = createBlock(2, 5);
  const runs = [0.1, 0.2, 0.3, 0.7, 0.9].map((value) => Float64Array.of(value, 10 * value));
  for (let run = 0; run < 5; run++) forwards.add(run, runs[run]);
  for (let run = 4; run >= 0; run--) backwards.add(run, runs[run]);
  expect(forwards.band(1)).toEqual(backwards.band(1));
  const { n, mean, quantiles } = forwards.band(0);
  expect([n, quantiles[2]]).toEqual([5, 0.3]);
  expect(mean).toBeCloseTo(0.44, 12);
  expect(quantiles[0]).toBeCloseTo(0.12, 12); // type 7: a fifth of the way from 0.1 to 0.2
});

test("undefined values are not counted, nor runs that are missing", () => {
  const block = createBlock(2, 4);
  block.add(0, Float64Array.of(1, NaN));
  block.add(3, Float64Array.of(NaN, NaN));
  expect(block.band(0)).toMatchObject({ n: 1, mean: 1 });
  expect(block.band(1).n).toBe(0);
  expect(block.band(1).mean).toBeNaN();
});

test("many runs: histograms, near the exact ones", () => {
  const runs = MOST_EXACT_RUNS + 1;
  const block = createBlock(1, runs);
  for (let run = 0; run < runs; run++) block.add(run, Float64Array.of(1 + run / runs));
  const { n, mean, quantiles } = block.band(0);
  expect(n).toBe(runs);
  expect(mean).toBeCloseTo(1.499, 3);
  for (const [place, exact] of [1.05, 1.25, 1.5, 1.75, 1.95].entries()) {
    expect(Math.abs(quantiles[place] - exact)).toBeLessThan(0.01);
  }
});
