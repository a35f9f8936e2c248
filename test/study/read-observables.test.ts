import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { prepare, summariesOf } from "../../src/engine/run.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import {
  type CurveRead,
  needsOf,
  type Read,
  readNumber,
  type Run,
  type SummaryRead,
} from "../../src/study/read-observables.ts";
import { minimalFiles, MINIMAL_PATH } from "../scenario/minimal-setting.ts";

const model = prepare(loadScenario(minimalFiles(), MINIMAL_PATH));
const dates = Float64Array.of(2019, 2019.25, 2019.5, 2019.75);
const row = [NaN, 1, 3, 2];
const place = model.series.findIndex(({ observable }) => observable === "diffusion");
const values = new Float64Array(model.series.length * 4).fill(NaN);
values.set(row, place * 4);
const summary = Float64Array.from({ length: 99 }, (_, k) => k);
const { series } = model;
const summaries = summariesOf(model);
const result: Run = { model, series, summaries, dates, values, ticks: null, events: [], summary };

function read(changed: Partial<CurveRead>): number {
  const curve: CurveRead = {
    ...{ kind: "curve", observable: "diffusion", entityKind: "all", entity: "all", from: 0, to: 10_000, take: "mean" },
    ...changed,
  };
  return readNumber(curve, result);
}

test("what is taken of a window leaves out where it is undefined", () => {
  expect(read({})).toBe(2);
  expect(read({ take: "max" })).toBe(3);
  expect(read({ take: "min" })).toBe(1);
  expect(read({ take: "last" })).toBe(2);
  expect(read({ take: "total" })).toBe(6 * 0.25);
  expect(read({ from: 2019.25, to: 2019.5 })).toBe(2); // both ends belong to it
  expect(read({ from: 2020, to: 2021 })).toBeNaN();
});

test("at a date: the last recorded value that is not after it", () => {
  expect(read({ from: 2019.5, to: 2019.5 })).toBe(3);
  expect(read({ from: 2019.7, to: 2019.7 })).toBe(3);
  expect(read({ from: 2018.9, to: 2018.9 })).toBeNaN();
  expect(read({ from: 2019.1, to: 2019.1 })).toBeNaN(); // undefined there
  const july = parseDate("2019-07-01"); // a day before the tick in the middle of the year
  expect(july).toBeLessThan(2019.5);
  expect(read({ from: july, to: july })).toBe(3);
  expect(read({ from: 2019, to: july, take: "max" })).toBe(3);
});

test("an entity that a point has removed gives nothing", () => {
  expect(read({ entity: "NOBODY" })).toBeNaN();
});

test("a summary by its name", () => {
  expect(readNumber({ kind: "summary", summary: "leakage_bound_total" }, result)).toBe(1);
});

test("a statistic needs every tick and the diary; one that names what a point has removed gives nothing", () => {
  const of = (call: string): Read => ({ kind: "call", call });
  const force = of("months_to_force(JP, 2018-03-01, 12)");
  expect(readNumber(force, result)).toBeNaN();
  expect(readNumber(of("months_to_force(NOBODY, 2018-03-01, 12)"), { ...result, ticks: result })).toBeNaN();
});

test("a mean over all items, by weight; an item without a value counts as 0", () => {
  const own = model.series.findIndex(({ observable, kind }) => observable === "delay_years" && kind === "item");
  const filled = values.slice();
  filled.fill(NaN, own * 4, (own + model.blueprint.itemIds.length) * 4);
  filled[own * 4 + 3] = 3; // the first item on the last date
  const mean = (overItems: string): number => {
    const read: CurveRead = {
      ...{ kind: "curve", observable: "delay_years", entityKind: "item", entity: "?", overItems },
      ...{ from: 2019.75, to: 2019.75, take: "last" },
    };
    return readNumber(read, { ...result, values: filled });
  };
  const { criticality } = model.blueprint.items;
  const total = criticality.reduce((sum, one) => sum + one, 0);
  expect(mean("equal")).toBeCloseTo(3 / criticality.length, 12);
  expect(mean("criticality")).toBeCloseTo((3 * criticality[0]) / total, 12);
});

const NONE = NaN;

/** Half-yearly; the first account opens in 2001. */
const OUTCOME: Run = {
  ...result,
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

/** As claims read: what is not recorded is an error. */
const readOf = (read: CurveRead | SummaryRead, run = OUTCOME): number =>
  readNumber(read, run, (name) => {
    throw new RangeError(`no run records "${name}"`);
  });
const summaryOf = (name: string): SummaryRead => ({ kind: "summary", summary: name });
/** Of the whole run and of all, unless told otherwise. */
const curve = (observable: string, take: CurveRead["take"], more: Partial<CurveRead> = {}): CurveRead => ({
  ...{ kind: "curve", observable, entityKind: "all", entity: "all", from: -Infinity, to: Infinity, take, ...more },
});
const years = (from: number, to: number): Partial<CurveRead> => ({ clock: "first account", from, to });

test("a summary is found by its name", () => {
  expect(readOf(summaryOf("violations"))).toBe(3);
});

test("years count from the first account, not from the start of the run", () => {
  expect(readOf(curve("denied_imports", "mean", years(0, 0.5)))).toBe(3);
  expect(readOf(curve("leakage_cumulative", "mean", years(0.5, 9)))).toBe(0.5);
  expect(readOf(curve("leakage_cumulative", "last", years(0, 0.5)))).toBe(0.3);
  expect(readOf(curve("denied_imports", "last", years(0, 9)))).toBe(2);
});

test("dates are of the calendar", () => {
  expect(readOf(curve("denied_imports", "mean", { from: 2000.5, to: 2001 }))).toBe(6.5);
  expect(readOf(curve("denied_imports", "last", { from: -Infinity, to: 2000.9 }))).toBe(9);
});

test("where no account opens, or nothing is defined in the window, there is no number", () => {
  const values = OUTCOME.values.slice();
  values.fill(NONE, 0, 5);
  expect(readOf(curve("denied_imports", "mean", years(0, 9)), { ...OUTCOME, values })).toBeNaN();
  for (const take of ["mean", "last", "max", "min", "total"] as const)
    expect(readOf(curve("leakage_cumulative", take, years(-2, -1)))).toBeNaN();
});

test("a flow adds up over the dates on which it is defined", () => {
  expect(readOf(curve("denied_imports", "total"))).toBe((1000 + 9 + 4 + 2) / 2);
  expect(readOf(curve("leakage_cumulative", "max"))).toBe(0.7);
  expect(readOf(curve("leakage_cumulative", "min"))).toBe(0.2);
});

test("items end each on their own last date", () => {
  expect(readOf(curve("delay_years", "last", { entityKind: "item", across: ["TOOLS", "CHIPS"] }))).toBe(5);
});

test("the spread of states leaves out those without a number", () => {
  const spread = readOf(curve("compliance", "mean", { entityKind: "state", across: "spread", ...years(0, 1) }));
  expect(spread).toBeCloseTo(0.4 / Math.SQRT2, 12);
});

test("a name that no run records is an error, not an empty number", () => {
  expect(() => readOf(summaryOf("leakage"))).toThrow('"leakage"');
  expect(() => readOf(curve("leakage", "max"))).toThrow('"leakage of all"');
  const unopened = {
    ...OUTCOME,
    series: OUTCOME.series.map((one) => ({ ...one, observable: `other ${one.observable}` })),
  };
  expect(() => readOf(curve("denied_imports", "mean", years(0, 1)), unopened)).toThrow('"leakage_cumulative of all"');
});

test("a measure asks for all that it reads", () => {
  const reads = [
    summaryOf("violations"),
    curve("denied_imports", "mean", years(0, 0.5)),
    curve("denied_imports", "last", { from: 2000.5, to: 2001 }),
    curve("compliance", "mean", { entityKind: "state", across: "spread" }),
  ];
  for (const read of reads) {
    const asks = needsOf(read);
    const places = OUTCOME.series.flatMap(({ observable }, place) =>
      asks.observables.includes(observable) ? [place] : [],
    );
    const summaries = OUTCOME.summaries.filter(({ name }) => asks.summaries.includes(name));
    const lean: Run = {
      ...OUTCOME,
      dates: OUTCOME.dates,
      series: places.map((place) => OUTCOME.series[place]),
      values: Float64Array.from(places.flatMap((place) => [...OUTCOME.values.slice(place * 5, place * 5 + 5)])),
      summaries,
      summary: Float64Array.from(summaries, (one) => OUTCOME.summary[OUTCOME.summaries.indexOf(one)]),
    };
    expect(readOf(read, lean)).toBe(readOf(read));
  }
});
