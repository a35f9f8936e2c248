/** What a run writes down does not depend on how often somebody looks. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { altered, minimal, series } from "./worlds.ts";

const model = prepare(altered(minimal(), { time: { end: 2022 } }));
const plain = runOnce(model, "1");

test("detail adds every tick, and leaves dates, values and summary alone", () => {
  const { ticks, ...rest } = runOnce(model, "1", { detail: true });
  expect(rest).toEqual({ ...plain, ticks: undefined });
  expect(ticks!.dates).toHaveLength(48);
  const { values } = runOnce(model, "1", { everyTick: true });
  expect(ticks!.values).toEqual(values);
});

test("the summary is that of the scenario's own dates, however often and whatever is recorded", () => {
  expect(plain.summary.some((value) => value > 0)).toBe(true);
  expect(runOnce(model, "1", { everyTick: true }).summary).toEqual(plain.summary);
  const few = prepare(model.blueprint.scenario, ["leakage_rate"]);
  const narrow = runOnce(few, "1");
  expect(narrow.summary).toEqual(plain.summary);
  expect(series(few, narrow, "leakage_rate", "CHIPS")).toEqual(series(model, plain, "leakage_rate", "CHIPS"));
});
