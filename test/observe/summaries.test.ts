/** One number per run: delays, and means that leave out what is undefined. */
import { expect, test } from "vitest";
import { BOOK, CHANNELS, GROUPS } from "../../src/observe/channels.ts";
import { createObserver } from "../../src/observe/observer.ts";
import { SUMMARIES } from "../../src/observe/summaries.ts";
import type { Course } from "../../src/observe/course.ts";
import type { Tally } from "../../src/observe/summaries.ts";
import type { View } from "../../src/observe/observable.ts";
import { smallTwin } from "./small-twin.ts";

/** Reads a summary that needs the course only. */

function read(name: string, course: Partial<Course>): number {
  const full: Course = {
    dates: [2000, 2001, 2002, 2003],
    run: [],
    twin: [],
    whole: [],
    wholeTwin: [],
    workNotDone: [],
    delay: [],
    participation: [],
    compliance: [],
    ...course,
  };
  const view = { world: { blueprint: { items: { need_musd: [3, 1] } } } } as unknown as View;
  return SUMMARIES.find((one) => one.name === name)!.read(view, null as unknown as Tally, full);
}

/** A course of two items, as it is recorded: by date, then by item. */

function byDate(first: readonly number[], second: readonly number[]): number[][] {
  return first.map((share, date) => [share, second[date]]);
}

test("the horizontal delay is censored where the run does not get there", () => {
  const never = [0, 0, 0, 0.2];
  const twin = byDate([0, 0.5, 1, 1], never);
  const course = (run: number[]) => ({ run: byDate(run, never), twin });
  expect(read("delay_years_50", course([0, 0, 0.5, 1]))).toBeCloseTo(1, 12);
  expect(read("delay_censored_50", course([0, 0, 0.5, 1]))).toBe(0);
  expect(read("delay_years_50", course([0, 0, 0.1, 0.2]))).toBeCloseTo(2, 12);
  expect(read("delay_censored_50", course([0, 0, 0.1, 0.2]))).toBe(1);
  expect(read("delay_years_50", { run: byDate(never, never), twin: byDate(never, never) })).toBeNaN();
});

test("an item that joins late is compared with itself, and counts by the target's need", () => {
  // The first item is level with its twin; the second joins when all users hold the first, and is one year late.
  const twin = byDate([1, 1, 1, 1], [NaN, 0, 0.5, 1]);
  const run = byDate([1, 1, 1, 1], [NaN, 0, 0, 0.5]);
  expect(read("delay_years_50", { run, twin })).toBeCloseTo(1 / 4, 12);
  const short = { run: byDate([1, 1, 1, 1], [NaN, 0, 0, 0.1]), twin };
  expect(read("delay_censored_50", short)).toBeCloseTo(1 / 4, 12);
});

test("means and ends leave out what is undefined", () => {
  expect(read("delay_years_mean", { delay: [NaN, 1, NaN, 3] })).toBe(2);
  expect(read("delay_years_mean", { delay: [NaN] })).toBeNaN();
  expect(read("delay_years_end", { delay: [1, 2, NaN] })).toBe(2);
});

/** Reads a summary that needs the world and its observer. */

function readView(name: string, { world, observer }: View): number {
  const tally = { costGross: 1, costRetaliation: 2, costAdministration: 3, gainOthers: 4 };
  return SUMMARIES.find((one) => one.name === name)!.read({ world, observer }, tally, null as unknown as Course);
}

function fresh(): View {
  const { world, twin } = smallTwin(1);
  return { world, observer: createObserver(world, twin) };
}

test("leakage over the run is delivered over wanted, by channel, by group and in all; undefined where nothing was wanted", () => {
  const view = fresh();
  const { total, count } = view.observer.accounts;
  const names = SUMMARIES.map(({ name }) => name).filter((name) => /^(leakage|coverage|denied)_/.test(name));
  for (const name of names) expect(readView(name, view), name).toBeNaN();
  const fill = (book: number, units: number): unknown => total.fill(units, book * count, (book + 1) * count);
  CHANNELS.forEach((_, book) => fill(book, book + 1));
  fill(BOOK.wanted, 100);
  fill(BOOK.bound, 80);
  fill(BOOK.denied, 34);
  const read = {
    ...{ leakage_total: 0.66, leakage_unbound_total: 0.01, leakage_timing_total: 0.07, coverage_total: 0.8 },
    ...{ leakage_bound_total: 0.63 / 0.8, denied_total: 0.34, leakage_outside_total: 0.03 },
  };
  for (const [name, value] of Object.entries(read)) expect(readView(name, view), name).toBeCloseTo(value, 12);
  for (const parts of [["permitted", "timing", "evasion"], Object.keys(GROUPS)])
    expect(parts.reduce((sum, name) => sum + readView(`leakage_${name}_total`, view), 0)).toBeCloseTo(0.66, 12);
});

test("dates are the earliest of those that are set, counts and money are what was added up", () => {
  const view = fresh();
  const { suppliers, firms } = view.world;
  expect(readView("first_defection_date", view)).toBeNaN();
  expect(readView("shell_life_years_mean", view)).toBeNaN();
  suppliers.defectedAt.set([0, 2025.5, 2023.25]);
  suppliers.inForceSince.set([2019, 0, 0]);
  suppliers.hits.set([1, 0, 3]);
  firms.violations.set([2, 1]);
  view.observer.fronts.foundTotal = 4;
  view.observer.fronts.openTotal = 6;
  const values = {
    first_defection_date: 2023.25,
    states_defected_end: 2,
    states_bound_end: 1,
    replies: 4,
    violations: 3,
  };
  for (const [name, value] of Object.entries(values)) expect(readView(name, view), name).toBe(value);
  expect(readView("shell_life_years_mean", view)).toBe(1.5);
  const money = ["cost_gross", "cost_retaliation", "cost_administration", "gain_others"];
  expect(money.map((name) => readView(`${name}_total_musd`, view))).toEqual([1, 2, 3, 4]);
});

test("a summary names the curves of the course that it reads", () => {
  const { world, observer } = fresh();
  const empty: Course = {
    ...{ dates: [], run: [], twin: [], whole: [], wholeTwin: [] },
    ...{ workNotDone: [], delay: [], participation: [], compliance: [] },
  };
  const tally = { costGross: 1, costRetaliation: 2, costAdministration: 3, gainOthers: 4 };
  for (const { name, course, read } of SUMMARIES) {
    const seen = new Set<string>();
    const spy = new Proxy(empty, { get: (all, curve: keyof Course) => (seen.add(curve), all[curve]) });
    read({ world, observer }, tally, spy);
    seen.delete("dates");
    expect([...seen].sort(), name).toEqual([...course].sort());
  }
});
