import { expect, test } from "vitest";
import { withUnit, words } from "../../../src/report/study/plain-names.ts";
import { asWritten, differenceOf, drawn, quantityOf, read, spoken } from "../../../src/report/study/units.ts";

const SHARE = quantityOf("share");
const PLAIN = quantityOf("1");

test("three significant digits, grouped, without zeros at the end", () => {
  expect([0, 0.123456, 1.5, 12.345, 1234.5, 12345.6, -0.05].map((value) => read(value, PLAIN))).toEqual([
    ...["0", "0.123", "1.5", "12.3", "1235", "12,346", "−0.05"],
  ]);
  expect(read(0.342, SHARE)).toBe("34.2");
  expect(read(2023.55, quantityOf("year"))).toMatch(/^2023\.[56]$/);
  expect([NaN, null, Infinity, undefined].map((value) => read(value, PLAIN))).toEqual(["–", "–", "–", "–"]);
  expect(read("standing", PLAIN)).toBe("standing");
  expect(read(-0.000001, PLAIN)).toBe("0");
});

test("what is drawn is scaled and short; a date keeps its months", () => {
  expect(drawn(0.123456, SHARE)).toBe(12.35);
  expect(drawn(2023.5432, quantityOf("year"))).toBe(2023.54);
  expect(drawn(null, SHARE)).toBeNull();
});

test("differences: of shares points, of dates years", () => {
  expect(differenceOf(SHARE).unit).toBe("percentage points");
  expect(differenceOf(quantityOf("year")).unit).toBe("years");
  expect(differenceOf(quantityOf("musd"))).toEqual(quantityOf("musd"));
  expect(differenceOf(quantityOf("percent/yr")).unit).toBe("percentage points a year");
});

test("with units in words; an unknown unit stays as it is", () => {
  expect(spoken(3, quantityOf("yr"))).toBe("3\u00a0years");
  expect(spoken(3, quantityOf("count"))).toBe("3");
  expect(withUnit("leakage_total", SHARE)).toBe("leakage (%)");
  expect(withUnit("lag", PLAIN)).toBe("lag");
  expect(quantityOf("USD a kilo").unit).toBe("USD a kilo");
  expect(words("first_repeal_date")).toBe("first repeal date");
});

test("a factor stands on an axis as it is written", () => {
  expect(asWritten("share")).toEqual({ scale: 1, unit: "share" });
  expect(asWritten("yr")).toEqual(quantityOf("yr"));
});
