/** Medians over the runs of each channel's share of what is wanted, and who sells what arrives. */
import { expect, test } from "vitest";
import type { ChannelEntry } from "../../../src/ensemble/run-record.ts";
import { rowsOf } from "../../../tools/item-channels/measure-items.ts";

const HEAD = { scenario: "today", year: 2024, item: "HBM", name: "Memory" };
const run = (books: Readonly<Record<string, number>>, korea = 0): ChannelEntry[] => [
  ...Object.entries(books).map(([book, musd]) => ({ year: 2024, item: "HBM", supplier: "", book, musd })),
  { year: 2024, item: "HBM", supplier: "KR", book: "unbound", musd: korea },
  { year: 2024, item: "HBM", supplier: "-", book: "stockpile", musd: 10 },
];

test("shares are medians; books of one wall are added; sellers are told of what arrives", () => {
  const runs = [
    run({ wanted: 100, bound: 60, unbound: 30, uncovered: 10, stockpile: 10, denied: 50 }, 30),
    run({ wanted: 100, bound: 60, unbound: 20, uncovered: 10, stockpile: 10, denied: 60 }, 20),
    run({ wanted: 100, bound: 60, unbound: 10, uncovered: 10, stockpile: 10, denied: 70 }, 10),
  ];
  const [row] = rowsOf(HEAD, runs);
  expect(row).toMatchObject({ runs: 3, wanted: 100, covered: 0.6, outside: 0.3, before: 0.1, denied: 0.6 });
  expect(row.sellers).toBe("KR 50"); // 20 of 40 in the middle run
});

test("an item that is under control in less than half of the runs has no row", () => {
  expect(rowsOf(HEAD, [run({ wanted: 5 }), [], []])).toEqual([]);
  expect(rowsOf(HEAD, [run({ wanted: 5 }), []])).toHaveLength(1);
});
