import { expect, test } from "vitest";
import { modelOf, prepare, recordedDates, seriesOf, workspaceOf } from "../../src/engine/model.ts";
import { minimal } from "./worlds.ts";

test("a model records all observables, or those of the given names", () => {
  const names = seriesOf(prepare(minimal(), ["leakage_rate"])).map(({ kind, entity }) => `${kind} ${entity}`);
  expect(names).toEqual(["all all", "item TOOLS", "item CHIPS"]);
  expect(seriesOf(prepare(minimal())).length).toBeGreaterThan(50);
});

test("dates are recorded every few ticks", () => {
  const model = prepare(minimal());
  expect(recordedDates(model)).toHaveLength(32);
});

test("a model made of another's blueprint records the same and has memory of its own", () => {
  const model = prepare(minimal());
  const other = modelOf(model.blueprint, model.sources);
  expect(seriesOf(other)).toEqual(seriesOf(model));
  expect(other.twinWorld).toBe(model.twinWorld);
  expect(workspaceOf(other)).not.toBe(workspaceOf(model));
  expect(workspaceOf(model)).toBe(workspaceOf(model));
});
