/** A page whose host blocks workers says so, and nobody waits for ever. */
import { expect, test } from "vitest";
import { BLOCKED, openPool, type PoolEvents } from "../../../src/explorer/engine/pool.ts";
import type { FilesMessage } from "../../../src/explorer/engine/protocol.ts";
import type { UnitMessage } from "../../../src/explorer/engine/tasks.ts";

const FILES: FilesMessage = { kind: "files", files: [] };

/** A worker that answers what `reply` gives; undefined: it fails as one does that a policy blocks. */
function worker(reply: (request: UnitMessage) => object | undefined): Worker {
  const one = {
    onmessage: null as ((event: { data: object }) => void) | null,
    onerror: null as (() => void) | null,
    postMessage(message: UnitMessage | FilesMessage) {
      if (message.kind === "files") return;
      const answer = reply(message);
      queueMicrotask(() => (answer ? one.onmessage?.({ data: answer }) : one.onerror?.()));
    },
  };
  return one as unknown as Worker;
}

function events(told: string[]): PoolEvents {
  return {
    nextRun: () => undefined,
    blocked: () => told.push("blocked"),
  };
}

test("a constructor that throws: told once, and what is asked is refused at once", async () => {
  const told: string[] = [];
  const refuses = (): Worker => {
    throw new Error("SecurityError");
  };
  const pool = openPool(refuses, 3, FILES, events(told));
  await expect(pool.ask("describe", "today")).rejects.toThrow(BLOCKED);
  expect(told).toEqual(["blocked"]);
  pool.wake();
});

test("workers that fail to start: told once, and whoever waits is told too", async () => {
  const told: string[] = [];
  const pool = openPool(() => worker(() => undefined), 2, FILES, events(told));
  const waiting = [pool.ask("describe", "today"), pool.ask("describe", "cocom"), pool.ask("describe", "russia-2022")];
  for (const one of await Promise.allSettled(waiting)) expect(one).toMatchObject({ status: "rejected" });
  await expect(pool.ask("describe", "today")).rejects.toThrow(BLOCKED);
  expect(told).toEqual(["blocked"]);
});

test("a worker that has answered once is started: a later error does not end the page", async () => {
  const told: string[] = [];
  const workers: Worker[] = [];
  const make = (): Worker => {
    const one = worker(() => ({ message: "no such scenario" }));
    workers.push(one);
    return one;
  };
  const pool = openPool(make, 1, FILES, events(told));
  await expect(pool.ask("describe", "today")).rejects.toThrow("no such scenario");
  expect(workers[0].onerror).toBeNull();
  expect(told).toEqual([]);
});

test("what is asked comes before runs; each result goes to whoever wants it", async () => {
  const order: string[] = [];
  const answers = (request: UnitMessage): object => {
    order.push(request.kind);
    return { results: [`${request.kind} ${String(request.unit)}`], milliseconds: 1 };
  };
  let runs = 2;
  const job = { kind: "run", unit: "one", take: (result: unknown) => order.push(String(result)), refuse: () => {} };
  const nextRun = () => (runs-- > 0 ? (job as never) : undefined);
  const pool = openPool(() => worker(answers), 1, FILES, { nextRun, blocked: () => undefined });
  expect(await pool.ask("describe", "today")).toBe("describe today");
  await new Promise((resolve) => setTimeout(resolve));
  expect(order).toEqual(["describe", "run", "run", "run one", "run one"]);
});
