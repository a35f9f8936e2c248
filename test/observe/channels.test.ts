/** Names, rows and groups of the channels fit together. */
import { expect, test } from "vitest";
import { BOOK, BOOKS, CHANNEL_MEANING, CHANNELS, GROUPS, SUBTOTALS } from "../../src/observe/channels.ts";

test.each([
  ["groups", GROUPS],
  ["subtotals", SUBTOTALS],
])("the %s hold every channel once", (_what, parts: Readonly<Record<string, readonly string[]>>) => {
  expect(Object.values(parts).flat().toSorted()).toEqual([...CHANNELS].toSorted());
});

test("the channels are the first rows of the books, and every row has its own place", () => {
  expect(BOOKS.slice(0, CHANNELS.length)).toEqual(CHANNELS);
  expect(BOOKS.map((name) => BOOK[name])).toEqual(BOOKS.map((_, row) => row));
  expect(Object.keys(CHANNEL_MEANING)).toEqual([...CHANNELS]);
});
