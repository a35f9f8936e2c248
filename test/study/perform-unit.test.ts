/** Units give what single runs of the engine give: in any order, with shared twins, with prepared scenarios or without. */
import { expect, test } from "vitest";
import { prepare, runOnce, summariesOf } from "../../src/engine/run.ts";
import { recordingOf } from "../../src/observe/recording.ts";
import { readCall } from "../../src/observe/statistic-call.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { type StudyWork, unitPerformer } from "../../src/study/perform-unit.ts";
import { isFailed, type UnitResult } from "../../src/study/unit-record.ts";
import { ticksOfWork } from "../engine/counted-ticks.ts";
import { minimalFiles, MINIMAL_PATH } from "../scenario/minimal-setting.ts";
import { loadText, studyText, workOf } from "./small-study-file.ts";

const work = workOf(loadText(studyText({ curves: "[leakage_cumulative]" })));
const results = (unit: number, perform = unitPerformer(work)) => perform(unit) as UnitResult[];

test("a unit is the run that its point and seed say", () => {
  const overrides = [...work.definition.overrides, { path: "regime.mode", value: "standing" }];
  const model = prepare(loadScenario(minimalFiles(), MINIMAL_PATH, overrides));
  const { summary, values, dates } = runOnce(model, "1/2", { parameters: { crisis_rate: 0.6 } });
  const [{ observables, curves }] = results(7); // point 3 (0.6, standing), second replicate
  expect(observables[0]).toBe(summary[summariesOf(model).findIndex(({ name }) => name === "leakage_total")]);
  const series = model.series.findIndex(({ observable }) => observable === "leakage_cumulative");
  expect(curves).toEqual(values.slice(series * dates.length, (series + 1) * dates.length));
});

test("the order of work changes nothing", () => {
  const perform = unitPerformer(work);
  const forwards = [0, 1, 2, 3, 4, 5, 6, 7].map((unit) => results(unit, perform));
  const other = unitPerformer(work);
  const backwards = [7, 6, 5, 4, 3, 2, 1, 0].map((unit) => results(unit, other)).reverse();
  expect(backwards).toEqual(forwards);
});

test("a child that differs in nothing gives the same; so does a branch to it", () => {
  const [history, future] = results(2);
  expect(future).toEqual(history);
  const branched = workOf(loadText(studyText({ branch_at: "2020-02-01", curves: "[leakage_cumulative]" })));
  const [first, second] = unitPerformer(branched)(2);
  expect(first).toEqual(history);
  expect(second).toEqual(history);
});

test("the years before the branch are run once, and one twin serves all futures that share its world", () => {
  const study = (branch_at?: string) => workOf(loadText(studyText({ scenarios: "[minimal, child]", branch_at })));
  const ticks = (one: StudyWork) => {
    const perform = unitPerformer(one);
    return ticksOfWork(() => perform(0));
  };
  const apart = ticks(study());
  const branched = ticks(study("2020-02-01")); // three years from the start, of which 25 months are common
  expect(apart.withControls).toBe(2 * 36);
  expect(branched.withControls).toBe(36 + (36 - 25));
  expect(branched.ofTwins).toBe(apart.ofTwins);
});

test("what breaks is told, unit by unit", () => {
  const sources = work.sources.map(({ path }) => ({ path, files: new Map<string, string>() }));
  const outcomes = unitPerformer({ ...work, sources })(0);
  expect(outcomes.map((outcome) => isFailed(outcome) && outcome.message)).toEqual([
    ...[expect.stringContaining("minimal.yaml"), expect.stringContaining("child.yaml")],
  ]);
});

test("drawn parameters: the factors keep their values, the others vary with the replicate", () => {
  const drawn = workOf(loadText(studyText({ uncertainty: "parameters" })));
  const perform = unitPerformer(drawn);
  const [first, second] = [perform(0), perform(1)] as UnitResult[][];
  expect(second).not.toEqual(first);
});

test("an event statistic is what it is in a run of its own, and a curve beside it is not changed by it", () => {
  const text = "imports_ratio(TOOLS, 2020-01-01, 2020-03-01, 2019-01-01)";
  const observables = `[leakage_total, { name: early, observable: diffusion_mark, at: 2020-07-01 }, { name: rush, observable: "${text}" }, { name: force, observable: "months_to_force(JP, 2018-06-01, 12)" }]`;
  const study = loadText(studyText({ observables }));
  const [{ observables: found }] = results(7, unitPerformer(workOf(study)));
  const overrides = [...work.definition.overrides, { path: "regime.mode", value: "standing" }];
  const scenario = loadScenario(minimalFiles(), MINIMAL_PATH, overrides);
  const model = prepare(scenario, ["bought_sum"]);
  const run = runOnce(model, "1/2", { parameters: { crisis_rate: 0.6 }, everyTick: true, events: true });
  const call = readCall(text, scenario, expect.unreachable)!;
  expect(found[2]).toBe(call.read(recordingOf(scenario, model.series, run)));
  expect(found[2]).toBeGreaterThan(0);
  expect(found[3]).toBeGreaterThan(0);
  expect(found.slice(0, 2)).toEqual(results(7)[0].observables);
  const branched = workOf(loadText(studyText({ branch_at: "2020-02-01", observables })));
  expect((unitPerformer(branched)(7)[1] as UnitResult).observables).toEqual(found);
});
