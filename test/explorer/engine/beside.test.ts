/** Runs of a board: a few of each setup, their summaries alone. */
import { expect, test } from "vitest";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { BESIDE_RUNS, createBeside } from "../../../src/explorer/engine/beside.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { MEASURES } from "../../../src/explorer/words/futures.ts";
import { FILES } from "../files.ts";

const SETUP = { scenario: "today", changes: {} };
const PLAN = { seed: "beside", runs: 40, uncertainty: "chance" } as const;

test("at most so many runs, marked; of a run the board asks for its measures alone, and these are those of the whole run", () => {
  const beside = createBeside();
  expect(beside.next(0, 1)).toBeUndefined();
  beside.want(PLAN, [SETUP]);
  const tasks = Array.from({ length: BESIDE_RUNS + 1 }, () => beside.next(0, 1));
  expect(tasks.map((task) => task?.beside)).toEqual([...Array.from({ length: BESIDE_RUNS }, () => true), undefined]);
  const workshop = openWorkshop(FILES);
  const prepared = workshop.prepare(SETUP, tasks[0]!.only);
  const outcome = performRun(prepared, { ...PLAN, detail: false }, 1);
  beside.take(tasks[0]!, outcome, factsOf(prepared));
  const results = beside.results(SETUP)!;
  expect(results.runs).toBe(1);
  const whole = workshop.prepare(SETUP);
  const { summary } = performRun(whole, { ...PLAN, detail: false }, 1) as RunRecord;
  for (const measure of MEASURES) {
    const place = whole.frame.summaries.findIndex(({ name }) => name === measure.summary);
    expect(results.summary(measure.summary).get(1), measure.id).toBe(summary[place]);
  }
  expect(results.summary("leakage_total").size).toBe(0);
  expect(results.curves("x", new Set(["leakage_rate"]))).toEqual([]);
});
