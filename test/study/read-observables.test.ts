import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { prepare } from "../../src/engine/run.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { readerOf } from "../../src/study/read-observables.ts";
import type { CurveRead, StudyObservable } from "../../src/study/study-definition.ts";
import { minimalFiles, MINIMAL_PATH } from "../scenario/minimal-setting.ts";

const model = prepare(loadScenario(minimalFiles(), MINIMAL_PATH));
const dates = Float64Array.of(2019, 2019.25, 2019.5, 2019.75);
const row = [NaN, 1, 3, 2];
const place = model.series.findIndex(({ observable }) => observable === "diffusion");
const values = new Float64Array(model.series.length * 4).fill(NaN);
values.set(row, place * 4);
const result = { dates, values, ticks: null, events: [], summary: Float64Array.from({ length: 99 }, (_, k) => k) };

function read(changed: Partial<CurveRead>): number {
  const curve: CurveRead = {
    ...{ kind: "curve", observable: "diffusion", entityKind: "all", entity: "all", from: 0, to: 10_000, take: "mean" },
    ...changed,
  };
  const observable: StudyObservable = { name: "a", unit: "1", meaning: "", isDate: false, read: curve };
  return readerOf(observable, model)(result);
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
  const observable: StudyObservable = {
    ...{ name: "a", unit: "", meaning: "", isDate: false },
    read: { kind: "summary", summary: "leakage_bound_total" },
  };
  expect(readerOf(observable, model)(result)).toBe(1);
});

test("a statistic needs every tick and the diary; one that names what a point has removed gives nothing", () => {
  const of = (call: string): StudyObservable => ({
    ...{ name: "a", unit: "months", meaning: "", isDate: false },
    read: { kind: "call", call },
  });
  const force = of("months_to_force(JP, 2018-03-01, 12)");
  expect(readerOf(force, model)(result)).toBeNaN();
  expect(readerOf(of("months_to_force(NOBODY, 2018-03-01, 12)"), model)({ ...result, ticks: result })).toBeNaN();
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
    const observable: StudyObservable = { name: "a", unit: "yr", meaning: "", isDate: false, read };
    return readerOf(observable, model)({ ...result, values: filled });
  };
  const { criticality } = model.blueprint.items;
  const total = criticality.reduce((sum, one) => sum + one, 0);
  expect(mean("equal")).toBeCloseTo(3 / criticality.length, 12);
  expect(mean("criticality")).toBeCloseTo((3 * criticality[0]) / total, 12);
});
