/** What the twin leaves behind, tick by tick. */
import { expect, test } from "vitest";
import { allocateTwinRecord, recordTwin } from "../../src/observe/twin-record.ts";
import { allocateUserOrder, weightedQuantiles } from "../../src/observe/user-order.ts";
import { allocateColumns } from "../../src/world/allocate-columns.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { twinBlueprint } from "../../src/world/twin-blueprint.ts";
import { minimal, runTo } from "../engine/worlds.ts";

const makers = compileBlueprint(minimal());
const blueprint = twinBlueprint(makers);

function twinWorld() {
  const start = { seed: "test", parameters: makers.scenario.parameters, controls: false, diary: null };
  return buildWorld(blueprint, allocateColumns(blueprint), start);
}

test("each tick's flows and vintages stand in its own rows", () => {
  const world = twinWorld();
  const record = allocateTwinRecord(24, makers);
  const order = allocateUserOrder(world);
  const seen: number[][] = [];
  runTo(world, 2019, (moved) => {
    recordTwin(moved, record, order, makers);
    seen.push([
      makers.cellShare[2] * moved.cells.soldControlled[makers.cellItem[2]],
      moved.items.workDone[1],
      moved.holdings.vintage[3],
      moved.items.domesticVintage[0],
    ]);
  });
  expect(seen).toHaveLength(12);
  seen.forEach(([sold, work, vintage, domestic], tick) => {
    expect(record.soldControlled[tick * makers.cellItem.length + 2]).toBe(sold);
    expect(record.workDone[tick * world.items.count + 1]).toBe(work);
    expect(record.vintage[tick * world.holdings.count + 3]).toBe(vintage);
    expect(record.domesticVintage[tick * world.items.count]).toBe(domestic);
    expect(record.median[tick * world.items.count]).toBeGreaterThan(2000);
  });
  expect(record.soldControlled[12 * makers.cellItem.length]).toBe(0);
});

test("every column of the record holds what its name says", () => {
  const world = twinWorld();
  const { ticks, written, writeMore, ...record } = allocateTwinRecord(6, makers);
  const order = allocateUserOrder(world);
  runTo(world, 2018.5, (moved) => recordTwin(moved, { ticks, written, writeMore, ...record }, order, makers));
  weightedQuantiles(world, order);
  const { cells, items, holdings } = world;
  const ofCells = (sold: Float64Array): Float64Array =>
    makers.cellShare.map((share, cell) => share * sold[makers.cellItem[cell]]);
  const sold = {
    soldControlled: ofCells(cells.soldControlled),
    soldUncontrolled: ofCells(cells.soldUncontrolled),
  };
  const sources: Record<string, Float64Array> = { ...sold, ...items, vintage: holdings.vintage, ...order } as never;
  for (const [name, column] of Object.entries(record)) {
    expect(column.subarray(5 * sources[name].length), name).toEqual(sources[name]);
  }
});
