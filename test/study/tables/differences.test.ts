import { expect, test } from "vitest";
import { differencesTable } from "../../../src/study/tables/differences.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

const LUCK = [3, -4, 7, 1];
const data = example(
  definition(),
  [
    [0, 0],
    [1, 0],
  ],
  ({ scenario, place, replicate }) => {
    if (replicate === 3 && scenario === 1) return NaN;
    return LUCK[replicate] + 10 * scenario + place[0] * (replicate === 0 ? 2 : -1);
  },
);
const table = differencesTable(data);

test("scenarios against the baseline at the same point, points against the base point of the same scenario", () => {
  expect(table.rows.map((row) => row.slice(0, 4))).toEqual([
    ["alpha", "alpha", 1, 0],
    ["beta", "alpha", 0, 0],
    ["beta", "alpha", 1, 1],
    ["beta", "beta", 1, 0],
  ]);
});

test("run by run: luck falls out, undefined runs are left out", () => {
  expect(cells(table, "mean", { scenario: "beta", point: 0 })).toEqual([10]);
  expect(cells(table, "n", { scenario: "beta", point: 0 })).toEqual([3]);
  expect(cells(table, "mean", { baseline: "alpha", point: 1, scenario: "alpha" })).toEqual([-0.25]);
  expect(cells(table, "share_above_zero", { scenario: "alpha" })).toEqual([0.25]);
});

test("the variance saved; nothing is told where the difference never varies", () => {
  expect(cells(table, "variance_ratio", { scenario: "alpha" })[0]).toBeGreaterThan(5);
  expect(cells(table, "variance_ratio", { scenario: "beta", point: 0 })).toEqual([null]);
});

test("a sample that fills the space has no base point, a single scenario no baseline", () => {
  const design = { ...definition().design, kind: "latin-hypercube" as const };
  const sample = example(
    definition({ design, scenarios: definition().scenarios.slice(0, 1) }),
    [
      [0, 0],
      [1, 0],
    ],
    () => 1,
  );
  expect(differencesTable(sample).rows).toEqual([]);
});
