/** What the twin leaves behind, tick by tick. */
import { expect, test } from "vitest";
import { allocateTwinRecord, recordTwin } from "../../src/observe/twin-record.ts";
import { allocateUserOrder, weightedQuantiles } from "../../src/observe/user-order.ts";
import { minimal, runTo, worldOf } from "../engine/worlds.ts";

test("each tick's flows and vintages stand in its own rows", () => {
  const world = worldOf(minimal(), { controls: false });
  const record = allocateTwinRecord(24, world);
  const order = allocateUserOrder(world);
  const seen: number[][] = [];
  runTo(world, 2019, (moved) => {
    recordTwin(moved, record, order);
    seen.push([
      moved.cells.soldControlled[2],
      moved.items.workDone[1],
      moved.holdings.vintage[3],
      moved.items.domesticVintage[0],
    ]);
  });
  expect(seen).toHaveLength(12);
  seen.forEach(([sold, work, vintage, domestic], tick) => {
    expect(record.soldControlled[tick * world.cells.count + 2]).toBe(sold);
    expect(record.workDone[tick * world.items.count + 1]).toBe(work);
    expect(record.vintage[tick * world.holdings.count + 3]).toBe(vintage);
    expect(record.domesticVintage[tick * world.items.count]).toBe(domestic);
    expect(record.median[tick * world.items.count]).toBeGreaterThan(2000);
  });
  expect(record.soldControlled[12 * world.cells.count]).toBe(0);
});

test("every column of the record holds what its name says", () => {
  const world = worldOf(minimal(), { controls: false });
  const { ticks, ...record } = allocateTwinRecord(6, world);
  const order = allocateUserOrder(world);
  runTo(world, 2018.5, (moved) => recordTwin(moved, { ticks, ...record }, order));
  weightedQuantiles(world, order);
  const { cells, items, holdings } = world;
  const sources: Record<string, Float64Array> = { ...cells, ...items, vintage: holdings.vintage, ...order } as never;
  for (const [name, column] of Object.entries(record)) {
    expect(column.subarray(5 * sources[name].length), name).toEqual(sources[name]);
  }
});
