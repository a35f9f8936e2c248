import { expect, test } from "vitest";
import { subsetPoints } from "../../../src/study/design/subsets.ts";
import { interactionsTable, shapleyTable, subsetMeans } from "../../../src/study/tables/shapley.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

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
