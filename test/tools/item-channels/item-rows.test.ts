/** The numbers of the page of items and channels, in their file and by name. */
import { expect, test } from "vitest";
import { itemsTable, type ItemRow, numbersOf, readItems } from "../../../tools/item-channels/item-rows.ts";

const ROW: ItemRow = {
  ...{ scenario: "today", year: 2024, item: "HBM", name: "Memory", runs: 3, wanted: 90.4, covered: 1, outside: 0 },
  ...{ before: 0.5, licensed: 0.004, downgraded: 0, fronts: 0.1, defection: 0, theft: 0, rented: 0, around: 0 },
  ...{ denied: 0.3, sellers: "KR 51" },
};

test("numbers come back from their file as they were", () => {
  const { columns, rows } = itemsTable([ROW]);
  const csv = [columns.map(({ name }) => name), rows[0]].map((cells) => cells.join(",")).join("\n");
  expect(readItems(csv)).toEqual([ROW]);
});

test("words name a number by setting, item, column and year", () => {
  const found = numbersOf([ROW]).find(({ name }) => name === "today.HBM.fronts_2024");
  expect(found).toMatchObject({ p50: 0.1, n: 3, unit: "share of wanted" });
});
