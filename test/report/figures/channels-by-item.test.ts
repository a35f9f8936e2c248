import { expect, test } from "vitest";
import type { Cell } from "../../../src/base/table.ts";
import { channelsByItem } from "../../../src/report/figures/channels-by-item.ts";
import { checkFigures, marksOf, rangeOf } from "../check-figure.ts";
import { exampleContext, table } from "../example.ts";

const COLUMNS = ["scenario", "run", "year", "item", "supplier", "book", "value"];
const year = (scenario: string, at: number, item: string, books: Record<string, number>): Cell[][] =>
  Object.entries(books).map(([book, value]) => [scenario, 1, at, item, "", book, value]);
const contextOf = (rows: readonly Cell[][]) =>
  exampleContext([], { channels: table(COLUMNS, rows), names: { ETCH: "Etching" } });

const ETCHING = [
  ...year("beta", 2020, "ETCH", { wanted: 50, lag: 25, stockpile: 5, shells: 10, denied: 10 }),
  ...year("beta", 2021, "ETCH", { wanted: 200, lag: 0, backfill: 20, licensed: 60, denied: 120 }),
];

test("a panel for each item, in words: shares of what is wanted in each year, stacked wall upon wall", () => {
  const figures = channelsByItem(contextOf([...ETCHING, ...year("beta", 2021, "EUV", { wanted: 0, lag: 3 })]));
  checkFigures(figures);
  const [{ charts, key, small, drawn, paragraph }] = figures;
  expect(small).toBe(true);
  expect(drawn).toContain("Run 1 alone");
  expect(charts.map(({ title }) => title)).toEqual(["Etching"]);
  expect(rangeOf(charts[0])).toEqual([0, 1]);
  const areas = marksOf(charts[0], "area");
  expect(areas.map(({ series, y }) => [series, y])).toEqual([
    ["leakage_outside", [0, 0, 0, 0]],
    ["leakage_before", [0.6, 0.6, 0, 0]],
    ["leakage_through_permitted", [0, 0, 0.3, 0.3]],
    ["leakage_through_evasion", [0.2, 0.2, 0, 0]],
    ["leakage_around", [0, 0, 0.1, 0.1]],
  ]);
  expect(areas[0].x).toEqual([2020, 2020.5, 2021.5, 2022]);
  expect(key.map(({ label }) => label).slice(0, 2)).toEqual(["around", "through, evasion"]);
  expect(paragraph.replaceAll("\u00a0", " ")).toContain("the one controlled item is Etching (60 %)");
});

test("years without a control are left blank, not bridged", () => {
  const [{ charts }] = channelsByItem(
    contextOf([
      ...year("beta", 2019, "ETCH", { wanted: 10, lag: 10 }),
      ...year("beta", 2022, "ETCH", { wanted: 10, lag: 5 }),
    ]),
  );
  const before = marksOf(charts[0], "area").find(({ series }) => series === "leakage_before")!;
  expect(before.x).toEqual([2019, 2019.5, 2020, 2020.01, 2021.99, 2022, 2022.5, 2023]);
  expect(before.y).toEqual([1, 1, 1, 0, 0, 0.5, 0.5, 0.5]);
  expect(marksOf(charts[0], "line")[0].y).toEqual([1, 1, 1, null, null, 1, 1, 1]);
});

test("years past the data have another ground; two settings are told apart, of more the first is shown", () => {
  const both = [...ETCHING, ...ETCHING.map((row): Cell[] => ["alpha", 1, Number(row[2]) - 68, ...row.slice(3)])];
  const [{ charts }] = channelsByItem(contextOf(both));
  expect(charts.map(({ title }) => title)).toEqual(["Etching, alpha", "Etching, beta"]);
  expect(marksOf(charts[1], "period").map(({ meaning, from, text }) => [meaning, from, text])).toEqual([
    ["conditional", 2022, undefined],
  ]);
  const context = contextOf(both);
  const third = { ...context.scenarios[1], id: "gamma", name: "gamma" };
  const rows = context.channels
    .filter(({ scenario }) => scenario === "beta")
    .map((row) => ({ ...row, scenario: "gamma" }));
  const many = { ...context, scenarios: [...context.scenarios, third], channels: [...context.channels, ...rows] };
  const [figure] = channelsByItem(many);
  expect(figure.charts).toHaveLength(1);
  expect(figure.paragraph).toContain("The items of beta and gamma are in channels.csv.");
});

test("no ledger makes no figure", () => {
  expect(channelsByItem(exampleContext())).toEqual([]);
});
