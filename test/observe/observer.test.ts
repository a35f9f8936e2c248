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
  expect(observer.imports.run.sum[0]).toBeCloseTo(
    arrived.slice(-12).reduce((total, value) => total + value, 0),
    3,
  );
  expect(observer.fronts.foundTotal).toBe(found);
});

test("each sum over the last year is that of its twelve ticks, at every tick", () => {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "look", scenario.parameters);
  const world = worldOf(scenario, { seed: "look" });
  const observer = createObserver(world, twin);
  const { states, imports, fronts } = observer;
  const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
  const ticks: number[][] = [];
  let closed = 0;
  runTo(world, 2024, ({ clock, cells, shells }) => {
    observeTick(world, observer, false);
    const [first, end] = [clock.tick * cells.count, (clock.tick + 1) * cells.count];
    const ordinary = sum(twin.soldControlled.subarray(first, end)) + sum(twin.soldUncontrolled.subarray(first, end));
    const found = sum(shells.incarnation) - closed;
    closed += found;
    ticks.push([
      ...states.lossNow,
      ...states.gainNow,
      ...states.salesNow,
      ordinary,
      found,
      sum(shells.open) * clock.dt,
    ]);
    const kept = [states.loss, states.gain, states.sales, imports.twin, fronts.found, fronts.open];
    kept
      .flatMap((one) => [...one.sum])
      .forEach((value, k) => expect(value).toBeCloseTo(sum(ticks.slice(-12).map((tick) => tick[k])), 6));
    expect(fronts.openTotal).toBeCloseTo(sum(ticks.map((tick) => tick[11])), 6);
  });
  expect(sum(ticks.map((tick) => tick[10]))).toBeGreaterThan(0); // fronts were found
});

test("users are put in order when somebody is about to look, and only then", () => {
  const scenario = minimal();
  const world = worldOf(scenario, { seed: "look" });
  const observer = createObserver(world, runTwin(prepare(scenario), "look", scenario.parameters));
  observeTick(world, observer, false);
  expect([...observer.order.median]).toEqual([0, 0]);
  observeTick(world, observer, true);
  expect(Math.min(...observer.order.median)).toBeGreaterThan(2000);
});
