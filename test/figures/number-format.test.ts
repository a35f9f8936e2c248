import { expect, test } from "vitest";
import { d3Format, formatNumber, type NumberFormat } from "../../src/figures/number-format.ts";

const DIGITS: NumberFormat = { style: "digits", digits: 3 };

// What d3-format gives for the same, but for the minus sign, which is d3's own, and for no comma below 10,000.
test.each([
  [0.1234, { style: "percent", decimals: 1 }, "12.3%"],
  [0.5, { style: "percent", decimals: 0 }, "50%"],
  [-0.031, { style: "percent", decimals: 1 }, "−3.1%"],
  [-0.0001, { style: "percent", decimals: 1 }, "0.0%"],
  [3.14159, { style: "fixed", decimals: 1 }, "3.1"],
  [12345, DIGITS, "12,300"],
  [1234.5, DIGITS, "1230"],
  [0.00123456, DIGITS, "0.00123"],
  [12, DIGITS, "12"],
  [0, DIGITS, "0"],
  [0.8, { style: "short" }, "0.8"],
  [1500, { style: "short" }, "1.5k"],
  [2_000_000, { style: "short" }, "2M"],
  [1994.2, { style: "year" }, "1994"],
] as const satisfies (readonly [number, NumberFormat, string])[])("%d as %j is %s", (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

test("Plotly's names of the same", () => {
  const all: NumberFormat[] = [{ style: "percent", decimals: 1 }, { style: "fixed", decimals: 2 }, DIGITS, { style: "short" }, { style: "year" }]; // prettier-ignore
  expect(all.map(d3Format)).toEqual([".1%", ".2f", ",.3~r", "~s", "d"]);
});
