import { describe, expect, test } from "vitest";
import { columnIndex, type Table } from "../../src/base/table.ts";
import { type Side, type Comparison, type Hypothesis, hypothesisTable, keyOf, marginOf, verdictOf } from "../../src/study/hypothesis-table.ts"; // prettier-ignore

const ARM: Side = { scenario: "today", overrides: [{ path: "parameters.yard_rate", value: "240" }] };

function hypothesis(...comparisons: readonly Partial<Comparison>[]): Hypothesis {
  const whole = {
    comparison: "A less B",
    quantity: "number",
    unit: "1",
    terms: [],
    stated: "more" as const,
    beyond: 0,
  };
  return { id: "9", statement: "A is more", comparisons: comparisons.map((part) => ({ ...whole, ...part })) };
}

const cell = (table: Table, name: string, row = 0) => table.rows[row][columnIndex(table, name)];

test("a row tells the spread of the effects and the share that agrees", () => {
  const table = hypothesisTable([hypothesis({})], [[1], [2], [3], [-4]]);
  expect(cell(table, "hypothesis")).toBe("9. A is more");
  expect(cell(table, "runs")).toBe(4);
  expect(cell(table, "effect")).toBe(0.5);
  expect(cell(table, "p05")).toBeCloseTo(-3.25, 12);
  expect(cell(table, "p95")).toBeCloseTo(2.85, 12);
  expect(cell(table, "share")).toBe(0.75);
  expect(cell(table, "verdict")).toBe("holds in 75 % of runs under these assumptions");
});

test("effects stand in the order of all comparisons, whichever hypothesis they belong to", () => {
  const table = hypothesisTable([hypothesis({}, { stated: "less" }), hypothesis({ stated: "apart", beyond: 4 })], [[1, -1, -5], [1, -2, 4]]); // prettier-ignore
  expect([0, 1, 2].map((row) => cell(table, "effect", row))).toEqual([1, -1.5, -0.5]);
  expect([0, 1, 2].map((row) => cell(table, "share", row))).toEqual([1, 1, 0.5]);
});

test("a bound is to be passed, and counts in the words", () => {
  const rows = hypothesisTable([hypothesis({ beyond: 2 }, { stated: "less", beyond: -4 })], [[1, 1], [2, 2], [3, 3], [4, 4]]); // prettier-ignore
  expect([cell(rows, "stated"), cell(rows, "share")]).toEqual(["more than 2", 0.5]);
  expect([cell(rows, "stated", 1), cell(rows, "share", 1)]).toEqual(["less than 4", 0.75]);
});

test("runs that failed or are undefined leave their pair out", () => {
  expect(cell(hypothesisTable([hypothesis({})], [[1], [NaN], [NaN], [1]]), "runs")).toBe(2);
  const nothing = hypothesisTable([hypothesis({})], [[NaN], [NaN]]);
  expect([cell(nothing, "runs"), cell(nothing, "effect"), cell(nothing, "share")]).toEqual([0, null, null]);
  expect(cell(nothing, "verdict")).toBe("undefined in every run");
});

test("sides with equal content have equal keys", () => {
  expect(keyOf({ ...ARM, overrides: [...ARM.overrides] })).toBe(keyOf(ARM));
  expect(keyOf({ ...ARM, overrides: [] })).not.toBe(keyOf(ARM));
  expect(keyOf({ ...ARM, parameters: [{ name: "yard_rate", times: 2 }] })).not.toBe(keyOf(ARM));
});

describe("the verdict is never stronger than the runs", () => {
  test.each([
    [24, 0, "holds in all 24 runs: nothing in the published ranges turned it"],
    [0, 24, "turns in all 24 runs: the opposite holds under these assumptions"],
    [0, 0, "no difference in any of 24 runs"],
    [22, 2, "holds in 92 % of runs under these assumptions"],
    [14, 10, "undecided: holds in 58 % of runs, turns in 42 %"],
    [6, 18, "turns in 75 % of runs: the opposite is more common"],
    [6, 0, "holds in 25 % of runs only, under these assumptions"],
  ])("%i hold, %i turn", (holds, turned, words) => {
    expect(verdictOf(holds, turned, 24)).toBe(words);
  });
});

test.each([
  ["more", 2, 3, 1],
  ["more", 2, -3, -5],
  ["less", 2, -3, 1],
  ["less", 0, 3, -3],
  ["apart", 2, -3, 1],
  ["apart", 2, 1, -1],
] as const)("%s, beyond %d: an effect of %d has the margin %d", (stated, beyond, effect, margin) => {
  expect(marginOf({ stated, beyond }, effect)).toBe(margin);
});

test("an undefined effect has no margin", () => {
  expect(marginOf({ stated: "apart", beyond: 0 }, NaN)).toBeNaN();
});
