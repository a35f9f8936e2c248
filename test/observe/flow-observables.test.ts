/** Observables on request: names of their own, recorded only when asked for, and the same in whatever company. */
import { expect, test } from "vitest";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { FLOW_OBSERVABLES } from "../../src/observe/flow-observables.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { minimal, series } from "../engine/worlds.ts";

test("each has a name of its own, a unit and a meaning, and stays out of the ordinary tables", () => {
  const names = [...OBSERVABLES, ...FLOW_OBSERVABLES].map(({ kind, name }) => `${kind} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, unit, meaning } of FLOW_OBSERVABLES) {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(unit).not.toBe("");
    expect(meaning.length).toBeGreaterThan(10);
  }
  const ordinary = new Set(prepare(minimal()).series.map(({ observable }) => observable));
  expect(
    FLOW_OBSERVABLES.filter(({ name }) => ordinary.has(name) && !OBSERVABLES.some((one) => one.name === name)),
  ).toEqual([]);
});

test("all are defined at the end of a run, and asking for fewer changes none", () => {
  const names = FLOW_OBSERVABLES.map(({ name }) => name);
  const model = prepare(minimal(), names);
  const result = runOnce(model, "ask");
  expect(Array.from(result.values).some(Number.isNaN)).toBe(false);
  const few = prepare(minimal(), ["delivered_sum"]);
  expect(few.series.every(({ observable }) => observable === "delivered_sum")).toBe(true);
  expect(series(few, runOnce(few, "ask"), "delivered_sum", "CHIPS")).toEqual(
    series(model, result, "delivered_sum", "CHIPS"),
  );
});
