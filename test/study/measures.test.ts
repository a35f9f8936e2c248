import { expect, test } from "vitest";
import {
  endOfItems,
  highest,
  lastWithin,
  meanOver,
  type Outcome,
  spreadOfStates,
  summaryOf,
  totalOf,
} from "../../src/study/measures.ts";

const NONE = NaN;

/** Half-yearly; the first account opens in 2001. */
const OUTCOME: Outcome = {
  dates: Float64Array.of(2000, 2000.5, 2001, 2001.5, 2002),
  series: [
    { kind: "all", entity: "all", observable: "leakage_cumulative", unit: "share of wanted" },
    { kind: "all", entity: "all", observable: "denied_imports", unit: "musd/yr" },
    { kind: "item", entity: "TOOLS", observable: "delay_years", unit: "yr" },
    { kind: "item", entity: "CHIPS", observable: "delay_years", unit: "yr" },
    { kind: "state", entity: "NL", observable: "compliance", unit: "share" },
    { kind: "state", entity: "JP", observable: "compliance", unit: "share" },
    { kind: "state", entity: "CH", observable: "compliance", unit: "share" },
  ],
  values: Float64Array.from([
    ...[NONE, NONE, 0.2, 0.3, 0.7],
    ...[1000, 9, 4, 2, NONE],
    ...[NONE, NONE, 1, 2, 3],
    ...[NONE, NONE, 1, 7, NONE],
    ...[0, 0, 0.8, 0.9, 1],
    ...[0, 0, 0.4, 0.5, 0.6],
    ...[NONE, NONE, NONE, NONE, NONE],
  ]),
  summaries: [
    { name: "leakage_total", unit: "share of wanted" },
    { name: "violations", unit: "count" },
  ],
  summary: Float64Array.of(0.4, 3),
};

const read = (measure: ReturnType<typeof summaryOf>): number => measure.read(OUTCOME);

test("a summary is found by its name", () => {
  expect(read(summaryOf("violations", "count", "violations"))).toBe(3);
});

test("years count from the first account, not from the start of the run", () => {
  expect(read(meanOver("denied_imports", [0, 0.5], "musd/yr", "denied"))).toBe(3);
  expect(read(meanOver("leakage_cumulative", [0.5, 9], "share", "leakage"))).toBe(0.5);
  expect(read(lastWithin("leakage_cumulative", 0.5, "share", "leakage"))).toBe(0.3);
  expect(read(lastWithin("denied_imports", 9, "musd/yr", "denied"))).toBe(2);
});

test("where no account opens, or nothing is defined in the window, there is no number", () => {
  const values = OUTCOME.values.slice();
  values.fill(NONE, 0, 5);
  expect(meanOver("denied_imports", [0, 9], "musd/yr", "denied").read({ ...OUTCOME, values })).toBeNaN();
  expect(read(lastWithin("leakage_cumulative", -1, "share", "leakage"))).toBeNaN();
});

test("a flow adds up over the dates on which it is defined", () => {
  expect(read(totalOf("denied_imports", "musd", "denied"))).toBe((1000 + 9 + 4 + 2) / 2);
  expect(read(highest("leakage_cumulative", "share", "leakage"))).toBe(0.7);
});

test("items end each on their own last date", () => {
  expect(read(endOfItems(["TOOLS", "CHIPS"], "delay_years", "yr", "delay"))).toBe(5);
});

test("the spread of states leaves out those without a number", () => {
  const spread = read(spreadOfStates("compliance", [0, 1], "share", "compliance"));
  expect(spread).toBeCloseTo(0.4 / Math.SQRT2, 12);
});

test("a name that no run records is an error, not an empty number", () => {
  expect(() => read(summaryOf("leakage", "share", "leakage"))).toThrow('"leakage"');
  expect(() => read(highest("leakage", "share", "leakage"))).toThrow('"leakage of all"');
});
