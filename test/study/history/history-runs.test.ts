/** One run per scenario and cut answers all its questions; company changes no answer. */
import { expect, test } from "vitest";
import { prepare, runOnce, seriesOf } from "../../../src/engine/run.ts";
import { recordingOf } from "../../../src/observe/recording.ts";
import { readFacts } from "../../../src/study/history/fact-table.ts";
import { askOnce, prepareHistory } from "../../../src/study/history/history-runs.ts";
import { ticksOfWork } from "../../engine/counted-ticks.ts";
import { FACT_ROWS, find, historyFiles } from "./small-history.ts";

const facts = readFacts(historyFiles(FACT_ROWS), find);
const ask = (asked: typeof facts) => prepareHistory(asked, (id) => find(id)!);

test("questions are grouped by cut, the latest first, and inputs need no run", () => {
  const [{ groups, inputs }] = ask(facts).scenarios;
  expect(groups.map(({ scenario }) => scenario.time.replayUntil)).toEqual([2021, 2020]);
  expect(groups.map(({ questions }) => questions.length)).toEqual([1, 1]);
  expect(inputs).toHaveLength(1);
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
  expect(asked).toEqual([2021, 2020]);
  expect(changed[0]).not.toBe(askOnce(ask(facts), "one")[0]);
});

test("the years before the cuts are run once, with the bytes of separate runs; other parameters have a past of their own", () => {
  const [first, second] = facts;
  const alone = [first, second].map((fact) => askOnce(ask([fact]), "one")[0]);
  const together = ask([first, second]);
  expect([...askOnce(together, "one")]).toEqual(alone);
  const ticks = (asked: typeof facts) => ticksOfWork(() => askOnce(ask(asked), "one")).withControls;
  // From the earlier cut on, two years, both are run; the two years before it are common.
  expect([ticks([first]), ticks([second]), ticks([first, second])]).toEqual([48, 48, 48 + 24]);
  const own = (scenario: { time: { replayUntil: number } }) => ({ cover_ordinary: scenario.time.replayUntil - 2019.5 });
  const apart = [first, second].map((fact) => askOnce(ask([fact]), "one", own)[0]);
  expect([...askOnce(together, "one", own)]).toEqual(apart);
});
