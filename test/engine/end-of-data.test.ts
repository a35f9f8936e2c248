/** The headlines at the end of the data: what a run that stops there would tell, and what the curves show on that day. */
import { expect, test } from "vitest";
import { parseDate } from "../../src/base/dates.ts";
import { dataTicksOf, startOf } from "../../src/engine/calendar.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { HEADLINES } from "../../src/scenario/headlines.ts";
import { altered, series, shipped, summary } from "./worlds.ts";

const today = altered(shipped("today"), { time: { replayUntil: 2023.25, end: 2025, twinExtraYears: 1 } });
const model = prepare(today);
const whole = runOnce(model, "data/1");
const dataEnd = startOf(today.time, dataTicksOf(today.time));

test("they are what the run would tell that stops there", () => {
  const stopped = runOnce(model, "data/1", { end: dataEnd });
  const moved = HEADLINES.filter(({ data, horizon }) => {
    expect(summary(model, whole, data), data).toBe(summary(model, stopped, horizon));
    return summary(model, whole, data) !== summary(model, whole, horizon);
  });
  expect(moved).toHaveLength(HEADLINES.length); // none of them is the number at the end of the run
});

test.each([
  ["coverage_data", "coverage_cumulative"],
  ["leakage_bound_data", "leakage_bound_cumulative"],
  ["denied_data", "denied_cumulative"],
  ["leakage_data", "leakage_cumulative"],
  ["delay_years_data", "delay_years"],
  ["work_not_done_data", "work_not_done"],
  ["participation_data", "participation"],
  ["compliance_data", "compliance"],
])("%s is the curve %s on that day", (name, curve) => {
  const place = whole.dates.findIndex((date) => Math.abs(date - dataEnd) < 1e-9);
  expect(place).toBeGreaterThan(0);
  expect(series(model, whole, curve)[place]).toBe(summary(model, whole, name));
});

test("where the data fill the run the two ends are one; a run that stops before the data end has none", () => {
  const filled = prepare(altered(today, { time: { replayUntil: 2023, end: 2023 } }));
  const run = runOnce(filled, "data/1");
  for (const { data, horizon } of HEADLINES) expect(summary(filled, run, data)).toBe(summary(filled, run, horizon));
  const early = runOnce(model, "data/1", { end: 2021 });
  for (const { data } of HEADLINES) expect(summary(model, early, data)).toBeNaN();
});

test("the last month of a replay counts whole, and no later than the run", () => {
  const { time } = shipped("today");
  expect(startOf(time, dataTicksOf(time))).toBeCloseTo(2026.5, 9); // 2026-07-01; months are twelfths of a year
  expect(dataTicksOf({ ...time, replayUntil: time.start })).toBeCloseTo(0);
  expect(dataTicksOf({ ...time, replayUntil: parseDate("2030-01-01"), end: 2028 })).toBe(120);
});

test("what is not replayed is read on the same day as what is", () => {
  const days = ["today", "partners-free", "unilateral", "wassenaar", "no-controls"].map((id) => {
    const { time } = shipped(id);
    return startOf(time, dataTicksOf(time));
  });
  expect(new Set(days).size).toBe(1);
  const { time } = shipped("cocom");
  expect(startOf(time, dataTicksOf(time))).toBeCloseTo(1994.25, 9); // the data fill the run
});
