import { describe, expect, test } from "vitest";
import { columnIndex, type Table } from "../../src/base/table.ts";
import {
  type Arm,
  type Comparison,
  type Hypothesis,
  hypothesisTable,
  type Runner,
  verdictOf,
} from "../../src/study/hypothesis-table.ts";
import type { Measure } from "../../src/study/measures.ts";

const A: Arm = { scenario: "today", overrides: [{ path: "parameters.yard_rate", value: "240" }] };
const B: Arm = { scenario: "today", overrides: [] };
const NUMBER: Measure = { quantity: "number", unit: "1", read: ({ summary }) => summary[0] };
const TWICE: Measure = { ...NUMBER, read: ({ summary }) => 2 * summary[0] };

/** A runner whose number follows from the arm and the number of the run; it keeps what it was asked for. */
function runner(value: (arm: Arm, run: number) => number | null): { run: Runner; asked: string[] } {
  const asked: string[] = [];
  const run: Runner = (arm, seed) => {
    asked.push(`${arm.scenario} ${arm.overrides.length} ${seed}`);
    const number = value(arm, Number(seed.split("/")[1]));
    return number === null
      ? null
      : {
          series: [],
          summaries: [],
          dates: new Float64Array(0),
          values: new Float64Array(0),
          summary: Float64Array.of(number),
        };
  };
  return { run, asked };
}

function hypothesis(...comparisons: readonly Partial<Comparison>[]): Hypothesis {
  const terms = [
    { weight: 1, arm: A, measure: NUMBER },
    { weight: -1, arm: B, measure: NUMBER },
  ];
  const whole = { comparison: "A less B", quantity: "number", unit: "1", terms, stated: "more" as const, beyond: 0 };
  return { id: "9", statement: "A is more", comparisons: comparisons.map((part) => ({ ...whole, ...part })) };
}

const cell = (table: Table, name: string, row = 0) => table.rows[row][columnIndex(table, name)];

test("effects are differences of paired runs, with their spread and the share that agrees", () => {
  // Differences 1, 2, 3, -4 and a level that differs between runs far more.
  const { run, asked } = runner((arm, number) => 1000 * number + (arm === A ? [1, 2, 3, -4][number - 1] : 0));
  const table = hypothesisTable([hypothesis({})], run, 4, "S");
  expect(asked).toEqual([
    "today 1 S/1",
    "today 1 S/2",
    "today 1 S/3",
    "today 1 S/4",
    "today 0 S/1",
    "today 0 S/2",
    "today 0 S/3",
    "today 0 S/4",
  ]);
  expect(cell(table, "hypothesis")).toBe("9. A is more");
  expect(cell(table, "runs")).toBe(4);
  expect(cell(table, "effect")).toBe(0.5);
  expect(cell(table, "p05")).toBeCloseTo(-3.25, 12);
  expect(cell(table, "p95")).toBeCloseTo(2.85, 12);
  expect(cell(table, "share")).toBe(0.75);
  expect(cell(table, "verdict")).toBe("holds in 75 % of runs under these assumptions");
});

test("an arm that several comparisons share is run once", () => {
  const { run, asked } = runner((arm) => (arm === A ? 1 : 0));
  const copy: Arm = { scenario: "today", overrides: [] };
  const other = [
    { weight: 1, arm: copy, measure: TWICE },
    { weight: -1, arm: A, measure: NUMBER },
  ];
  const table = hypothesisTable([hypothesis({}, { terms: other, stated: "less" })], run, 3, "S");
  expect(asked).toHaveLength(6);
  expect(cell(table, "effect", 1)).toBe(-1);
  expect(cell(table, "share", 1)).toBe(1);
});

test("a bound is to be passed, and counts in the words", () => {
  const { run } = runner((_arm, number) => number);
  const terms = [{ weight: 1, arm: A, measure: NUMBER }];
  const rows = hypothesisTable([hypothesis({ terms, beyond: 2 }, { terms, stated: "less", beyond: -4 })], run, 4, "S");
  expect([cell(rows, "stated"), cell(rows, "share")]).toEqual(["more than 2", 0.5]);
  expect([cell(rows, "stated", 1), cell(rows, "share", 1)]).toEqual(["less than 4", 0.75]);
});

test("what lies between runs is read from the next run of the same arm", () => {
  const { run, asked } = runner((_arm, number) => [0, 5, 5, 9][number - 1]);
  const terms = [
    { weight: 1, arm: A, measure: NUMBER },
    { weight: -1, arm: A, measure: NUMBER, ofNextRun: true },
  ];
  const table = hypothesisTable([hypothesis({ terms, stated: "apart", beyond: 4 })], run, 3, "S");
  expect(asked).toHaveLength(4);
  expect(cell(table, "effect")).toBe(-3); // -5, 0, -4
  expect(cell(table, "share")).toBeCloseTo(1 / 3, 12);
});

test("runs that failed or are undefined leave their pair out", () => {
  const { run } = runner((arm, number) => (number === 2 ? null : arm === A && number === 3 ? NaN : arm === A ? 1 : 0));
  const table = hypothesisTable([hypothesis({})], run, 4, "S");
  expect(cell(table, "runs")).toBe(2);
  const nothing = hypothesisTable([hypothesis({})], () => null, 4, "S");
  expect([cell(nothing, "runs"), cell(nothing, "effect"), cell(nothing, "share")]).toEqual([0, null, null]);
  expect(cell(nothing, "verdict")).toBe("undefined in every run");
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
