import { expect, test } from "vitest";
import { bandCells, bandsTable, differencesTable, halfWidthTable } from "../../../src/study/tables/bands.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

const data = example(
  definition(),
  [
    [0, 0],
    [0.5, 1],
  ],
  ({ scenario, place, replicate }) => (place[0] === 0 && scenario === 1 ? NaN : scenario + replicate),
);

test("one row for scenario, point and observable", () => {
  const table = bandsTable(data);
  expect(table.columns.map(({ name }) => name).join()).toBe(
    "scenario,point,lag,patience,observable,unit,n,mean,p05,p25,p50,p75,p95,half_width",
  );
  expect(table.rows).toHaveLength(4);
  expect(table.rows[1].slice(0, 9)).toEqual(["alpha", 1, 5, 3, "leakage_total", "share", 4, 1.5, 0.15000000000000002]);
  expect(cells(table, "half_width", { scenario: "alpha" })[0]).toBeCloseTo((2.353363 * Math.sqrt(5 / 3)) / 2, 6);
});

test("a point without any defined result has n = 0 and empty cells", () => {
  expect(bandsTable(data).rows[2].slice(6)).toEqual([0, null, null, null, null, null, null, null]);
  expect(bandCells(Float64Array.of(NaN, 2))).toEqual([1, 2, 2, 2, 2, 2, 2]);
});

test("half-widths with two replicates, three, ...", () => {
  const table = halfWidthTable(data);
  expect(cells(table, "n", { scenario: "alpha" })).toEqual([2, 3, 4]);
  const widths = cells(table, "half_width", { scenario: "alpha" }) as number[];
  expect(widths[0]).toBeCloseTo(6.313752 * 0.5, 6);
  expect(widths[2]).toBeLessThan(widths[0]);
});

const LUCK = [3, -4, 7, 1];
const paired = example(
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
const table = differencesTable(paired);

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
