/** The shipped grid is what the page itself computes. */
import { expect, test } from "vitest";
import { computeLagGrid } from "../../../src/explorer/engine/compute-lag-grid.ts";
import { boardResults, gridKnows, gridResults } from "../../../src/explorer/engine/lag-grid.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { resultsOf, tableOfCurves } from "../../../src/explorer/engine/results.ts";
import { createStore } from "../../../src/explorer/engine/store.ts";
import { withLag } from "../../../src/explorer/setup/lag.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import { FILES } from "../files.ts";

const PLAN = { seed: "grid", runs: 1, uncertainty: "chance" } as const;
const SETUP = withLag({ scenario: "today", changes: {} }, { announce: 9, force: 0 });

test("a point of the grid has the curves and summaries of its runs, to four digits", () => {
  const grid = computeLagGrid(FILES, ["decoupling"], PLAN, { today: [9] });
  expect(Object.keys(grid.points)).toHaveLength(2);
  const prepared = openWorkshop(FILES).prepare(SETUP);
  const store = createStore();
  store.want(PLAN, [SETUP]);
  store.take(store.next()!, performRun(prepared, { ...PLAN, detail: false }, 1), factsOf(prepared));
  const own = resultsOf(store.runs(SETUP)!, 1)!;
  const kept = gridResults(grid, SETUP, PLAN)!;
  const needs = new Set(["diffusion", "leakage_rate"]);
  const numbers = (results: typeof own) =>
    tableOfCurves(results.curves("x", needs)).rows.map((row) =>
      [row[3], row[5], ...row.slice(7)].map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(4)) : cell)),
    );
  const byName = (rows: unknown[][]): unknown[][] => [...rows].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  expect(numbers(kept).length).toBeGreaterThan(100);
  expect(byName(numbers(kept))).toEqual(byName(numbers(own)));
  expect(kept.summary("leakage_data").get(1)).toBeCloseTo(own.summary("leakage_data").get(1)!, 3);
  expect(kept.summary("leakage_total").get(1)).toBeCloseTo(own.summary("leakage_total").get(1)!, 3);
  // What the sentence and “Why?” tell at the handle, before this machine has made a run.
  for (const channel of ["leakage_before", "leakage_lag", "leakage_shells", "leakage_backfill"])
    expect(kept.summary(`${channel}_total`).get(1), channel).toBeCloseTo(own.summary(`${channel}_total`).get(1)!, 3);
  expect(gridKnows(needs)).toBe(true);
  expect(gridKnows(new Set(["compliance"]))).toBe(false);
  // The board has the same summaries of a future, and no curves; what it is held against is a point of the grid.
  const future = { scenario: "decoupling", changes: {} };
  const ran = performRun(openWorkshop(FILES).prepare(future), { ...PLAN, detail: false }, 1);
  const place = factsOf(prepared).frame.summaries.findIndex(({ name }) => name === "delay_years_end");
  const onBoard = boardResults(grid, future, PLAN)!.summary("delay_years_end").get(1)!;
  expect("summary" in ran && onBoard).toBeCloseTo("summary" in ran ? ran.summary[place] : NaN, 3);
  expect(gridResults(grid, future, PLAN)).toBeUndefined();
  expect(boardResults(grid, { scenario: "today", changes: {} }, PLAN)!.runs).toBe(1);
  expect(boardResults(grid, future, { ...PLAN, seed: "other" })).toBeUndefined();
  // Other runs are other curves: then the grid is silent.
  expect(gridResults(grid, SETUP, { ...PLAN, seed: "other" })).toBeUndefined();
  expect(gridResults(grid, SETUP, { ...PLAN, uncertainty: "both" })).toBeUndefined();
  expect(gridResults(grid, withLag(SETUP, { announce: 10, force: 0 }), PLAN)).toBeUndefined();
});
