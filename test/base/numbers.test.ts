import { expect, test } from "vitest";
import { fixed, orNull, percent, rounded, signed, threeDigits, trimmed } from "../../src/base/numbers.ts";

test("decimals, groups from 10,000 on, a true minus, and never minus zero", () => {
  expect([12345.678, 1234.5, -0.04, -0.06, 0].map((value) => fixed(value, 1))).toEqual([
    ...["12,345.7", "1234.5", "0.0", "−0.1", "0.0"],
  ]);
  expect(fixed(1234567, 0)).toBe("1,234,567");
});

test("a change has a sign, unless nothing is left of it", () => {
  expect([3.46, -18.2, 0.04, -0.04].map((value) => signed(value, 1))).toEqual(["+3.5", "−18.2", "0", "0"]);
});

test("zeros at the end go, others stay", () => {
  expect([12.3, 12, 0.05, 100, 10200].map((value) => trimmed(value, 3))).toEqual([
    ...["12.3", "12", "0.05", "100", "10,200"],
  ]);
});

test("data are rounded to significant digits, and what is no number becomes null", () => {
  expect(rounded(0.123456)).toBe(0.1235);
  expect(rounded(123456, 3)).toBe(123000);
  expect([NaN, Infinity, 0].map((value) => rounded(value))).toEqual([null, null, 0]);
  expect([orNull(1), orNull(NaN), orNull(Infinity)]).toEqual([1, null, null]);
});

test("shares as whole per cent", () => {
  expect([0.344, 0, 1, NaN].map(percent)).toEqual(["34 %", "0 %", "100 %", "–"]);
});

test("three digits for text files; a dash where undefined", () => {
  expect([0.123456, 1234.5, -5, -0, 2.8e-9, NaN].map(threeDigits)).toEqual([
    ...["0.123", "1230", "-5", "0", "2.8e-9", "–"],
  ]);
});
