import { expect, test } from "vitest";
import {
  bare,
  counted,
  differenceKind,
  rangeOf,
  readFormat,
  unitName,
  written,
  writtenRange,
  yAxis,
} from "../../src/report/numbers.ts";

/** The texts keep number and unit together with a space that does not break. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test.each([
  [0.342, "share", "34 %"],
  [0.0342, "share", "3.4 %"],
  [0.00001, "share", "0 %"],
  [1, "share", "100 %"],
  [4.24, "years", "4.2 years"],
  [-0.01, "years", "0.0 years"],
  [-3, "years", "−3.0 years"],
  [12, "count", "12"],
  [12345, "count", "12,345"],
  [2.5, "count", "2.5"],
  [0, "musd", "0 m USD"],
  [7.61, "musd", "7.6 m USD"],
  [999, "musd", "999 m USD"],
  [999.6, "musd", "1.0 bn USD"],
  [18200, "musd", "18 bn USD"],
  [2.5e6, "musd", "2.5 tn USD"],
  [1.234, "index", "1.23"],
  [0.5, "per-year", "0.50 a year"],
  [NaN, "share", "undefined"],
] as const)("%d as %s is written %s", (value, kind, text) => {
  expect(plain(written(value, kind))).toBe(text);
});

test("a range names its unit once, and is one number where both ends read alike", () => {
  expect(plain(writtenRange(0.12, 0.34, "share"))).toBe("12 to 34 %");
  expect(plain(writtenRange(0.9999, 1, "share"))).toBe("100 %");
  expect(plain(writtenRange(189, 1200, "musd"))).toBe("189 m USD to 1.2 bn USD");
  expect(writtenRange(NaN, 1, "share")).toBe("undefined");
});

test("a number never stands apart from its unit", () => {
  expect(written(0.3, "share")).toBe("30\u00a0%");
  expect(written(0.3, differenceKind("share"))).toBe("30\u00a0points");
});

test("tables have bare numbers under a head with the unit", () => {
  expect([bare(0.342, "share"), bare(NaN, "years")]).toEqual(["34", "–"]);
  expect(unitName("musd")).toContain("million USD");
});

test("what is counted is one or several", () => {
  expect([0, 1, 12].map((n) => counted(n, "run"))).toEqual(["0 runs", "1 run", "12 runs"]);
});

test("an axis has its title with the unit, and a format that fits the span", () => {
  expect(yAxis("share", "% of users", [0, 1])).toMatchObject({
    title: "% of users",
    format: { style: "percent", decimals: 0 },
  });
  expect(yAxis("share", "% of users", [0, 0.02]).format).toEqual({ style: "percent", decimals: 1 });
  expect(yAxis("count", "number", [0, 1]).format.style).toBe("digits");
  expect(yAxis("count", "number", [0, 5000]).format.style).toBe("short");
  expect(readFormat("share")).toEqual({ style: "percent", decimals: 1 });
});

test("a range starts at zero, reaches below where values do, and is never empty", () => {
  expect(rangeOf([], "years")).toEqual([0, 1.06]);
  expect(rangeOf([NaN, 0, 0], "share")[1]).toBeGreaterThan(0);
  const [low, high] = rangeOf([-2, NaN, 4], "years");
  expect(low).toBeLessThan(-2);
  expect(high).toBeGreaterThan(4);
  expect(rangeOf([0.5, 1], "share")).toEqual([0, 1.02]);
  expect(rangeOf([2], "share")[1]).toBeGreaterThan(2);
});
