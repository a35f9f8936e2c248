import { expect, test } from "vitest";
import { type Curve, curveOf, type Outcome, summaryOf } from "../../src/study/measures.ts";

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
/** Of the whole run and of all, unless told otherwise. */
const curve = (observable: string, take: Curve["take"], more: Partial<Curve> = {}) =>
  curveOf({ observable, kind: "all", entities: ["all"], take, across: "mean", ...more }, "1", "number");

test("a summary is found by its name", () => {
  expect(read(summaryOf("violations", "count", "violations"))).toBe(3);
});

test("years count from the first account, not from the start of the run", () => {
  expect(read(curve("denied_imports", "mean", { years: [0, 0.5] }))).toBe(3);
  expect(read(curve("leakage_cumulative", "mean", { years: [0.5, 9] }))).toBe(0.5);
  expect(read(curve("leakage_cumulative", "last", { years: [0, 0.5] }))).toBe(0.3);
  expect(read(curve("denied_imports", "last", { years: [0, 9] }))).toBe(2);
});

test("dates are of the calendar", () => {
  expect(read(curve("denied_imports", "mean", { dates: [2000.5, 2001] }))).toBe(6.5);
  expect(read(curve("denied_imports", "last", { dates: [-Infinity, 2000.9] }))).toBe(9);
});

test("where no account opens, or nothing is defined in the window, there is no number", () => {
  const values = OUTCOME.values.slice();
  values.fill(NONE, 0, 5);
  expect(curve("denied_imports", "mean", { years: [0, 9] }).read({ ...OUTCOME, values })).toBeNaN();
  for (const take of ["mean", "last", "max", "min", "total"] as const)
    expect(read(curve("leakage_cumulative", take, { years: [-2, -1] }))).toBeNaN();
});

test("a flow adds up over the dates on which it is defined", () => {
  expect(read(curve("denied_imports", "total"))).toBe((1000 + 9 + 4 + 2) / 2);
  expect(read(curve("leakage_cumulative", "max"))).toBe(0.7);
  expect(read(curve("leakage_cumulative", "min"))).toBe(0.2);
});

test("items end each on their own last date", () => {
  expect(read(curve("delay_years", "last", { kind: "item", entities: ["TOOLS", "CHIPS"] }))).toBe(5);
});

test("the spread of states leaves out those without a number", () => {
  const spread = read(curve("compliance", "mean", { kind: "state", entities: [], across: "spread", years: [0, 1] }));
  expect(spread).toBeCloseTo(0.4 / Math.SQRT2, 12);
});

test("a name that no run records is an error, not an empty number", () => {
  expect(() => read(summaryOf("leakage", "share", "leakage"))).toThrow('"leakage"');
  expect(() => read(curve("leakage", "max"))).toThrow('"leakage of all"');
});

test("a measure asks for all that it reads", () => {
  const measures = [
    summaryOf("violations", "count", "violations"),
    curve("denied_imports", "mean", { years: [0, 0.5] }),
    curve("denied_imports", "last", { dates: [2000.5, 2001] }),
    curve("compliance", "mean", { kind: "state", entities: [], across: "spread" }),
  ];
  for (const { asks, read: readIt } of measures) {
    const places = OUTCOME.series.flatMap(({ observable }, place) =>
      asks.observables.includes(observable) ? [place] : [],
    );
    const summaries = OUTCOME.summaries.filter(({ name }) => asks.summaries.includes(name));
    const lean: Outcome = {
      dates: OUTCOME.dates,
      series: places.map((place) => OUTCOME.series[place]),
      values: Float64Array.from(places.flatMap((place) => [...OUTCOME.values.slice(place * 5, place * 5 + 5)])),
      summaries,
      summary: Float64Array.from(summaries, (one) => OUTCOME.summary[OUTCOME.summaries.indexOf(one)]),
    };
    expect(readIt(lean)).toBe(readIt(OUTCOME));
  }
});
