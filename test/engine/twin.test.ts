/** Sharing twins changes no byte of any result. */
import { expect, test } from "vitest";
import { prepareFuture } from "../../src/engine/branch.ts";
import type { BranchPoint } from "../../src/engine/branch.ts";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce, runTwin } from "../../src/engine/run.ts";
import { copyData } from "../../src/engine/snapshot.ts";
import { createTwinCache } from "../../src/engine/twin-cache.ts";
import type { ParameterValues } from "../../src/scenario/parameters.ts";
import { altered, minimal, shipped } from "./worlds.ts";

test("runs with and without a cache are the same to the byte, over scenarios, points and seeds", () => {
  const today = altered(shipped("today"), { time: { end: 2020, replayUntil: 2019, twinExtraYears: 1 } });
  const scenarios = [
    today,
    altered(today, { regime: { mode: "standing" } }),
    altered(today, { data: ({ items }) => ({ items: items.map((row) => ({ ...row, need_growth: 0.3 })) }) }),
  ];
  const models = scenarios.map((scenario) => prepare(scenario));
  const twins = createTwinCache();
  for (const seed of ["c/1", "c/2"]) {
    for (const [place, scenario] of scenarios.entries()) {
      for (const lag of [0, 9]) {
        const parameters: ParameterValues = { ...drawParameters(scenario, seed), lag_force_months: lag };
        const shared = runOnce(models[place], seed, { parameters, twins });
        expect(shared).toEqual(runOnce(prepare(scenario), seed, { parameters }));
      }
    }
  }
  // One twin a seed for the two scenarios that leave it alone, and one for the third.
  expect(twins.counts).toEqual({ found: 8, missed: 4 });
});

test("a twin that is kept is not overwritten by a run without a cache", () => {
  const model = prepare(minimal());
  const twins = createTwinCache();
  const first = runOnce(model, "1", { twins });
  runOnce(model, "2");
  runTwin(model, "3", model.blueprint.scenario.parameters);
  expect(runOnce(model, "1", { twins })).toEqual(first);
  expect(twins.counts.found).toBe(1);
});

test("a twin that branches is the history's up to the branch and computed anew after it", () => {
  const history = prepare(minimal());
  let from: BranchPoint | undefined;
  const past = runOnce(history, "1", { branch: { ticks: [50], take: (point) => (from = point) } });
  const twin = copyData(from!.twin!);
  // A copy under another name has to compute its own twin, and finds the history's.
  const copy = { ...prepareFuture(history, prepare(minimal()), 2022.2), twinWorld: "another name" };
  expect(runOnce(copy, "1", { from: from! })).toEqual(past);
  expect(copy.workspace!.twin).not.toBe(history.workspace!.twin);
  expect(copy.workspace!.twin).toEqual(twin);
  const hungry = altered(minimal(), { parameters: { espionage: 0.9 } });
  const future = prepareFuture(history, prepare(hungry), 2022.2);
  runOnce(future, "1", { from: from! });
  const items = 2;
  const [own, theirs] = [future.workspace!.twin!.domesticVintage, twin.domesticVintage];
  expect(own.slice(0, 50 * items)).toEqual(theirs.slice(0, 50 * items));
  expect(own.at(-1)).not.toBe(theirs.at(-1));
});

test("the twin of a run on its own goes no further than the run, unless a delay looks further", () => {
  const model = prepare(minimal());
  runOnce(model, "1");
  const twin = model.workspace!.twin!;
  expect(twin.written).toBeLessThan(twin.ticks);
  const alone = runOnce(model, "1", { end: 2021 });
  expect(twin.written).toBe(36);
  twin.writeMore!();
  expect(twin.written).toBe(48);
  expect(alone).toEqual(runOnce(prepare(minimal()), "1", { end: 2021, twins: createTwinCache() }));
});
