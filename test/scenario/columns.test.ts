import { expect, test } from "vitest";
import { z } from "zod";
import { cellText, changeSchema, isDecimal, numberAllowed, numberColumns } from "../../src/scenario/columns.ts";
import { TABLES } from "../../src/scenario/table-schemas.ts";

test.each(["0", "-1", "+2.5", ".5", "1.", "1e3", "2.5E-7", "007"])("%s is a number", (text) =>
  expect(isDecimal(text)).toBe(true),
);
test.each([
  "",
  " ",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e999",
  "0x10",
  "0b1",
  "1_000",
  "1,000",
  "1 000",
  "٣",
  "1e",
  "--1",
  ".",
])("%j is none", (text) => expect(isDecimal(text)).toBe(false));

test("number columns are found in the schema", () => {
  expect(numberColumns(TABLES.market_shares)).toEqual(["share"]);
  expect(numberColumns(TABLES.timeline)).toEqual(["entities", "listed_share", "tighten_years", "value"]);
});

test("what a number may be is told from its schema", () => {
  const { alliance, exports_musd, legal_lag_years } = TABLES.suppliers.shape;
  expect(numberAllowed(alliance)).toBe("a number from 0 to 1");
  expect(numberAllowed(exports_musd)).toBe("a number from 0.001 to 100000000");
  expect(numberAllowed(legal_lag_years)).toBe("a number from 0 to 50");
  expect(numberAllowed(TABLES.users.shape.count)).toBe("a whole number from 1 to 1000");
  expect(numberAllowed(z.coerce.number().positive())).toBe("a number above 0");
  expect(numberAllowed(z.coerce.number().min(0))).toBe("a number of at least 0");
  expect(numberAllowed(z.coerce.number().int().min(1))).toBe("a whole number of at least 1");
  expect(numberAllowed(z.coerce.number().max(3))).toBe("a number of at most 3");
  expect(numberAllowed(TABLES.series.shape.value)).toBe("a number");
});

test("a scenario writes values, not texts: numbers within the same bounds, yes and no, lists and maps", () => {
  const { alliance, amends_at_once } = TABLES.suppliers.shape;
  const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
  expect([0.5, 1.5, "0.5", NaN].map((value) => accepts(changeSchema(alliance), value))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([true, 1, 2].map((value) => accepts(changeSchema(amends_at_once), value))).toEqual([true, true, false]);
  expect([["a"], "a;b", 3].map((value) => accepts(changeSchema(TABLES.items.shape.sectors), value))).toEqual([
    true,
    true,
    false,
  ]);
  expect(accepts(changeSchema(TABLES.firms.shape.products), { EUV: 0.5 })).toBe(true);
  expect(changeSchema(alliance).description).toBe(alliance.description);
});

test("values become the text of a cell", () => {
  expect([true, false, 0.25, " x ", ["a", "b"], { a: 0.5, b: 1 }, 1e-7].map(cellText)).toEqual([
    "1",
    "0",
    "0.25",
    "x",
    "a;b",
    "a:0.5;b:1",
    "1e-7",
  ]);
});
