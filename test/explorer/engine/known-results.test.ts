/** Results are made once for each number of runs. */
import { expect, test } from "vitest";
import { createKnownResults } from "../../../src/explorer/engine/known-results.ts";
import { createStore } from "../../../src/explorer/engine/store.ts";

const SETUP = { scenario: "today", changes: {} };
const FACTS = {
  ...{ start: 2000, end: 2001, replayUntil: 2000, needs: {} },
  frame: { scenario: "today", replayUntil: 2000, tickYears: 1, series: [], summaries: [], parameters: [] },
};
const record = (run: number) => ({
  ...{ run, seed: `s/${run}`, ticks: null, parameters: null, events: null },
  recorded: { dates: Float64Array.of(2000), values: new Float64Array(0) },
  summary: new Float64Array(0),
});

test("nothing before the first run; then the same results until another run has come", () => {
  const store = createStore();
  const known = createKnownResults(store);
  store.want({ seed: "s", runs: 2, uncertainty: "chance" }, [SETUP]);
  expect(known(SETUP)).toBeUndefined();
  store.take(store.next()!, record(1), FACTS);
  const first = known(SETUP);
  expect(first!.runs).toBe(1);
  expect(known(SETUP)).toBe(first);
  store.take(store.next()!, record(2), undefined);
  expect(known(SETUP)!.runs).toBe(2);
});
