import { expect, test } from "vitest";
import fc from "fast-check";
import { columnIndex, formatCell } from "../../src/base/table.ts";

test("a number's text reads back as the same number", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (x) => {
      expect(Number(formatCell(x)) === x).toBe(true);
    }),
    { seed: 1 },
  );
  expect(formatCell(0.1 + 0.2)).toBe("0.30000000000000004");
  expect(formatCell(-0)).toBe("0");
});

test("no value is an empty cell, a text stays as it is", () => {
  expect([formatCell(null), formatCell(NaN), formatCell("NO"), formatCell("")]).toEqual(["", "", "NO", ""]);
});

test("a column is found by name, or the error tells the names", () => {
  const table = { columns: ["seed", "delay_years_50"].map((name) => ({ name, unit: "1" })), rows: [] };
  expect(columnIndex(table, "delay_years_50")).toBe(1);
  expect(() => columnIndex(table, "delay")).toThrow("delay_years_50");
});
