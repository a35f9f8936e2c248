import { expect, test } from "vitest";
import { morrisEffects } from "../../../src/study/analysis/morris-effects.ts";
import { morrisTrajectories } from "../../../src/study/design/morris.ts";
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
