/** Runs of a board: a few of each setup, their summaries alone. */
import { expect, test } from "vitest";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import { BESIDE_RUNS, createBeside } from "../../../src/explorer/engine/beside.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { FILES } from "../files.ts";

const SETUP = { scenario: "today", changes: {} };
const PLAN = { seed: "beside", runs: 40, uncertainty: "chance" } as const;

test("at most so many runs, marked; the summaries are those of the run, its curves are not kept", () => {
  const beside = createBeside();
  expect(beside.next(0, 1)).toBeUndefined();
  beside.want(PLAN, [SETUP]);
  const tasks = Array.from({ length: BESIDE_RUNS + 1 }, () => beside.next(0, 1));
  expect(tasks.map((task) => task?.beside)).toEqual([...Array.from({ length: BESIDE_RUNS }, () => true), undefined]);
  const prepared = openWorkshop(FILES).prepare(SETUP);
  const outcome = performRun(prepared, { ...PLAN, detail: false }, 1);
  beside.take(tasks[0]!, outcome, factsOf(prepared));
  const results = beside.results(SETUP)!;
  expect(results.runs).toBe(1);
  expect(results.summary("leakage_total").get(1)).toBeGreaterThan(0);
  expect(outcome).toHaveProperty("recorded.dates.length");
  expect(results.curves("x", new Set(["leakage_rate"])).rows).toEqual([]);
});
