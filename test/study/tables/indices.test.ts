import { describe, expect, test } from "vitest";
import { analysesOf } from "../../../src/study/analysis/analysis-names.ts";
import {
  latinHypercube,
  morrisTrajectories,
  oneAtATimePoints,
  saltelliPoints,
  subsetPoints,
} from "../../../src/study/design/designs.ts";
import type { DesignKind, StudyData } from "../../../src/study/study-definition.ts";
import { indicesTable } from "../../../src/study/tables/indices.ts";
import { definition, DUMMY, example, LAG, PATIENCE } from "../example-data.ts";
import { cells } from "./cells.ts";

/** Lag acts, patience acts less, the dummy does not; alpha only. Noise of the replicates differs from point to point. */
function study(kind: DesignKind, unit: readonly (readonly number[])[], noise = 0): StudyData {
  const design = { ...definition().design, kind };
  const scenarios = definition().scenarios.slice(0, 1);
  const factors = [LAG, PATIENCE, DUMMY];
  return example(definition({ design, scenarios, factors, replicates: 2 }), unit, ({ place: [a, b, c], replicate }) => {
    const wild = Math.sin(1e4 * (a + 2 * b + 3 * (c ?? 0) + replicate));
    return 4 * a + b + noise * wild;
  });
}
const table = (data: StudyData) => indicesTable(data, analysesOf(data.definition));

test("a sample that fills the space: three methods, each with a floor above the dummy", () => {
  const found = table(study("latin-hypercube", latinHypercube(300, 3, "j"), 0.2)); // one seed in twenty has a dummy above its floor
  for (const method of ["first-order", "rbd-fast", "pawn"]) {
    const index = method === "pawn" ? "median" : "S1";
    const [lag] = cells(found, "value", { method, index, factor: "lag" }) as number[];
    const [dummy] = cells(found, "value", { method, index, factor: "dummy" }) as number[];
    const [floor] = cells(found, "floor", { method, index, factor: "lag" }) as number[];
    expect(lag).toBeGreaterThan(3 * floor);
    expect(dummy).toBeLessThan(floor);
    expect(cells(found, "n", { method, index, factor: "lag" })).toEqual([300]);
  }
  expect(cells(found, "low", { method: "rbd-fast" })).toEqual([null, null, null]);
});

test("one at a time: how far each factor alone moves the mean", () => {
  const unit = oneAtATimePoints([0.5, 0.5, 0.5], [3, 3, 3]);
  const found = table(study("one-at-a-time", unit));
  expect(cells(found, "value", { method: "swing" })).toEqual([4, 1, 0].map((value) => expect.closeTo(value, 9)));
  expect(cells(found, "n", { method: "swing" })).toEqual([3, 3, 3]);
});

test("Morris: mu*, mu and sigma, with the dummy's own as floor", () => {
  const found = table(study("morris", morrisTrajectories(3, 10, 4, "i")));
  expect(cells(found, "value", { factor: "lag" })).toEqual([4, 4, 0].map((value) => expect.closeTo(value, 9)));
  expect(cells(found, "floor", { factor: "lag", index: "mu_star" })).toEqual([0]);
});

describe("Saltelli's design", () => {
  const data = study("saltelli", saltelliPoints(256, 3, false, null), 0.3);
  test("Sobol's indices, with the dummy's upper end as floor", () => {
    const found = table(data);
    const [s1] = cells(found, "value", { factor: "lag", index: "S1" }) as number[];
    expect(Math.abs(s1 - 16 / 17)).toBeLessThan(0.08);
    const [high] = cells(found, "high", { factor: "dummy", index: "ST" });
    expect(cells(found, "floor", { factor: "lag", index: "ST" })).toEqual([high]);
  });

  test("other methods take the rows of A and B only", () => {
    const found = indicesTable(data, [{ kind: "first-order", observable: "leakage_total", above: null, below: null }]);
    expect(cells(found, "n")).toEqual([512, 512, 512]);
  });
});

test("all subsets: joint effects of pairs", () => {
  const data = study("shapley", subsetPoints(3));
  const found = table(data);
  expect(cells(found, "factor")).toEqual(["lag × patience", "lag × dummy", "patience × dummy"]);
  expect(cells(found, "value")).toEqual([0, 0, 0].map((value) => expect.closeTo(value, 9)));
});

test("undefined results: points are left out, half-defined ones counted; nothing becomes NaN", () => {
  const data = study("latin-hypercube", latinHypercube(100, 3, "i"));
  data.results[0] = NaN; // one of the two replicates of a point
  data.results[2] = data.results[3] = NaN; // both of another
  const found = table(data);
  expect(new Set(cells(found, "n"))).toEqual(new Set([99]));
  expect(new Set(cells(found, "partial"))).toEqual(new Set([1]));
  expect(found.rows.flat().some((cell) => Number.isNaN(cell))).toBe(false);
});
