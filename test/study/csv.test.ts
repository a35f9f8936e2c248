import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvText } from "../../src/study/csv.ts";

const columns = ["a", "b"].map((name) => ({ name, unit: "" }));

test("any text and any number reads back the same", () => {
  const cell = fc.oneof(fc.string({ unit: "binary" }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
      const back = parse(csvText({ columns, rows }), { skip_empty_lines: false, bom: false });
      expect(back).toEqual([["a", "b"], ...rows.map((row) => row.map(String))]);
    }),
  );
});

test("undefined is an empty cell", () => {
  expect(csvText({ columns, rows: [[null, NaN]] })).toBe("a,b\n,\n");
});
