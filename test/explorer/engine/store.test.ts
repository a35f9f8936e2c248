import { expect, test } from "vitest";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import type { RunRecord } from "../../../src/ensemble/run-record.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { goodRuns } from "../../../src/explorer/engine/runs.ts";
import { BOARD, createStore } from "../../../src/explorer/engine/store.ts";
import { MEASURES } from "../../../src/explorer/words/futures.ts";
import { FILES } from "../files.ts";

const A = { scenario: "today", changes: {} };
const B = { scenario: "today", changes: { "absent.NL": "1" } };
const PLAN = { seed: "s", runs: 3, uncertainty: "chance" } as const;
const FACTS = { frame: {} as never, start: 0, end: 1, replayUntil: 0, needs: {} };
const outcome = (run: number) => ({ run, seed: `s/${run}`, message: "failed" });

test("gives out every run once, the first runs of all setups before the second ones", () => {
  const store = createStore();
  store.want(PLAN, [A, B]);
  const tasks = Array.from({ length: 7 }, () => store.next());
  expect(tasks.map((task) => task && [task.setup === A ? "A" : "B", task.run])).toEqual([
    ["A", 1],
    ["B", 1],
    ["A", 2],
    ["B", 2],
    ["A", 3],
    ["B", 3],
    undefined,
  ]);
});

test("workers prefer runs of their own, and help the others at the end", () => {
  const store = createStore();
  store.want({ ...PLAN, runs: 4 }, [A]);
  const runs = Array.from({ length: 4 }, () => store.next(1, 2)?.run);
  expect(runs).toEqual([2, 4, 1, 3]);
});

test("what came is kept when something else is wanted for a while", () => {
  const store = createStore();
  store.want(PLAN, [A]);
  for (const run of [2, 1]) {
    const task = store.next()!;
    store.take({ ...task, run }, outcome(run), FACTS);
  }
  expect(store.progress(A)).toEqual({ done: 2, seen: 2, wanted: 3 });
  store.want(PLAN, [B]);
  store.want(PLAN, [A, B]);
  expect(store.progress(A).done).toBe(2);
  expect(store.next()).toMatchObject({ setup: B, run: 1 });
  expect(goodRuns(store.runs(A)!, 3)).toEqual([]);
});

test("another seed forgets everything, and late answers to the old one are dropped", () => {
  const store = createStore();
  store.want(PLAN, [A]);
  const task = store.next()!;
  store.want({ ...PLAN, seed: "t" }, [A]);
  store.take(task, outcome(1), FACTS);
  expect(store.progress(A).done).toBe(0);
});

test("a setup that cannot run is asked for no more", () => {
  const store = createStore();
  store.want(PLAN, [A, B]);
  store.refuse(store.next()!, "why");
  expect(store.runs(A)!.refusal).toBe("why");
  expect(store.next()).toMatchObject({ setup: B });
});

test("setups of a board come one after the other", () => {
  const store = createStore(BOARD);
  store.want({ ...PLAN, runs: 2 }, [A, B]);
  const tasks = Array.from({ length: 4 }, (_, k) => store.next(k % 2, 2)!);
  expect(tasks.map(({ setup, run }) => [setup === A ? "A" : "B", run])).toEqual([
    ["A", 1],
    ["A", 2],
    ["B", 1],
    ["B", 2],
  ]);
});

const LOOK = { observables: ["diffusion"], summaries: [] };
const fill = (store: ReturnType<typeof createStore>) => {
  for (let task = store.next(); task !== undefined; task = store.next()) store.take(task, outcome(task.run), FACTS);
};

test("of a setup that was just set, the worker that is free first takes a look at a run of its own; all runs follow", () => {
  const store = createStore();
  store.want(PLAN, [A]);
  fill(store);
  store.want(PLAN, [B, A], LOOK);
  const look = store.next(1, 2)!;
  expect([look.setup, look.run, look.only]).toEqual([B, 2, LOOK]);
  expect(store.progress(B).seen).toBe(0);
  store.take(look, outcome(2), FACTS);
  expect(store.progress(B)).toEqual({ done: 0, seen: 1, wanted: 3 });
  const rest = [store.next(1, 2), store.next(0, 2), store.next(0, 2), store.next(0, 2)];
  expect(rest.map((task) => task && [task.run, task.only])).toEqual([
    [2, undefined],
    [1, undefined],
    [3, undefined],
    undefined,
  ]);
});

test("nothing is looked at where what it is held against is not there yet, nor where one run is all", () => {
  const store = createStore();
  store.want(PLAN, [B, A], LOOK);
  expect(store.next()!.only).toBeUndefined();
  const single = createStore();
  single.want({ ...PLAN, runs: 1 }, [A]);
  fill(single);
  single.want({ ...PLAN, runs: 1 }, [B, A], LOOK);
  expect(single.next()!.only).toBeUndefined();
});

const SETUP = { scenario: "today", changes: {} };

test("a board: at most so many runs; it asks for its measures alone, and these are those of the whole run", () => {
  const board = createStore(BOARD);
  const plan = { seed: "beside", runs: 40, uncertainty: "chance" } as const;
  expect(board.next(0, 1)).toBeUndefined();
  board.want(plan, [SETUP]);
  const tasks = Array.from({ length: BOARD.mostRuns + 1 }, () => board.next(0, 1));
  expect(tasks.filter((task) => task !== undefined)).toHaveLength(BOARD.mostRuns);
  const workshop = openWorkshop(FILES);
  const prepared = workshop.prepare(SETUP, tasks[0]!.only);
  board.take(tasks[0]!, performRun(prepared, { ...plan, detail: false }, 1), factsOf(prepared));
  const results = board.results(SETUP)!;
  expect(results.runs).toBe(1);
  const whole = workshop.prepare(SETUP);
  const { summary } = performRun(whole, { ...plan, detail: false }, 1) as RunRecord;
  for (const measure of MEASURES) {
    const place = whole.frame.summaries.findIndex(({ name }) => name === measure.summary);
    expect(results.summary(measure.summary).get(1), measure.id).toBe(summary[place]);
  }
  expect(results.summary("leakage_total").size).toBe(0);
  expect(results.curves("x", new Set(["leakage_rate"]))).toEqual([]);
});

const EMPTY_FACTS = {
  ...{ start: 2000, end: 2001, replayUntil: 2000, needs: {} },
  frame: { scenario: "today", replayUntil: 2000, tickYears: 1, series: [], summaries: [], parameters: [] },
};
const record = (run: number) => ({
  ...{ run, seed: `s/${run}`, ticks: null, parameters: null, events: null },
  recorded: { dates: Float64Array.of(2000), values: new Float64Array(0) },
  summary: new Float64Array(0),
});
const TWO = { ...PLAN, runs: 2 };

test("no results before the first run; then the same ones until another run has come", () => {
  const store = createStore();
  store.want(TWO, [SETUP]);
  expect(store.results(SETUP)).toBeUndefined();
  store.take(store.next()!, record(1), EMPTY_FACTS);
  const first = store.results(SETUP);
  expect(first!.runs).toBe(1);
  expect(store.results(SETUP)).toBe(first);
  store.take(store.next()!, record(2), undefined);
  expect(store.results(SETUP)!.runs).toBe(2);
});

test("who waits is answered when all runs are there, not before; what is waited for is wanted with whatever else is", async () => {
  const store = createStore();
  let told = 0;
  const promise = store.wait([SETUP]).then(([results]) => (told = results.runs));
  store.want(TWO, [B]);
  const tasks = Array.from({ length: 4 }, () => store.next()!).filter(({ setup }) => setup === SETUP);
  expect(tasks.map(({ run }) => run)).toEqual([1, 2]);
  store.take(tasks[0], record(1), EMPTY_FACTS);
  await Promise.resolve();
  expect(told).toBe(0);
  store.take(tasks[1], record(2), undefined);
  await promise;
  expect(told).toBe(2);
  const again = store.wait([SETUP]);
  store.want(TWO, [B]);
  expect((await again)[0].runs).toBe(2); // they are there already
});

test("a refusal and the end of all computing end the waiting too", async () => {
  const store = createStore();
  const first = store.wait([SETUP]);
  store.want(TWO, [SETUP]);
  store.refuse(store.next()!, "why");
  await expect(first).rejects.toThrow("why");
  const second = store.wait([B]);
  store.giveUp(new Error("blocked"));
  await expect(second).rejects.toThrow("blocked");
});
