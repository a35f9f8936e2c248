/** Trials give what single runs with the same parameters give. */
import { expect, test } from "vitest";
import { prepare, runOnce, summariesOf } from "../../../src/engine/run.ts";
import { trialPerformer } from "../../../src/study/calibration/perform-trial.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { askOnce, prepareHistory } from "../../../src/study/history/history-runs.ts";
import { ticksOfWork } from "../../engine/counted-ticks.ts";
import { FACT_ROWS, find, historyFiles, ID } from "../history/small-history.ts";

const facts = readFacts(historyFiles(FACT_ROWS), find);
const known = (id: string) => find(id)!;
const perform = trialPerformer(known, facts, ["leakage_total", "no such summary"]);
const trial = { values: { cover_ordinary: 0.9 }, seeds: ["one", "two"] };

test("facts are asked seed by seed, with the values of the trial", () => {
  const asked = prepareHistory(facts.filter(({ role }) => role === "target"), known); // prettier-ignore
  const rows = trial.seeds.map((seed) => [...askOnce(asked, seed, () => trial.values)]);
  expect([...perform({ setting: ID, kind: "facts", trial })]).toEqual(rows.flat());
});

test("asked for a day, only what was known by then is answered, from runs that need not go on", () => {
  const asked = prepareHistory(facts.filter(({ id }) => id === "A"), known); // prettier-ignore
  const rows = trial.seeds.map((seed) => [...askOnce(asked, seed, () => trial.values)]);
  expect([...perform({ setting: ID, kind: "facts", trial, known: "2022-06-01" })]).toEqual(rows.flat());
  expect([...perform({ setting: ID, kind: "facts", trial, known: "2021-12-31" })]).toEqual([]);
});

test("outputs are summaries of whole runs; undefined where there is none of the name", () => {
  const model = prepare(known(ID));
  const place = summariesOf(model).findIndex(({ name }) => name === "leakage_total");
  const expected = trial.seeds.flatMap((seed) => [
    runOnce(model, seed, { parameters: trial.values }).summary[place],
    NaN,
  ]);
  expect([...perform({ setting: ID, kind: "outputs", trial })]).toEqual(expected);
});

test("the years before the cuts of a trial's facts are run once", () => {
  const ticks = (asked: typeof facts) => {
    const own = trialPerformer(known, asked, []);
    return ticksOfWork(() => own({ setting: ID, kind: "facts", trial })).withControls;
  };
  const targets = facts.filter(({ role }) => role === "target");
  const [first, second] = targets;
  expect(targets).toHaveLength(2);
  // For each of two seeds: two years to the earlier cut are common, the two after it are run for each.
  expect([ticks([first]), ticks([second]), ticks(targets)]).toEqual([2 * 48, 2 * 48, 2 * (48 + 24)]);
});
