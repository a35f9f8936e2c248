/** The observer looks and never touches: the world runs the same with it and without it. */
import { expect, test } from "vitest";
import { runTwin, prepare } from "../../src/engine/run.ts";
import { createObserver, observeTick } from "../../src/observe/observer.ts";
import { minimal, runTo, worldOf } from "../engine/worlds.ts";
import { noTouch, watched } from "../processes/watched-world.ts";

test("it writes no column of the world", () => {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "look", scenario.parameters);
  const world = worldOf(scenario, { seed: "look" });
  const seen = noTouch();
  const shown = watched(world, () => seen);
  const observer = createObserver(shown, twin);
  runTo(world, 2021, () => observeTick(shown, observer, true));
  expect([...seen.writes]).toEqual([]);
  expect(seen.reads.size).toBeGreaterThan(10);
});

test("sums over the last year, and fronts found", () => {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "look", scenario.parameters);
  const world = worldOf(scenario, { seed: "look" });
  const observer = createObserver(world, twin);
  const arrived: number[] = [];
  let found = 0;
  runTo(world, 2024, ({ items, cells, shells }) => {
    observeTick(world, observer, false);
    const sum = (column: Float64Array | Int32Array): number =>
      Array.from(column).reduce((total, value) => total + value, 0);
    arrived.push(sum(items.arrivedControlled) + sum(items.arrivedUncontrolled) + sum(cells.soldDowngraded));
    found = sum(shells.incarnation);
  });
  expect(observer.imports.sum[0]).toBeCloseTo(
    arrived.slice(-12).reduce((total, value) => total + value, 0),
    3,
  );
  expect(observer.fronts.foundTotal).toBe(found);
});
