import { expect, test } from "vitest";
import { leaveOneOut } from "../../../src/study/calibration/leave-one-out.ts";

const set = (...implausible: number[]) => ({ means: implausible.map((one) => 10 * one), implausible });

test("a fact is predicted by the sets that pass the others, whatever they say about it", () => {
  const tried = [set(1, 1), set(1, 5), set(5, 1), set(2, 2)];
  const [first, second] = leaveOneOut([0, 1], [set(5, 5), set(1, 5)], tried, 3);
  expect(first).toMatchObject({ fact: 0, sets: 3, passing: 2 / 3, passingBefore: 0.5, median: 20 });
  expect(second).toMatchObject({ fact: 1, sets: 3, passing: 2 / 3, passingBefore: 0 });
});
