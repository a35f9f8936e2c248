import { expect, test } from "vitest";
import { regretTables } from "../../../src/study/tables/regret.ts";
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
