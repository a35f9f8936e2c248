import { expect, test } from "vitest";
import { regretTables, worldsTable } from "../../../src/study/tables/regret.ts";
import { definition, example, observable } from "../example-data.ts";
import { cells } from "./cells.ts";

const observables = [observable("leakage_total"), observable("delay_years_end", "years")];
const data = example(
  definition({ observables }),
  [
    [0, 0],
    [0.5, 0],
    [1, 0],
    [1, 1],
  ],
  ({ scenario, place }) => (scenario === 0 ? place[0] : 0.5),
);
const every = { kind: "regret", observable: null, above: null, below: null };
const { regret, ranks } = regretTables(data, [every]);

test("scenarios are policies, points are futures", () => {
  expect(cells(regret, "largest", { observable: "leakage_total" })).toEqual([0.5, 0.5]);
  expect(cells(regret, "best_share", { observable: "leakage_total" })).toEqual([0.5, 0.75]);
  expect(cells(ranks, "reversal", { observable: "leakage_total" })).toEqual([0.25]);
  expect(cells(ranks, "share_better", { observable: "leakage_total" })).toEqual([0.25]);
});

test("of a delay more is better, unless the file says otherwise", () => {
  expect(cells(regret, "better", { observable: "delay_years_end" })).toEqual(["high", "high"]);
  const told = regretTables(data, [{ ...every, observable: "delay_years_end", below: 0.5 }]).regret;
  expect(cells(told, "better")).toEqual(["low", "low"]);
  expect(cells(told, "satisfied")).toEqual([0.5, 1]);
  expect(cells(regret, "satisfied")).toEqual([null, null, null, null]);
});

const everyWorld = { kind: "worlds", observable: null, above: null, below: null };
const places = [
  [0, 0],
  [1, 0],
];
const study = definition({ observables: [observable("leakage_total"), observable("delay_years_end", "yr")] });
/** Alpha has 0 in the first world and 1 in the second, beta 0.5 in both. */
const worlds = example(study, places, ({ scenario, place }) => (scenario === 0 ? place[0] : 0.5));

test("each world has its own best scenario; of leakage less is better, of delay more", () => {
  const table = worldsTable(worlds, [everyWorld]);
  expect(cells(table, "regret", { observable: "leakage_total", point: 0 })).toEqual([0, 0.5]);
  expect(cells(table, "regret", { observable: "leakage_total", point: 1 })).toEqual([0.5, 0]);
  expect(cells(table, "rank", { observable: "delay_years_end", point: 0 })).toEqual([2, 1]);
  expect(cells(table, "lag", { scenario: "beta", observable: "leakage_total" })).toEqual([0, 10]);
});

test("equals share the better rank; an undefined result takes its world out", () => {
  const same = worldsTable(
    example(study, places, () => 1),
    [everyWorld],
  );
  expect(new Set(cells(same, "rank"))).toEqual(new Set([1]));
  const holed = example(study, places, ({ scenario, place }) => (scenario === 0 && place[0] === 1 ? NaN : 1));
  expect(new Set(cells(worldsTable(holed, [everyWorld]), "point"))).toEqual(new Set([0]));
});

test("a single point is no choice between worlds, and a hundred and one are too many to read", () => {
  expect(
    worldsTable(
      example(study, [[0, 0]], () => 1),
      [everyWorld],
    ).rows,
  ).toEqual([]);
  const many = Array.from({ length: 101 }, (_, k) => [k / 100, 0]);
  expect(
    worldsTable(
      example(study, many, () => 1),
      [everyWorld],
    ).rows,
  ).toEqual([]);
  expect(worldsTable(worlds, []).rows).toEqual([]);
});
