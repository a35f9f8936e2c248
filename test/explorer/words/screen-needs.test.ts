/** A first look records little, and shows what whole runs show: the same charts, the same words. */
import { describe, expect, test } from "vitest";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { resultsOf } from "../../../src/explorer/engine/results.ts";
import { createStore } from "../../../src/explorer/engine/store.ts";
import { drawPanel, panelOf } from "../../../src/explorer/figures/panels.ts";
import { contextOf, type Shown, YOURS } from "../../../src/explorer/figures/shown.ts";
import { withLag } from "../../../src/explorer/setup/lag.ts";
import { answerOf } from "../../../src/explorer/words/answer-sentence.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import { screenNeeds } from "../../../src/explorer/words/screen-needs.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import { FILES, today } from "../files.ts";

const PLAN = { seed: "look", runs: 2, uncertainty: "both" } as const;
const BASE = { scenario: "today", changes: {} };
const SET = withLag(BASE, { announce: 9, force: 0 });
const { prepare } = openWorkshop(FILES);
const perform = (setup: typeof BASE, run: number, only?: ReturnType<typeof screenNeeds>) => {
  const prepared = prepare(setup, only);
  return { outcome: performRun(prepared, { ...PLAN, detail: false }, run), facts: factsOf(prepared) };
};
const store = createStore();
store.want(PLAN, [BASE, SET]);
for (let task = store.next(); task !== undefined; task = store.next()) {
  const { outcome, facts } = perform(task.setup, task.run);
  store.take(task, outcome, facts);
}
const base = resultsOf(store.runs(BASE)!, 2)!;
const { facts, outcomes } = store.runs(SET)!;
const whole = resultsOf({ ...store.runs(SET)!, outcomes: [undefined, outcomes[1]] }, 2)!;

describe.each(QUESTIONS.map(({ id, pair }) => [id, pair] as const))("%s", (_, pair) => {
  const looking = createStore();
  looking.want(PLAN, [BASE]);
  for (let task = looking.next(); task !== undefined; task = looking.next())
    looking.take(task, store.runs(BASE)!.outcomes[task.run - 1]!, store.runs(BASE)!.facts);
  looking.want(PLAN, [SET, BASE], screenNeeds(pair, []));
  const task = looking.next(1, 2)!;
  const seen = perform(task.setup, task.run, task.only);
  looking.take(task, seen.outcome, seen.facts);
  const look = looking.results(SET)!;

  test("it records a part", () => {
    expect([task.run, look.runs]).toEqual([2, 1]);
    expect(seen.facts.frame.series.length).toBeLessThan(0.2 * facts!.frame.series.length);
    expect(seen.facts.frame.summaries.length).toBeLessThan(0.5 * facts!.frame.summaries.length);
  });

  test("the sentence is the same", () => {
    const compared = { theirs: base, what: "partners nine months late", target: "China" };
    expect(answerOf(pair, { ours: look, ...compared })).toEqual(answerOf(pair, { ours: whole, ...compared }));
  });

  test("so are the charts", () => {
    const shown = (results: typeof look): Shown[] => [
      { ...{ label: YOURS, name: "nine months", asSet: true, colour: "#1d2329" }, results, scenario: today, acts: [] },
    ];
    for (const id of pair) {
      const panel = panelOf(id)!;
      expect(looking.results(SET, panel.needs)).toBe(look);
      const [less, more] = [look, whole].map((results) => {
        const own = shown(results);
        return drawPanel(panel, contextOf(own, panel.needs), own)!.charts;
      });
      expect(less).toEqual(more);
    }
  });

  test("what it did not record is not shown, until a whole run is there", () => {
    expect(looking.results(SET, new Set(["state/cost_gross_musd"]))).toBeUndefined();
  });
});
