import { expect, test } from "vitest";
import { createWaiting } from "../../../src/explorer/engine/waiting.ts";

const SETUP = { scenario: "today", changes: {} };
const runs = (refusal?: string) => ({
  setup: SETUP,
  facts: undefined,
  outcomes: [],
  underWay: new Set<number>(),
  look: undefined,
  refusal,
});

test("who waits is told when all runs are there, not before", async () => {
  let done = 0;
  const waiting = createWaiting({ runs: () => runs(), progress: () => ({ done, seen: done, wanted: 2 }) });
  let told = false;
  const promise = waiting.wait([SETUP]).then(() => (told = true));
  waiting.look();
  await Promise.resolve();
  expect([told, waiting.setups()]).toEqual([false, [SETUP]]);
  done = 2;
  waiting.look();
  await promise;
  expect([told, waiting.setups()]).toEqual([true, []]);
});

test("a refusal and the end of all computing are told too", async () => {
  const refused = createWaiting({ runs: () => runs("why"), progress: () => ({ done: 0, seen: 0, wanted: 2 }) });
  const first = refused.wait([SETUP]);
  refused.look();
  await expect(first).rejects.toThrow("why");
  const second = refused.wait([SETUP]);
  refused.giveUp(new Error("blocked"));
  await expect(second).rejects.toThrow("blocked");
});
