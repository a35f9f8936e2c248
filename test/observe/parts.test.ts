/**
 * What a run keeps: only what somebody asks for. Each observable and each summary alone, from a run that keeps nothing else, is what it is in a
 * run that keeps everything; and the world runs the same whatever is kept.
 */
import { beforeAll, expect, test } from "vitest";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { modelOf } from "../../src/engine/model.ts";
import { type Model, prepare, runOnce, type RunResult } from "../../src/engine/run.ts";
import { copyState } from "../../src/engine/snapshot.ts";
import { FLOW_OBSERVABLES } from "../../src/observe/flow-observables.ts";
import type { Observable } from "../../src/observe/observable.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { completed, PARTS } from "../../src/observe/parts.ts";
import { SUMMARIES } from "../../src/observe/summaries.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { altered, minimal } from "../engine/worlds.ts";

const CURVES: readonly Observable[] = [...OBSERVABLES, ...FLOW_OBSERVABLES];
const EVERYTHING = CURVES.map(({ name }) => name);

test("a part comes with all that it is made from", () => {
  expect([...completed(["ledger"])].sort()).toEqual(["accounts", "ledger", "moved", "twin"]);
  expect(completed([])).toEqual(new Set());
  expect(completed(PARTS)).toEqual(new Set(PARTS));
});

function scenarios(): [string, Scenario][] {
  const forum = altered(minimal(), { regime: { mode: "consensus" } });
  return [["bloc", minimal()], ["forum", forum], ["no controls", { ...minimal(), controls: false }]]; // prettier-ignore
}

/** The rows of an observable of a kind. */
function rowsOf({ series }: Model, { dates, values }: RunResult, source: Observable): Float64Array[] {
  return series.flatMap((column, place) =>
    column.source === source ? [values.slice(place * dates.length, (place + 1) * dates.length)] : [],
  );
}

test.each(scenarios())("each observable alone is what it is beside all others: %s", (_, scenario) => {
  const whole = prepare(scenario, EVERYTHING);
  for (const everyTick of [false, true]) {
    const all = runOnce(whole, "alone", { everyTick });
    for (const source of CURVES) {
      const model = modelOf(whole.blueprint, [source], []);
      const alone = runOnce(model, "alone", { everyTick });
      expect(rowsOf(model, alone, source), source.name).toEqual(rowsOf(whole, all, source));
    }
  }
});

test.each(scenarios())("each summary alone is what it is beside all others: %s", (_, scenario) => {
  const whole = prepare(scenario);
  const all = runOnce(whole, "alone").summary;
  SUMMARIES.forEach((summary, place) => {
    const alone = runOnce(modelOf(whole.blueprint, [], [summary]), "alone").summary;
    expect(alone, summary.name).toEqual(all.slice(place, place + 1));
  });
});

/** Parts that an observable reads from the observer of a run that keeps everything. */
function readBy(source: Observable, { blueprint }: Model): string[] {
  const read = new Set<string>();
  const spied: Observable = {
    ...source,
    parts: PARTS,
    read({ world, observer }, entity) {
      const spy = new Proxy(observer, { get: (parts, name: string) => (read.add(name), parts[name as "twin"]) });
      return source.read({ world, observer: spy }, entity);
    },
  };
  runOnce(modelOf(blueprint, [spied], []), "spied");
  return [...read];
}

test("no observable names a part that it does not read", () => {
  const model = prepare(minimal());
  for (const source of CURVES) {
    const named = source.parts.map((part) => (part === "moved" ? "accounts" : part)); // where it stands
    const read = readBy(source, model);
    expect(named.filter((part) => !read.includes(part)), source.name).toEqual([]); // prettier-ignore
  }
});

const SHIPPED = ["today", "cocom"];
let shipped: readonly Scenario[];
beforeAll(() => {
  shipped = loadScenarios(SHIPPED, []).map(({ scenario }) => scenario);
});

test.each(SHIPPED)("the world of %s is the same to the bit whether all is kept or nothing", (id) => {
  const scenario = shipped[SHIPPED.indexOf(id)];
  const short = { ...scenario, time: { ...scenario.time, end: scenario.time.start + 12 } };
  const worlds = [prepare(short, EVERYTHING), prepare(short, [], [])].map((model) => {
    runOnce(model, "kept");
    return copyState(model.workspace!.columns);
  });
  expect(worlds[1]).toEqual(worlds[0]);
  expect(worlds[0].cells.count).toBeGreaterThan(50);
});

test("nothing is kept, and no twin run, where nobody asks for what needs it", () => {
  const model = prepare(minimal(), ["participation"], []);
  expect([...model.parts]).toEqual([]);
  runOnce(model, "lean");
  expect(model.workspace!.twin).toBeNull();
  const result = runOnce(prepare(minimal(), ["participation"], ["violations"]), "lean");
  expect(result.summary).toHaveLength(1);
});
