import { expect, test } from "vitest";
import { bytesOf, createTwinCache } from "../../src/engine/twin-cache.ts";
import type { TwinRecord } from "../../src/observe/twin-record.ts";
import { smallTwin } from "../observe/small-twin.ts";

function record(): TwinRecord {
  return smallTwin(24).twin;
}

test("a record is found by its key until others need the room; what was asked for last stays", () => {
  const size = bytesOf(record());
  expect(size).toBeGreaterThan(1000);
  const cache = createTwinCache((2.5 * size) / 1e6);
  const [a, b, c] = [record(), record(), record()];
  cache.set("a", a);
  cache.set("b", b);
  expect(cache.get("a")).toBe(a);
  cache.set("c", c);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([a, undefined, c]);
  expect(cache.counts).toEqual({ found: 3, missed: 1 });
});

test("the last record is kept however small the room", () => {
  const cache = createTwinCache(0);
  cache.set("a", record());
  cache.set("b", record());
  expect([cache.get("a") !== undefined, cache.get("b") !== undefined]).toEqual([false, true]);
});

test("a text keeps its name", () => {
  const cache = createTwinCache();
  expect(["x", "y", "x"].map((text) => cache.nameOf(text))).toEqual([0, 1, 0]);
});
