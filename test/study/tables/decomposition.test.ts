import { expect, test } from "vitest";
import { analysisProblem } from "../../../src/study/analysis/analysis-names.ts";
import { subsetPoints } from "../../../src/study/design/subsets.ts";
import type { Factor } from "../../../src/study/study-definition.ts";
import { decompositionTable } from "../../../src/study/tables/decomposition.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

const factors = ["a", "b"].map((name): Factor => {
  return { kind: "switch", name, unit: "1", meaning: "", base: 0, layer: {}, layers: { alpha: {}, beta: {} } };
});
const study = definition({ factors, design: { ...definition().design, kind: "shapley" } });
const asked = [{ kind: "decomposition", observable: null, above: null, below: null }];
// alpha: 10 + a + 2 b + 4 a b; beta: 30 - 3 a - b - 2 a b. Replicate 3 is undefined in beta.
const data = example(study, subsetPoints(2), ({ scenario, place: [a, b], replicate }) =>
  scenario === 0 ? 10 + a + 2 * b + 4 * a * b + replicate * a : replicate === 3 ? NaN : 30 - 3 * a - b - 2 * a * b,
);
const table = decompositionTable(data, asked);

test("from either end parts and rest add up to the whole, told from the first to the second", () => {
  expect(cells(table, "value", { scenario: "alpha" })).toEqual([4, 4, 12, 20]);
  expect(cells(table, "value", { scenario: "beta" })).toEqual([4, 2, 14, 20]);
  expect(cells(table, "part", { scenario: "beta" })).toEqual(["a", "b", "rest", "whole"]);
});

test("the range over orders turns with the sign; rest and whole have none", () => {
  expect(table.rows[0].slice(5, 7)).toEqual([2, 6]);
  expect(cells(table, "low", { scenario: "beta" })).toEqual([3, 1, null, null]);
  expect(cells(table, "high", { scenario: "beta" })).toEqual([5, 3, null, null]);
});

test("replicates that miss a point in either scenario are left out; the others give the spread", () => {
  expect(cells(table, "n")).toEqual(Array(8).fill(3));
  expect(cells(table, "p05", { scenario: "alpha", part: "a" })[0]).toBeCloseTo(3.1, 9);
  expect(cells(table, "half_width", { scenario: "alpha", part: "b" })[0]).toBeCloseTo(0, 9);
});

test("it needs two scenarios and factors with files", () => {
  expect(analysisProblem(asked[0], study)).toBeUndefined();
  expect(analysisProblem(asked[0], { ...study, scenarios: study.scenarios.slice(0, 1) })).toMatch(/the study has 1/);
  expect(analysisProblem(asked[0], { ...study, factors: [{ ...factors[0], layers: undefined } as never] })).toMatch(
    /files/,
  );
});
