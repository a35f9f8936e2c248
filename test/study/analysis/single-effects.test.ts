import { expect, test } from "vitest";
import { morrisEffects, swing } from "../../../src/study/analysis/single-effects.ts";
import { morrisTrajectories } from "../../../src/study/design/designs.ts";
import { morrisFunction } from "./functions.ts";

test("a straight line: every effect is its slope", () => {
  const points = morrisTrajectories(3, 5, 4, "line");
  const effects = morrisEffects(
    points,
    points.map(([a, b]) => 3 * a - 2 * b),
  );
  const expected = [
    [3, 3],
    [-2, 2],
    [0, 0],
  ];
  effects.forEach(({ mu, muStar, sigma, low, high, n }, f) => {
    expect(mu).toBeCloseTo(expected[f][0], 12);
    expect(muStar).toBeCloseTo(expected[f][1], 12);
    expect(sigma).toBeCloseTo(0, 12);
    expect(high - low).toBeCloseTo(0, 12);
    expect(n).toBe(5);
  });
});

test("Morris's function of 20 inputs: his three groups", () => {
  const of = morrisFunction("inputs");
  const points = morrisTrajectories(20, 40, 4, "twenty");
  const effects = morrisEffects(points, points.map(of));
  const [joint, straight, idle] = [effects.slice(0, 7), effects.slice(7, 10), effects.slice(10)];
  for (const { muStar, sigma } of joint) expect(Math.min(muStar, sigma)).toBeGreaterThan(15);
  // The slope of factors 8 to 10 is 2 x 20 per unit; their joint effects are standard normal numbers.
  for (const { mu, sigma } of straight) {
    expect(Math.abs(mu - 40)).toBeLessThan(8);
    expect(sigma).toBeLessThan(15);
  }
  for (const { muStar } of idle) expect(muStar).toBeLessThan(15);
  expect(Math.min(...[...joint, ...straight].map(({ muStar }) => muStar))).toBeGreaterThan(
    1.5 * Math.max(...idle.map(({ muStar }) => muStar)),
  );
});

test("effects with an undefined end are left out and counted; without any, nothing is told", () => {
  const points = morrisTrajectories(2, 4, 4, "holes");
  const y = points.map(([a, b]) => a + b);
  y[0] = NaN;
  const counts = morrisEffects(points, y).map(({ n }) => n);
  expect(counts.reduce((a, b) => a + b)).toBe(7);
  expect(
    morrisEffects(
      points,
      y.map(() => NaN),
    )[0],
  ).toMatchObject({ muStar: NaN, n: 0 });
  expect(
    morrisEffects(
      points,
      y.map(() => 5),
    )[0],
  ).toMatchObject({ mu: 0, muStar: 0, sigma: 0 });
});

test("from the lowest to the highest level, run by run: luck that all levels share does not widen the interval", () => {
  const luck = [0, 5, -3, 9];
  const levels = [2, 1, 4].map((level) => Float64Array.from(luck, (own) => level + own));
  expect(swing(levels)).toEqual({ value: 3, low: 3, high: 3 });
  const noisy = [Float64Array.of(0, 0, 0, 0), Float64Array.of(1, 2, 3, 2)];
  expect(swing(noisy).value).toBe(2);
  expect(swing(noisy).low).toBeLessThan(2);
  expect(swing(noisy).high).toBeGreaterThan(2);
});

test("a factor that does nothing has no swing; levels without a result are left out", () => {
  const same = Float64Array.of(1, 2);
  expect(swing([same, same])).toEqual({ value: 0, low: 0, high: 0 });
  expect(swing([same, Float64Array.of(NaN, NaN), Float64Array.of(2, 3)]).value).toBe(1);
  expect(swing([Float64Array.of(NaN)]).value).toBeNaN();
});
