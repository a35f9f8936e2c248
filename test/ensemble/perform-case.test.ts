/** Cases give what single runs of the engine give; what fails is told, not thrown. */
import { expect, test } from "vitest";
import { prepareFuture } from "../../src/engine/branch.ts";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import type { Case } from "../../src/ensemble/case.ts";
import { createCaseMemory } from "../../src/ensemble/case-memory.ts";
import { performCase, performFutures, resultOf } from "../../src/ensemble/perform-case.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { minimalFiles, MINIMAL_PATH } from "../scenario/minimal-setting.ts";

const scenario = loadScenario(minimalFiles(), MINIMAL_PATH);
const DRAWN: Case = { scenario, parameters: { from: "drawn", seed: "d" }, luck: "l" };
/** Another end of the replay, so another world. */
const laxer = { ...scenario, id: "laxer", time: { ...scenario.time, replayUntil: 2020 } };

test("a case is the run of the engine with its parameters, luck, end and records", () => {
  const observables = ["leakage_rate", "participation"];
  const one: Case = { ...DRAWN, observables, end: 2020, records: { events: true, everyTick: true } };
  const found = resultOf(performCase(one, createCaseMemory()));
  const parameters = drawParameters(scenario, "d");
  const model = prepare(scenario, observables);
  expect(found).toMatchObject(runOnce(model, "l", { parameters, end: 2020, events: true, everyTick: true }));
  expect(found.parameters).toEqual(parameters);
  expect(found.series.map(({ observable }) => observable)).toEqual(model.series.map(({ observable }) => observable));
  expect(found.summary).toHaveLength(found.summaries.length);
});

test("futures with days of their own give the bytes of separate branches", () => {
  const memory = createCaseMemory();
  const days = [2019.3, 2021.3];
  const [past, ...coming] = performFutures(DRAWN, days.map((from) => ({ from, case: { ...DRAWN, scenario: laxer } })), memory); // prettier-ignore
  expect(past).toEqual(performCase(DRAWN, memory));
  for (const [place, day] of days.entries()) {
    const [, alone] = performFutures(DRAWN, [{ from: day, case: { ...DRAWN, scenario: laxer } }], createCaseMemory({ twins: null })); // prettier-ignore
    expect(resultOf(coming[place]).values).toEqual(resultOf(alone).values);
    expect(resultOf(coming[place]).summary).toEqual(resultOf(alone).summary);
  }
  expect(resultOf(coming[0]).values).not.toEqual(resultOf(coming[1]).values);
  const model = prepareFuture(prepare(scenario), prepare(laxer), days[1]);
  expect(resultOf(coming[1]).model.blueprint.events).toEqual(model.blueprint.events);
});

test("a case that fails is told; its futures are told why they could not be", () => {
  const memory = createCaseMemory({ load: () => { throw new Error("not there"); } }); // prettier-ignore
  const lost: Case = { scenario: "gone", luck: "l" };
  expect(performCase(lost, memory)).toEqual({ message: "not there" });
  expect(() => resultOf(performCase(lost, memory))).toThrow("not there");
  const [, future] = performFutures(lost, [{ from: 2021, case: DRAWN }], memory);
  expect(future).toEqual({ message: "not there" });
  const short = { ...DRAWN, end: 2019 };
  const [past, late] = performFutures(short, [{ from: 2021, case: DRAWN }], memory);
  expect("message" in past).toBe(false);
  expect(late).toEqual({ message: "its history failed: it did not reach the branch" });
});
