import { expect, test } from "vitest";
import { channelsBySupplier } from "../../../src/report/figures/channels-by-supplier.ts";
import { checkFigures, marksOf, rowNames } from "../check-figure.ts";
import { exampleContext, table } from "../example.ts";

const COLUMNS = ["scenario", "run", "year", "item", "supplier", "book", "value"];

test("bars for each supplier in the last whole year of the data, the largest on top, walls upon each other", () => {
  // The data of beta end with 2021.
  const channels = table(COLUMNS, [
    ["beta", 1, 2021, "ETCH", "", "licensed", 99],
    ["beta", 1, 2021, "ETCH", "NL", "licensed", 30],
    ["beta", 1, 2021, "EUV", "NL", "backfill", 10],
    ["beta", 1, 2021, "ETCH", "JP", "lag", 50],
    ["beta", 1, 2021, "ETCH", "-", "stockpile", 5],
    ["beta", 1, 2022, "ETCH", "JP", "lag", 7777],
  ]);
  const figures = channelsBySupplier(exampleContext([], { channels, names: { NL: "Netherlands" } }));
  checkFigures(figures);
  const [{ charts, paragraph }] = figures;
  expect(charts.map(({ title }) => title)).toEqual(["Who sold what arrived in 2021, beta"]);
  expect(rowNames(charts[0])).toEqual(["JP", "Netherlands", "stock, theft, rented access"]);
  const bar = (series: string) => marksOf(charts[0], "bars").find((mark) => mark.series === series)!;
  expect([bar("leakage_before").to, bar("leakage_through_permitted").to, bar("leakage_around").from]).toEqual([
    [50, 0, 5],
    [50, 30, 5],
    [50, 30, 5],
  ]);
  expect(bar("leakage_around").to).toEqual([50, 40, 5]);
  expect(paragraph.replaceAll("\u00a0", " ")).toContain(
    "goods of 95 m USD arrive in 2021, most of them from JP (50 m USD)",
  );
});

test("where nothing is controlled any more the last year before counts; no ledger makes no figure", () => {
  const channels = table(COLUMNS, [["alpha", 1, 1957, "ETCH", "NL", "shells", 3]]);
  expect(channelsBySupplier(exampleContext([], { channels }))[0].charts[0].title).toContain("in 1957");
  expect(channelsBySupplier(exampleContext())).toEqual([]);
});
