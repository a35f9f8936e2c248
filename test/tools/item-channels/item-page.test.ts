/** The page of items and channels is made from its words and its numbers, number by number. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { itemPage } from "../../../tools/item-channels/item-page.ts";
import { type ItemRow, readItems } from "../../../tools/item-channels/item-rows.ts";

const ROW: ItemRow = {
  ...{ scenario: "today", year: 2024, item: "HBM", name: "Memory", runs: 3, wanted: 90.4, covered: 1, outside: 0 },
  ...{ before: 0.5, licensed: 0.004, downgraded: 0, fronts: 0.1, defection: 0, theft: 0, rented: 0, around: 0 },
  ...{ denied: 0.3, sellers: "KR 51" },
};
const EARLIER: ItemRow = { ...ROW, year: 2023, item: "EDA", name: "Software" };

test("a table has a line for each item under control in that year, and names the others", () => {
  expect(itemPage("{{table today 2024}}", [ROW, EARLIER]).split("\n").slice(2)).toEqual([
    "| Memory | 90 | 100 | · | 50 | <1 | · | 10 | · | · | · | · | 30 | KR 51 |",
    "",
    "Not under control in that year: Software.",
  ]);
  expect(itemPage("{{table today 1999}}", [ROW])).toContain("Nothing that was under control");
  expect(() => itemPage("{{table cocom 2024}}", [ROW])).toThrow("found no rows of cocom");
});

test("a number of the words is the median of the table, a verdict follows from it, an unknown name is refused", () => {
  const words = "{{today.HBM.denied_2024}} {{today.HBM.denied_2024 > 0.2 ? much : little}}";
  expect(itemPage(words, [ROW]).replaceAll("\u00a0", " ")).toBe("30 % much");
  expect(itemPage(words, [{ ...ROW, denied: 0.1 }])).toContain("little");
  expect(() => itemPage("{{today.HBM.denied_2019}}", [ROW])).toThrow('found no number "today.HBM.denied_2019"');
});

test("the page that is kept is made from the words and the numbers that are kept", () => {
  const [words, page] = ["docs/item-channels/words.md", "docs/item-channels.md"].map((path) => {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  });
  expect(itemPage(words, readItems(readFileSync("docs/item-channels/numbers.csv", "utf8")))).toBe(page);
});
