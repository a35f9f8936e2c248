import { expect, test } from "vitest";
import { bookSum, FAMILY_NAMES_IN_ORDER, familySums, readChannels } from "../../src/report/channel-rows.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import { table } from "./example.ts";

const COLUMNS = ["scenario", "run", "year", "item", "supplier", "book", "value"];

test("every channel of the ledger is part of one wall; wanted and denied are of none", () => {
  const books = [...CHANNELS, "wanted", "bound", "denied"];
  const rows = readChannels(
    table(
      COLUMNS,
      books.map((book, place) => ["alpha", 1, 1955, "ETCH", null, book, 10 ** -place]),
    ),
  );
  expect(rows[0].supplier).toBe("");
  const sums = familySums(rows);
  expect(sums).toHaveLength(FAMILY_NAMES_IN_ORDER.length);
  const arrived = CHANNELS.reduce((sum, _, place) => sum + 10 ** -place, 0);
  expect(sums.reduce((a, b) => a + b, 0)).toBeCloseTo(arrived, 12);
  expect(bookSum(rows, "wanted")).toBeCloseTo(10 ** -CHANNELS.length, 15);
});
