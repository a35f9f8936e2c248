import { expect, test } from "vitest";
import { morrisTrajectories } from "../../../src/study/design/morris.ts";
import { counts, moved } from "./designs.ts";

test("every factor moves once in a trajectory, by p / (2 (p - 1)), and stays in the grid", () => {
  const [k, r, p] = [7, 30, 4];
  const points = morrisTrajectories(k, r, p, "s");
  expect(points).toHaveLength(r * (k + 1));
  for (let t = 0; t < r; t++) {
    const walk = points.slice(t * (k + 1), (t + 1) * (k + 1));
    const steps = walk.slice(1).map((point, step) => {
      const [factor, ...others] = moved(point, walk[step]);
      expect(others).toEqual([]);
      expect(Math.abs(point[factor] - walk[step][factor])).toBeCloseTo(2 / 3, 12);
      return factor;
    });
    expect(steps.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  }
  for (const place of points.flat()) expect([0, 1 / 3, 2 / 3, 1]).toContain(place);
});

test("the levels are met about equally often", () => {
  const points = morrisTrajectories(2, 2000, 4, "s");
  for (const column of [0, 1])
    for (const count of counts(points, column)) expect(Math.abs(count / 6000 - 0.25)).toBeLessThan(0.03);
});

test("an odd number of levels is refused", () => {
  expect(() => morrisTrajectories(2, 1, 5, "s")).toThrow("even number of levels");
});
