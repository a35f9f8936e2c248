import { expect, test } from "vitest";
import { separationTable } from "../../../src/study/tables/separation.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

const every = { kind: "separation", observable: null, above: null, below: null };
const places = [0, 0.5, 1].map((place) => [place, 0]);
const data = example(definition(), places, ({ place, replicate }) => 10 * place[0] + replicate);

test("every pair of points once, in every scenario", () => {
  const table = separationTable(data, [every]);
  expect(cells(table, "point", { scenario: "alpha" })).toEqual([0, 0, 1]);
  expect(cells(table, "other", { scenario: "beta" })).toEqual([1, 2, 2]);
  expect(cells(table, "share_right")).toEqual([1, 1, 1, 1, 1, 1]); // four runs each, ten apart
  expect(cells(table, "threshold", { scenario: "alpha" })).toEqual([4, 6.5, 9]);
});

test("too many points are no pairs to read", () => {
  const many = Array.from({ length: 21 }, (_, k) => [k / 20, 0]);
  expect(
    separationTable(
      example(definition(), many, () => 1),
      [every],
    ).rows,
  ).toEqual([]);
});
