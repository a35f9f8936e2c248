/** A run: what it records, when, and what it can be told. */
import { expect, test } from "vitest";
import { prepare, recordedDates, runOnce, seriesOf, summariesOf } from "../../src/engine/run.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { altered, minimal, series, summary } from "./worlds.ts";

const short = altered(minimal(), { time: { end: 2021 } });
const model = prepare(short);

test("dates are recorded every few ticks, or every tick", () => {
  expect(Array.from(recordedDates(model))).toHaveLength(12);
  expect(recordedDates(model)[0]).toBeCloseTo(2018.25, 12);
  expect(runOnce(model, "1", { everyTick: true }).values).toHaveLength(36 * model.series.length);
});

test("every third tick of the full record is the short record", () => {
  const every = runOnce(model, "1", { everyTick: true });
  const third = runOnce(model, "1");
  const fine = series(model, every, "imports_total");
  expect(Array.from(series(model, third, "imports_total"))).toEqual(Array.from(fine).filter((_, k) => k % 3 === 2));
});

test("there is one series for each observable and entity, and one number for each summary", () => {
  const names = seriesOf(model).map(({ kind, entity, observable }) => `${kind} ${entity} ${observable}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("item TOOLS leakage_rate");
  expect(names).toContain("state NL compliance");
  expect(names.filter((name) => name.startsWith("all "))).toHaveLength(
    OBSERVABLES.filter(({ kind }) => kind === "all").length,
  );
  expect(runOnce(model, "1").summary).toHaveLength(summariesOf(model).length);
});

test("parameters given to a run replace the scenario's, for that run only", () => {
  const plain = runOnce(model, "1");
  const bold = runOnce(model, "1", { parameters: { downgrade_share: 0 } });
  expect(summary(model, bold, "leakage_downgraded_total")).toBe(0);
  expect(summary(model, plain, "leakage_downgraded_total")).toBeGreaterThan(0);
  expect(runOnce(model, "1").summary).toEqual(plain.summary);
});

test("the diary is kept on demand", () => {
  expect(runOnce(model, "1").events).toEqual([]);
  const { events } = runOnce(model, "1", { events: true });
  expect(events.map(({ event }) => event)).toContain("package");
  const dates = events.map(({ date }) => date);
  expect(Math.min(...dates)).toBeGreaterThanOrEqual(2018);
  expect(Math.max(...dates)).toBeLessThan(2021.5);
});

test("a run leaves nothing behind for the next one", () => {
  const fresh = runOnce(prepare(short), "2");
  runOnce(model, "1");
  expect(runOnce(model, "2").values).toEqual(fresh.values);
});
