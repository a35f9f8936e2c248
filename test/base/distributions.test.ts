import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { exponential, gamma, lognormal, normal } from "../../src/base/distributions.ts";
import { seedKeys, uniform } from "../../src/base/random.ts";

const unit = fc.double({ min: 1e-15, max: 1 - 1e-15, noNaN: true });
const seed = seedKeys("distributions");

/** Mean and variance of 1e5 variates. */
function moments(draw: (u: number) => number): { mean: number; variance: number } {
  const count = 100_000;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < count; k++) {
    const x = draw(uniform(seed, 1, 1, k));
    sum += x;
    squares += x * x;
  }
  return { mean: sum / count, variance: squares / count - (sum / count) ** 2 };
}

test("every distribution increases with its uniform number", () => {
  const draws: ((u: number) => number)[] = [
    exponential,
    normal,
    (u) => lognormal(u, 3, 0.7),
    (u) => gamma(u, 0.5),
    (u) => gamma(u, 1),
    (u) => gamma(u, 12.5),
  ];
  fc.assert(
    fc.property(unit, unit, fc.constantFrom(...draws), (u, v, draw) => {
      fc.pre(Math.abs(u - v) > 1e-9);
      expect(draw(u) < draw(v)).toBe(u < v);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

describe("normal", () => {
  // 17 digits from the inverse error function.
  test.each([
    [1e-15, -7.9413453261709968],
    [1e-6, -4.7534243088228989],
    [0.025, -1.9599639845400542],
    [0.3, -0.52440051270804078],
    [0.5, 0],
    [0.9, 1.2815515655446005],
    [0.999, 3.0902323061678135],
  ])("at %d is %d", (u, expected) => {
    expect(Math.abs(normal(u) - expected)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(expected)));
  });

  test("is symmetric", () => {
    const draws = Array.from({ length: 10_000 }, (_, k) => uniform(seed, 2, 1, k));
    expect(draws.filter((u) => normal(1 - u) !== -normal(u))).toEqual([]);
  });
});

test("exponential: positive at both ends, median ln 2", () => {
  expect(exponential(2 ** -53)).toBeGreaterThan(0);
  expect(exponential(1 - 2 ** -53)).toBeLessThan(37);
  expect(exponential(0.5)).toBeCloseTo(Math.LN2, 15);
});

test("means and variances are as stated", () => {
  // Five standard errors of the mean of 1e5 are 0.016 standard deviations; of the variance, with kurtosis up to 9, 0.045 of it.
  for (const [draw, mean, variance] of [
    [exponential, 1, 1],
    [normal, 0, 1],
    [(u: number) => gamma(u, 4), 4, 4],
    [(u: number) => gamma(u, 1), 1, 1],
  ] as const) {
    const found = moments(draw);
    expect(Math.abs(found.mean - mean)).toBeLessThan(0.016 * Math.sqrt(variance));
    expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.045);
  }
});

test("lognormal: its median, and the stated spread of its logarithm", () => {
  expect(lognormal(0.5, 3, 0.7)).toBe(3);
  expect(Math.log(lognormal(0.975, 3, 0.7) / 3)).toBeCloseTo(0.7 * 1.959963984540054, 14);
});

test("these bits on every platform", () => {
  const u = 0.31382693466156064;
  expect([exponential(u), normal(u), lognormal(u, 2, 0.5), gamma(u, 2.5)]).toEqual([
    0.3766254012395029, -0.485031685783, 1.5693026326691586, 1.5448040495480273,
  ]);
});
