import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { calendarClock, sinceClock } from "../../src/report/clock.ts";
import type { Curve } from "../../src/report/curve-book.ts";
import { comparison, levels, PREMISE, spread } from "../../src/report/paragraphs.ts";
import { exampleContext } from "./example.ts";

const [alpha, beta] = exampleContext().scenarios;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

/** A curve of one value at every year of a scenario. */
function flat(years: readonly number[], low: number, median: number, high: number, n = 4): Curve {
  const all = (value: number): number[] => years.map(() => value);
  const middle = { p25: all((low + median) / 2), p50: all(median), p75: all((high + median) / 2) };
  const rest = { mean: all(median), p05: all(low), ...middle, p95: all(high) };
  return { entity: "all", dates: years.map((year) => `${year}-01-01`), years, n: all(n), ...rest };
}
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k);
const a = flat(years(1950, 1962), 0.2, 0.4, 0.6);
const b = flat(years(2018, 2026), 0.7, 0.8, 0.9);

describe("the spread of a value", () => {
  test("median and both intervals", () => {
    expect(plain(spread(a, 3, "share", 4))).toBe(
      "a median of 40 % (half of the runs 30 to 50 %, 90 % of them 20 to 60 %)",
    );
  });
  test("undefined, single, zero and equal values are told as what they are", () => {
    expect(spread(flat([1950], NaN, NaN, NaN, 0), 0, "share", 4)).toBe("undefined in every run");
    expect(plain(spread(flat([1950], 2, 2, 2, 1), 0, "years", 1))).toBe("2.0 years in the single run");
    expect(plain(spread(flat([1950], 2, 2, 2, 1), 0, "years", 4))).toBe(
      "2.0 years in the only one of 4 runs that defines it",
    );
    expect(spread(flat([1950], 0, 0, 0), 0, "share", 4)).toBe("zero in every run");
    expect(plain(spread(flat([1950], 1, 1, 1), 0, "share", 4))).toBe("100 % in every run");
    expect(plain(spread(a, 3, "share", 9))).toContain("(defined in 4 of 9 runs)");
  });
});

describe("where a quantity ends", () => {
  const shown = { scenario: alpha, clock: calendarClock(alpha), curve: a };
  test("with date, and with the peak only where there is one", () => {
    const text = plain(levels("leakage", "share", [shown]));
    expect(text).toMatch(
      /^In this model, under these assumptions, leakage: in alpha it ends \(January 1962\) at a median of 40 %/,
    );
    expect(text).not.toContain("highest");
    const p50 = a.p50.map((value, k) => (k === 5 ? 0.9 : value));
    expect(plain(levels("leakage", "share", [{ ...shown, curve: { ...a, p50 } }]))).toContain(
      "after a highest median of 90 % in January 1955",
    );
  });
  test("defined in no run", () => {
    expect(levels("leakage", "share", [{ ...shown, curve: undefined }])).toContain("in alpha it is defined in no run.");
  });
});

describe("scenarios compared", () => {
  const shown = (curveA: Curve | undefined, curveB: Curve) => [
    { scenario: alpha, clock: sinceClock(alpha, 6), curve: curveA },
    { scenario: beta, clock: sinceClock(beta, 6), curve: curveB },
  ];
  test("the difference in percentage points and whether intervals overlap", () => {
    const text = plain(comparison("leakage", "share", shown(a, b), 6));
    expect(text).toContain("leakage, 6.0 years after the first announcement: alpha has a median of 40 %");
    expect(text).toContain("The median of beta is 40 percentage points higher; the 90 % intervals do not overlap.");
    const wide = flat(years(2018, 2026), 0.1, 0.2, 0.9);
    expect(plain(comparison("leakage", "share", shown(a, wide), 6))).toContain(
      "20 percentage points lower; the 90 % intervals overlap.",
    );
  });
  test("equal and undefined", () => {
    const same = flat(years(2018, 2026), 0.2, 0.4, 0.6);
    expect(comparison("leakage", "share", shown(a, same), 6)).toContain("The medians are equal.");
    expect(comparison("leakage", "share", shown(undefined, b), 6)).toContain("alpha is undefined in every run");
  });
});

test("no number breaks a sentence or makes a forecast", () => {
  const value = fc.oneof(fc.double(), fc.constantFrom(0, NaN, 1, -1, 1e-300, 1e300));
  fc.assert(
    fc.property(value, value, value, fc.integer({ min: 0, max: 5 }), (low, median, high, n) => {
      const curve = flat(years(1950, 1962), low, median, high, n);
      const text = levels("x", "years", [{ scenario: alpha, clock: calendarClock(alpha), curve }]);
      expect(text.startsWith(PREMISE)).toBe(true);
      expect(text).not.toMatch(/NaN|Infinity|\bwill\b/);
      expect(text.endsWith(".")).toBe(true);
    }),
    { seed: 1 },
  );
});
