import { expect, test } from "vitest";
import type { z } from "zod";
import { numberAllowed, numberColumns } from "../../src/scenario/columns.ts";
import { SOURCE_ROW, TABLES } from "../../src/scenario/table-schemas.ts";

test("every row of base data says where it comes from, in the last four columns", () => {
  for (const { shape } of Object.values(TABLES)) {
    expect(Object.keys(shape).slice(-4)).toEqual(["source", "place", "grade", "note"]);
  }
});

const weights = TABLES.firms.shape.products;
test("lists are written with ; and weights with :", () => {
  expect(weights.parse("EUV:1; DUV : 0.5")).toEqual([
    { id: "EUV", weight: 1 },
    { id: "DUV", weight: 0.5 },
  ]);
  expect(weights.parse("")).toEqual([]);
  expect(TABLES.items.shape.sectors.parse("a; b;c")).toEqual(["a", "b", "c"]);
});

test("lists and weights as people type them: a decimal comma, a percentage, a separator at the end", () => {
  for (const cell of ["EUV:0,9", "EUV:0.9;", " EUV : 90 % ; "])
    expect(weights.parse(cell), cell).toEqual([{ id: "EUV", weight: 0.9 }]);
  expect(TABLES.items.shape.sectors.parse("a;b; ")).toEqual(["a", "b"]);
});

test.each([";;", "EUV:0.9:1", "EUV:0.9;;DUV:1", "EUV:0x1", "EUV", "EUV:", ":1", "EUV:2", "EUV:-1", "EUV:x", "EUV:NaN"])(
  "%s is no list of weights",
  (cell) => expect(weights.safeParse(cell).success).toBe(false),
);

test("a source has a kind", () => {
  const row = { id: "a", kind: "report", citation: "x", url: "", terms: "" };
  expect(SOURCE_ROW.safeParse(row).success).toBe(true);
  expect(SOURCE_ROW.safeParse({ ...row, kind: "rumour" }).success).toBe(false);
});

test("every column of numbers has bounds, and says both; the values of series are bounded by their names", () => {
  for (const [table, schema] of Object.entries(TABLES)) {
    for (const column of numberColumns(schema)) {
      if (table === "series") continue;
      const field = (schema.shape as Record<string, z.ZodType>)[column];
      expect(numberAllowed(field), `${table}.${column}`).toMatch(/^a (whole )?number from -?[\d.]+ to [\d.]+$/);
      for (const beyond of ["1e22", "-1e22"]) expect(field.safeParse(beyond).success, `${table}.${column}`).toBe(false);
    }
  }
});
