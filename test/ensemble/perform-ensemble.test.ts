import { describe, expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { columnIndex } from "../../src/base/table.ts";
import { addOutcome, createEnsemble } from "../../src/ensemble/ensemble.ts";
import { performAll, performRun, prepareScenario, prepareEnsembles } from "../../src/ensemble/perform-ensemble.ts";
import { curvesTable } from "../../src/ensemble/tables.ts";
import type { EnsemblePlan, Uncertainty } from "../../src/ensemble/ensemble-plan.ts";
import { isFailure, type RunRecord } from "../../src/ensemble/run-record.ts";
import { ticksOfWork } from "../engine/counted-ticks.ts";
import { MINIMAL_PATH, minimalFiles } from "../scenario/minimal-setting.ts";

const prepared = prepareScenario(loadScenario(minimalFiles(), MINIMAL_PATH));

/** Draws a parameter that is no number. */
const BROKEN = {
  ...prepared.scenario,
  provenance: {
    ...prepared.scenario.provenance,
    need_noise: { ...prepared.scenario.provenance.need_noise, value: NaN, low: NaN, high: NaN },
  },
};

function perform(run: number, uncertainty: Uncertainty = "chance", detail = false): RunRecord {
  const plan: EnsemblePlan = { seed: "7", runs: 5, uncertainty, detail };
  const outcome = performRun(prepared, plan, run);
  if (isFailure(outcome)) throw new Error(outcome.message);
  return outcome;
}

test("a run is a function of its number: earlier runs do not matter", () => {
  const first = perform(2);
  perform(1);
  expect(perform(2)).toEqual(first);
  expect(first.seed).toBe("7/run-2");
});

test("parameters are drawn where they are to vary, and kept in the order of the frame", () => {
  expect(perform(1).parameters).toBeNull();
  const { parameters } = perform(1, "both");
  expect(parameters).toHaveLength(prepared.frame.parameters.length);
  expect(perform(2, "both").parameters).not.toEqual(parameters);
});

test("the events of the first three runs are kept", () => {
  expect([1, 3, 4].map((run) => perform(run).events !== null)).toEqual([true, true, false]);
});

test("detail adds every tick and changes nothing else", () => {
  const { ticks, ...rest } = perform(1, "both", true);
  const { ticks: none, ...without } = perform(1, "both");
  expect(rest).toEqual(without);
  expect(none).toBeNull();
  expect(ticks?.dates.length).toBeGreaterThan(2 * rest.recorded.dates.length);
});

test("a run that breaks is told with its seed", () => {
  const outcome = performRun(prepareScenario(BROKEN), { seed: "7", runs: 5, uncertainty: "both", detail: false }, 4);
  expect(outcome).toMatchObject({ run: 4, seed: "7/run-4", message: expect.any(String) as string });
});

describe("branching", () => {
  const plan: EnsemblePlan = { seed: "7", runs: 5, uncertainty: "both", detail: true, branchAt: 2021.3 };
  const scenario = loadScenario(minimalFiles(), MINIMAL_PATH);
  const laxer = {
    ...scenario,
    id: "laxer",
    time: { ...scenario.time, replayUntil: 2020 },
    regime: { ...scenario.regime },
  };

  test("a copy of the history has the history's future, and shares its twin", () => {
    const study = prepareEnsembles([scenario, { ...scenario, id: "copy" }], plan);
    const [past, coming] = performAll(study, 2);
    expect(coming).toEqual(past);
    expect(performRun(prepareScenario(scenario), plan, 2)).toEqual(past);
  });

  test("the years before the branch are run once", () => {
    const apart: EnsemblePlan = { seed: "7", runs: 5, uncertainty: "both", detail: true };
    const ticks = (one: EnsemblePlan) => {
      const study = prepareEnsembles([scenario, laxer], one);
      return ticksOfWork(() => performAll(study, 2)).withControls;
    };
    const whole = (scenario.time.end - scenario.time.start) * scenario.time.ticksPerYear;
    expect(ticks(apart)).toBe(2 * whole);
    expect(ticks(plan)).toBe(2 * whole - 39); // months from the start to the branch
  });

  test("a frame of a future says up to when its dates are the history's", () => {
    const { scenarios } = prepareEnsembles([scenario, laxer], plan);
    expect(scenarios[0].frame.branch).toBeUndefined();
    expect(scenarios[1].frame.branch).toEqual({ date: 2018 + 39 / 12, replayUntil: 2023 });
    const ensemble = createEnsemble(scenarios[1].frame, 1);
    const outcome = performAll({ plan, scenarios }, 1)[1];
    if (isFailure(outcome)) throw new Error(outcome.message);
    addOutcome(ensemble, outcome);
    const { columns, rows } = curvesTable([ensemble]);
    const [date, phase] = ["date", "phase"].map((name) => columnIndex({ columns, rows }, name));
    const phaseOf = (day: string) => new Set(rows.filter((row) => row[date] === day).map((row) => row[phase]));
    expect([...phaseOf("2021-04-02")]).toEqual(["replayed"]);
    expect([...phaseOf("2021-07-02")]).toEqual(["generated"]);
  });

  test("a history that fails takes its futures with it", () => {
    const study = prepareEnsembles([scenario, laxer], plan);
    const [history, future] = study.scenarios;
    const broken = { ...history, runs: { scenario: { ...scenario, provenance: null as never } } };
    const outcomes = performAll({ ...study, scenarios: [broken, future] }, 1);
    expect(outcomes[1]).toMatchObject({
      run: 1,
      seed: "7/run-1",
      message: expect.stringMatching(/^its history failed: ./) as string,
    });
  });
});

test("scenarios that cannot differ in their twins share them", () => {
  const scenario = loadScenario(minimalFiles(), MINIMAL_PATH);
  const plan: EnsemblePlan = { seed: "7", runs: 5, uncertainty: "both", detail: false };
  const standing = { ...scenario, id: "standing", regime: { mode: "standing", leader: "first" } } as const;
  const study = prepareEnsembles([scenario, standing], plan);
  const together = performAll(study, 3);
  expect(study.scenarios[0].memory.twins?.counts).toEqual({ found: 1, missed: 1 });
  expect(together).toEqual([scenario, standing].map((one) => performRun(prepareScenario(one), plan, 3)));
  expect(prepareEnsembles([scenario], plan).scenarios[0].memory.twins).toBeNull();
});
