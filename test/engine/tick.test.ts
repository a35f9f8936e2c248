/** One tick: what is called, and the clock. */
import { expect, test } from "vitest";
import { SCHEDULE } from "../../src/engine/schedule.ts";
import { stepsOf, tick } from "../../src/engine/tick.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, worldOf } from "./worlds.ts";

test("a process that is off is replaced by its neutral form, in its place", () => {
  const steps = stepsOf(["trade"]);
  SCHEDULE.forEach((process, place) => expect(steps[place]).toBe(process.name === "trade" ? process.off : process.run));
});

test("dates follow from the number of the tick, and the steps run in order", () => {
  const world = worldOf(minimal());
  const called: string[] = [];
  const step = (name: string) => (seen: World) => void called.push(`${name} ${seen.clock.tick}`);
  tick(world, 30, [step("one"), step("two")]);
  expect(called).toEqual(["one 30", "two 30"]);
  expect(world.clock.start).toBe(2020.5);
  expect(world.clock.end).toBeCloseTo(2020.5 + 1 / 12, 12);
});
