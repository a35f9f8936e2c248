import { expect, test } from "vitest";
import { worldsTable } from "../../../src/study/tables/worlds.ts";
import { definition, example, observable } from "../example-data.ts";
import { cells } from "./cells.ts";

const every = { kind: "worlds", observable: null, above: null, below: null };
const places = [
  [0, 0],
  [1, 0],
];
const study = definition({ observables: [observable("leakage_total"), observable("delay_years_end", "yr")] });
/** Alpha has 0 in the first world and 1 in the second, beta 0.5 in both. */
const data = example(study, places, ({ scenario, place }) => (scenario === 0 ? place[0] : 0.5));

test("each world has its own best scenario; of leakage less is better, of delay more", () => {
  const table = worldsTable(data, [every]);
  expect(cells(table, "regret", { observable: "leakage_total", point: 0 })).toEqual([0, 0.5]);
  expect(cells(table, "regret", { observable: "leakage_total", point: 1 })).toEqual([0.5, 0]);
  expect(cells(table, "rank", { observable: "delay_years_end", point: 0 })).toEqual([2, 1]);
  expect(cells(table, "lag", { scenario: "beta", observable: "leakage_total" })).toEqual([0, 10]);
});

test("equals share the better rank; an undefined result takes its world out", () => {
  const same = worldsTable(
    example(study, places, () => 1),
    [every],
  );
  expect(new Set(cells(same, "rank"))).toEqual(new Set([1]));
  const holed = example(study, places, ({ scenario, place }) => (scenario === 0 && place[0] === 1 ? NaN : 1));
  expect(new Set(cells(worldsTable(holed, [every]), "point"))).toEqual(new Set([0]));
});

test("a single point is no choice between worlds, and a hundred and one are too many to read", () => {
  expect(
    worldsTable(
      example(study, [[0, 0]], () => 1),
      [every],
    ).rows,
  ).toEqual([]);
  const many = Array.from({ length: 101 }, (_, k) => [k / 100, 0]);
  expect(
    worldsTable(
      example(study, many, () => 1),
      [every],
    ).rows,
  ).toEqual([]);
  expect(worldsTable(data, []).rows).toEqual([]);
});
