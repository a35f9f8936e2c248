import { expect, test } from "vitest";
import { lookup, shuffled } from "../../../src/study/design/shuffle.ts";

test("an order holds everything once; place, seed and name decide it", () => {
  const order = shuffled(50, 3, lookup("s", "a"));
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, k) => k));
  expect(shuffled(50, 3, lookup("s", "a"))).toEqual(order);
  for (const other of [
    shuffled(50, 4, lookup("s", "a")),
    shuffled(50, 3, lookup("t", "a")),
    shuffled(50, 3, lookup("s", "b")),
  ])
    expect(other).not.toEqual(order);
});

test("all orders of three are equally frequent", () => {
  const draw = lookup("fair", "three");
  const found = new Map<string, number>();
  const n = 6000;
  for (let place = 0; place < n; place++) {
    const order = shuffled(3, place, draw).join("");
    found.set(order, (found.get(order) ?? 0) + 1);
  }
  expect(found.size).toBe(6);
  // Five standard deviations of a count with p = 1/6.
  for (const count of found.values()) expect(Math.abs(count - n / 6)).toBeLessThan(5 * Math.sqrt((n * 5) / 36));
});
