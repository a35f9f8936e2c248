import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvText } from "../../src/study/csv.ts";

const columns = ["a", "b"].map((name) => ({ name, unit: "" }));

/** What a spreadsheet would take for a formula stands behind an apostrophe. */
const shown = (cell: string | number): string =>
  typeof cell === "string" && /^(?:[=+\-@].|[\t\r])/s.test(cell) && !/^[+-]?[\d.]/.test(cell)
    ? `'${cell}`
    : String(cell);

test("any text and any number reads back the same", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const back = parse(csvText({ columns, rows }), { skip_empty_lines: false, bom: false });
      expect(back).toEqual([["a", "b"], ...rows.map((row) => row.map(shown))]);
    }),
  );
});

test("a cell alone in its row is never a blank line, which readers skip", () => {
  const one = columns.slice(0, 1);
  for (const cell of [null, NaN, ""])
    expect(csvText({ columns: one, rows: [[1], [cell], [2]] })).toBe("a\n1\nNaN\n2\n");
});

test("no text is a formula; a number may be negative", () => {
  const rows = [
    ["=1+1", "@a"],
    ["-x", "-1.5"],
    ["+1", -2],
    ["-", "@"], // no formula: the unit of what has none
  ];
  expect(csvText({ columns, rows })).toBe("a,b\n'=1+1,'@a\n'-x,-1.5\n+1,-2\n-,@\n");
});

test("undefined is an empty cell", () => {
  expect(csvText({ columns, rows: [[null, NaN]] })).toBe("a,b\n,\n");
});
