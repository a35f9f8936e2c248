import { expect, test } from "vitest";
import { createStore, goodRuns } from "../../../src/explorer/engine/store.ts";

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
  const store = createStore({ bySetup: true });
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
