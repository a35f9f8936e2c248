import { expect, test } from "vitest";
import { formatNumber } from "../../../src/explorer/chart/number-format.ts";

// What d3-format gives for the same, but for the minus sign, which is d3's own.
test.each([
  [0.1234, ".1%", "12.3%"],
  [0.5, ".0%", "50%"],
  [-0.031, ".1%", "−3.1%"],
  [3.14159, ".1f", "3.1"],
  [1234.5, ",.3~r", "1,230"],
  [0.00123456, ".3~r", "0.00123"],
  [12, ".3~r", "12"],
  [0.8, "~s", "0.8"],
  [1500, "~s", "1.5k"],
  [2_000_000, "~s", "2M"],
  [2.5, "~g", "2.5"],
  [1994.2, "d", "1994"],
  [1.005, ".2f", "1.00"],
  [-0.0001, ".1%", "0.0%"],
  [0, ",.3~r", "0"],
])("%d as %s is %s", (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});
