import { expect, test } from "vitest";
import { chanceOf, CUTOFF, implausibility, meansOf } from "../../../src/study/calibration/implausibility.ts";
import { constraintsOf } from "../../../src/study/calibration/constraints.ts";
import { A, B, facts, scenario } from "./toy.ts";

const constraints = constraintsOf([A, B], scenario.id); // 80 within 76-84, 40 within 34-46

test("it counts standard deviations of window, form and chance together", () => {
  const [a] = constraints;
  expect(implausibility(a, 80, 5, 2)).toBe(0);
  expect(implausibility(a, 84, 0, 2)).toBeCloseTo(4 / Math.sqrt(4 + 1));
  expect(implausibility(a, 76, 2, 4)).toBeCloseTo(4 / Math.sqrt(4 + 1 + 4 * 1.25));
  expect(implausibility({ ...a, above: Infinity }, 500, 0, 2)).toBe(0);
  expect(implausibility({ ...a, below: 0 }, 79, 0, 2)).toBe(Infinity);
});

test("a set without an answer is just outside", () => {
  expect(implausibility(constraints[0], NaN, 5, 2)).toBeGreaterThan(CUTOFF);
});

test("means leave out undefined runs; chance is the spread of the runs", () => {
  const means = meansOf(constraints, [70, 30, 90, NaN]);
  expect([...means]).toEqual([80, 30]);
  expect(meansOf(constraints, [])[0]).toBeNaN();
  expect([...chanceOf(constraints, [[1, NaN], [3, NaN], [5, 7]])]).toEqual([2, 0]); // prettier-ignore
  expect(facts.length).toBe(4);
});
