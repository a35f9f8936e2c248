/** Dates inside ticks, the diary. */
import { expect, test } from "vitest";
import { note, restOfTick } from "../../src/world/world.ts";
import { minimal, worldOf } from "../engine/worlds.ts";

const clock = { tick: 0, start: 2020, end: 2020.5, dt: 0.5 };

test("an event acts on the rest of its tick", () => {
  expect(restOfTick(clock, 2019)).toBe(1);
  expect(restOfTick(clock, 2020)).toBe(1);
  expect(restOfTick(clock, 2020.25)).toBeCloseTo(0.5, 12);
  expect(restOfTick(clock, 2020.45)).toBeCloseTo(0.1, 12);
  expect(restOfTick(clock, 2020.5)).toBe(0);
  expect(restOfTick(clock, 2030)).toBe(0);
});

test("the diary is kept only where somebody listens", () => {
  const diary: never[] = [];
  note(worldOf(minimal(), { diary }), 2020, "trade", "US", "sale", 3);
  expect(diary).toEqual([{ date: 2020, process: "trade", entity: "US", event: "sale", value: 3 }]);
  expect(() => note(worldOf(minimal()), 2020, "trade", "US", "sale")).not.toThrow();
});
