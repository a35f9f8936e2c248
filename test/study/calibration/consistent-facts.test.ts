import { expect, test } from "vitest";
import { consistentFacts } from "../../../src/study/calibration/consistent-facts.ts";

test("where enough sets meet all facts, none is given up", () => {
  expect(consistentFacts([[1, 1], [9, 1], [0, 2]], 2, 3, 2)).toEqual({ held: [0, 1], givenUp: [], sets: [0, 2] }); // prettier-ignore
});

test("of two facts that exclude each other the one that frees more sets goes", () => {
  const rows = [[0, 9, 0], [0, 9, 0], [9, 0, 0]]; // prettier-ignore
  expect(consistentFacts(rows, 3, 3, 2)).toEqual({ held: [0, 2], givenUp: [1], sets: [0, 1] });
});

test("of equals the least important goes, and what no set meets goes first", () => {
  expect(consistentFacts([[0, 9], [9, 0]], 2, 3, 1).givenUp).toEqual([1]); // prettier-ignore
  expect(consistentFacts([[9, 0, 9], [9, 9, 0], [9, 0, 9]], 3, 3, 2).givenUp[0]).toBe(0); // prettier-ignore
});
