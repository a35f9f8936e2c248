/** Threads that come late, die once, die always, never start: no unit is lost unseen, none is done without being told. */
import { expect, test } from "vitest";
import { type Answer, workOnThreads } from "../../src/cli/thread-pool.ts";

async function work(kind: string, count: number, stop = new AbortController()) {
  const log = new Int32Array(new SharedArrayBuffer(4 * (count + 100)));
  const done: number[] = [];
  const lost: number[] = [];
  await workOnThreads<Answer>({
    ...{ script: new URL("./odd-thread.js", import.meta.url), workerData: { kind, log }, jobs: 2, stop: stop.signal },
    units: Array.from({ length: count }, (_, unit) => unit),
    onAnswer({ batch }) {
      done.push(...batch);
      if (kind === "stopped") stop.abort();
    },
    onLost: (unit) => lost.push(unit),
  });
  return { done: done.sort((a, b) => a - b), lost, tries: [...log.subarray(0, count)] };
}

const all = (count: number) => Array.from({ length: count }, (_, unit) => unit);

test("every unit is done once, whoever is faster", async () => {
  expect(await work("late", 60)).toEqual({ done: all(60), lost: [], tries: all(60).map(() => 1) });
  expect((await work("late", 0)).done).toEqual([]);
});

test("the units of a thread that dies are tried once more", async () => {
  const { done, lost, tries } = await work("dies once", 30);
  expect([done, lost]).toEqual([all(30), []]);
  expect(tries[5]).toBe(2);
});

test("a unit at which threads die twice is given up, and only that", async () => {
  const { done, lost } = await work("deadly", 30);
  expect(lost).toEqual([5]);
  expect(done).toEqual(all(30).filter((unit) => unit !== 5));
});

test("threads that never start are told, not started for ever", async () => {
  await expect(work("stillborn", 10)).rejects.toThrow(/worker threads die: no start; try --jobs 1/);
});

test("when it is stopped, it ends", async () => {
  const { done, lost } = await work("stopped", 5000);
  expect(done.length).toBeLessThan(5000);
  expect(lost).toEqual([]);
});
