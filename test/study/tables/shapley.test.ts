import { expect, test } from "vitest";
import { subsetPoints } from "../../../src/study/design/designs.ts";
import { decompositionTable, interactionsTable, shapleyTable, subsetMeans } from "../../../src/study/tables/shapley.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";
import { analysisProblem } from "../../../src/study/analysis/analysis-names.ts";
import type { Factor } from "../../../src/study/study-definition.ts";

const scenarios = definition().scenarios.slice(0, 1);
const data = example(definition({ scenarios }), subsetPoints(2), ({ place: [a, b], replicate }) =>
  replicate === 3 && a === 1 ? NaN : a + 2 * b + 4 * a * b + replicate * a,
);
const table = shapleyTable(data, [{ kind: "shapley", observable: null, above: null, below: null }]);

test("value, range over orders, alone, last, interactions", () => {
  // Over replicates 0 to 2 the first switch is worth 1 + 1 alone and 4 more after the second.
  expect(table.rows[0].slice(3, 10)).toEqual(["lag", 4, 2, 6, 2, 6, 2]);
  expect(table.rows[1].slice(3, 10)).toEqual(["patience", 4, 2, 6, 2, 6, 2]);
});

test("replicates that miss a subset are left out; the spread of the others gives the half-width", () => {
  expect(cells(table, "n")).toEqual([3, 3]);
  expect(subsetMeans(data, 0, 0).complete).toHaveLength(3);
  expect(cells(table, "half_width")[0]).toBeCloseTo(2.919986 / Math.sqrt(3), 6);
  expect(cells(table, "half_width")[1]).toBeCloseTo(0, 12);
});

test("one row a pair with its joint effect", () => {
  const pairs = interactionsTable(data, [{ kind: "shapley", observable: null, above: null, below: null }]);
  expect(pairs.rows.map((row) => row.slice(3))).toEqual([["lag", "patience", 4, 0, 3]]);
});

test("without a complete replicate the cells are empty", () => {
  const none = example(definition({ scenarios }), subsetPoints(2), () => NaN);
  const [row] = shapleyTable(none, [{ kind: "shapley", observable: null, above: null, below: null }]).rows;
  expect(row.slice(4)).toEqual([null, null, null, null, null, null, null, 0]);
});

const factors = ["a", "b"].map((name): Factor => {
  return { kind: "switch", name, unit: "1", meaning: "", base: 0, layer: {}, layers: { alpha: {}, beta: {} } };
});
const study = definition({ factors, design: { ...definition().design, kind: "shapley" } });
const asked = [{ kind: "decomposition", observable: null, above: null, below: null }];
// alpha: 10 + a + 2 b + 4 a b; beta: 30 - 3 a - b - 2 a b. Replicate 3 is undefined in beta.
const both = example(study, subsetPoints(2), ({ scenario, place: [a, b], replicate }) =>
  scenario === 0 ? 10 + a + 2 * b + 4 * a * b + replicate * a : replicate === 3 ? NaN : 30 - 3 * a - b - 2 * a * b,
);
const decomposed = decompositionTable(both, asked);

test("from either end parts and rest add up to the whole, told from the first to the second", () => {
  expect(cells(decomposed, "value", { scenario: "alpha" })).toEqual([4, 4, 12, 20]);
  expect(cells(decomposed, "value", { scenario: "beta" })).toEqual([4, 2, 14, 20]);
  expect(cells(decomposed, "part", { scenario: "beta" })).toEqual(["a", "b", "rest", "whole"]);
});

test("the range over orders turns with the sign; rest and whole have none", () => {
  expect(decomposed.rows[0].slice(5, 7)).toEqual([2, 6]);
  expect(cells(decomposed, "low", { scenario: "beta" })).toEqual([3, 1, null, null]);
  expect(cells(decomposed, "high", { scenario: "beta" })).toEqual([5, 3, null, null]);
});

test("replicates that miss a point in either scenario are left out; the others give the spread", () => {
  expect(cells(decomposed, "n")).toEqual(Array(8).fill(3));
  expect(cells(decomposed, "p05", { scenario: "alpha", part: "a" })[0]).toBeCloseTo(3.1, 9);
  expect(cells(decomposed, "half_width", { scenario: "alpha", part: "b" })[0]).toBeCloseTo(0, 9);
});

test("it needs two scenarios and factors with files", () => {
  expect(analysisProblem(asked[0], study)).toBeUndefined();
  expect(analysisProblem(asked[0], { ...study, scenarios: study.scenarios.slice(0, 1) })).toMatch(/the study has 1/);
  expect(analysisProblem(asked[0], { ...study, factors: [{ ...factors[0], layers: undefined } as never] })).toMatch(
    /files/,
  );
});
