import { expect, test } from "vitest";
import { type DraftRow, KEY_COLUMNS, rowId, rowName, withCells } from "../../src/scenario/draft-row.ts";
import { TABLES } from "../../src/scenario/table-schemas.ts";

const place = (line: number) => ({ file: "f", line, column: 1 });
const row: DraftRow = {
  cells: new Map([
    ["item", "EUV"],
    ["supplier", "NL"],
    ["share", "1"],
    ["date", "2020-01-01"],
  ]),
  start: place(2),
  placeOf: () => place(2),
};

test("every table has its key columns, and they exist", () => {
  for (const [table, schema] of Object.entries(TABLES)) {
    for (const column of KEY_COLUMNS[table]) expect(Object.keys(schema.shape)).toContain(column);
  }
  expect(Object.keys(KEY_COLUMNS)).toEqual(expect.arrayContaining(Object.keys(TABLES)));
});

test("a row is named by its key, else by its date, else by its line", () => {
  expect(rowId("market_shares", row.cells)).toBe("EUV/NL");
  expect(rowName("timeline", row)).toBe("2020-01-01");
  expect(rowName("timeline", { ...row, cells: new Map() })).toBe("line 2");
});

test("a changed cell has its own place; the row it came from stays as it was", () => {
  const changed = withCells(row, new Map([["share", { text: "0.5", place: place(9) }]]));
  expect(changed.cells.get("share")).toBe("0.5");
  expect(row.cells.get("share")).toBe("1");
  expect([changed.placeOf("share").line, changed.placeOf("item").line]).toEqual([9, 2]);
});
