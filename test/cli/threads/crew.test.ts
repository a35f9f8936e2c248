/** Threads that come late, die once, die always, never start: no unit is lost unseen, none is done without being told. */
import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { startCrew } from "../../../src/cli/threads/crew.ts";
import { loadText, studyText, workOf } from "../../study/small-study-file.ts";

async function work(kind: string, count: number, { ordered = false, stop = new AbortController() } = {}) {
  const log = new Int32Array(new SharedArrayBuffer(4 * (count + 100)));
  const done: number[] = [];
  const lost: number[] = [];
  const crew = startCrew({
    ...{ kind: "units" as const, setup: { kind, log } as never, jobs: 2, stop: stop.signal },
    script: new URL("./odd-thread.js", import.meta.url),
  });
  try {
    await crew.work({
      units: Array.from({ length: count }, (_, unit) => unit),
      ordered,
      onResult(place, result) {
        expect(result as unknown).toBe(place);
        done.push(place);
        if (kind === "stopped") stop.abort();
      },
      lost(place) {
        lost.push(place);
        return null;
      },
    });
  } finally {
    await crew.end();
  }
  return { order: [...done], done: done.sort((a, b) => a - b), lost, tries: [...log.subarray(0, count)] };
}

const all = (count: number) => Array.from({ length: count }, (_, unit) => unit);

test("every unit is done once, whoever is faster; in order where that is asked", async () => {
  const { order, ...rest } = await work("late", 60);
  expect(rest).toEqual({ done: all(60), lost: [], tries: all(60).map(() => 1) });
  expect(order).toHaveLength(60);
  expect((await work("late", 400, { ordered: true })).order).toEqual(all(400));
  expect((await work("late", 0)).done).toEqual([]);
});

test("no unit waits behind a long one while another thread is free", async () => {
  const { order } = await work("long", 8);
  expect(order.at(-1)).toBe(0);
  expect(order).toHaveLength(8);
});

test("units go out some at a time and at the end one by one, so that no thread stands idle while another has many left", async () => {
  const { tries: sizes } = await work("sizes", 200); // of 20 ms each by what the threads say
  expect(Math.max(...sizes)).toBe(3);
  expect(sizes.slice(-4)).toEqual([1, 1, 1, 1]);
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

test("a stop passes on what is finished, with gaps where the order is kept", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 1500);
  const { order, tries } = await work("stuck", 1000, { ordered: true, stop });
  expect(order).not.toContain(2);
  expect(order.slice(0, 2)).toEqual([0, 1]);
  expect(order.length).toBeGreaterThan(2);
  // What waits for the stuck one is kept in memory: no more than 64 units a thread are begun beyond it.
  expect(tries.filter((times) => times > 0).length).toBeLessThanOrEqual(2 + 2 * 64);
});

test("here and on threads the same comes out, and a crew works as often as it is asked", async () => {
  const study = workOf(loadText(studyText({})));
  const results = async (jobs: number) => {
    const crew = startCrew({ kind: "units", setup: study, jobs });
    const found: Uint8Array[] = [];
    for (const units of [
      [0, 1],
      [2, 3],
    ])
      // prettier-ignore
      await crew.work({ units, onResult: (place, record) => (found[units[place]] = record) });
    await crew.end();
    return found;
  };
  const here = await results(1);
  expect(here).toHaveLength(4);
  expect(await results(2)).toEqual(here);
});

test("a crew that works many times leaves no listener behind", async () => {
  const stop = new AbortController();
  const crew = startCrew({
    ...{
      kind: "units" as const,
      setup: { kind: "late", log: new Int32Array(new SharedArrayBuffer(4 * 200)) } as never,
    },
    ...{ jobs: 2, stop: stop.signal, script: new URL("./odd-thread.js", import.meta.url) },
  });
  for (let piece = 0; piece < 3; piece++) await crew.work({ units: [0, 1, 2], onResult: () => undefined });
  expect(getEventListeners(stop.signal, "abort")).toHaveLength(0);
  await crew.end();
});
