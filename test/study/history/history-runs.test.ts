/** One run per scenario and cut answers all its questions; company changes no answer. */
import { expect, test } from "vitest";
import { prepare, runOnce, seriesOf } from "../../../src/engine/run.ts";
import { recordingOf } from "../../../src/observe/recording.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { askOnce, prepareHistory } from "../../../src/study/history/history-runs.ts";
import { FACT_ROWS, find, historyFiles } from "./small-history.ts";

const facts = readFacts(historyFiles(FACT_ROWS), find);
const ask = (asked: typeof facts) => prepareHistory(asked, (id) => find(id)!);

test("questions are grouped by cut, and inputs need no run", () => {
  const { groups } = ask(facts);
  expect(groups.map(({ model, questions }) => [model !== null, questions.length])).toEqual([
    [true, 1],
    [true, 1],
    [false, 1],
  ]);
  expect(groups.map(({ scenario }) => scenario.time.replayUntil).slice(0, 2)).toEqual([2020, 2021]);
});

test("alone and together answers are the same, and the seed matters", () => {
  const together = askOnce(ask(facts), "one");
  expect(together[2]).toBeCloseTo(5, 9);
  facts.forEach((fact, place) => expect(askOnce(ask([fact]), "one")[0]).toBe(together[place]));
  expect(askOnce(ask(facts), "one")).toEqual(together);
  expect(askOnce(ask(facts), "two")[0]).not.toBe(together[0]);
});

test("a run that stops early answers as one that goes on", () => {
  const [fact] = facts;
  const scenario = find(fact.scenario)!;
  const whole = { ...scenario, time: { ...scenario.time, replayUntil: fact.cut } };
  const model = prepare(whole, fact.call.statistic.needs);
  const result = runOnce(model, "one", { events: true, everyTick: true });
  expect(askOnce(ask([fact]), "one")[0]).toBe(fact.call.read(recordingOf(whole, seriesOf(model), result)));
});

test("parameters may be given by scenario", () => {
  const asked: number[] = [];
  const changed = askOnce(ask(facts), "one", (scenario) => {
    asked.push(scenario.time.replayUntil);
    return { cover_ordinary: 0.9, need_noise: 0 };
  });
  expect(asked).toEqual([2020, 2021]);
  expect(changed[0]).not.toBe(askOnce(ask(facts), "one")[0]);
});
