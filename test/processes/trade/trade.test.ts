/** Trade as a whole: the books balance, refused goods stay away, and without it nothing is traded. */
import { expect, test } from "vitest";
import { checkBooks, enterTick, openBooks } from "../../../src/engine/conservation.ts";
import { trade, withoutTrade } from "../../../src/processes/trade/trade.ts";
import { compileBlueprint } from "../../../src/world/blueprint.ts";
import { allocateColumns } from "../../../src/world/allocate-columns.ts";
import { buildWorld } from "../../../src/world/build-world.ts";
import { runTo, shipped } from "../../engine/worlds.ts";
import { CHIPS, every, go, small, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";

test("the books balance through a cut, a lift and a second cut", () => {
  const world = small();
  const books = openBooks(world);
  for (let month = 0; month < 36; month++) {
    const level = [0, 1, 0.3][Math.floor(month / 12)];
    world.cells.covered.fill(level);
    world.cells.force.fill(level);
    go(world, trade);
    enterTick(world, books);
    checkBooks(world, books, "test");
  }
  expect(world.cells.soldDowngraded[TOOLS_NL]).toBeGreaterThan(0);
});

test("a cut empties the pipeline and then the stock; without one nothing runs short", () => {
  const used = (covered: number): number => {
    const world = small({ parameters: { downgrade_share: 0 } });
    world.items.stockTargetControlled.set(world.items.stockControlled);
    world.cells.covered.fill(covered);
    world.cells.force.fill(covered);
    world.cells.licenceRate.fill(0);
    const { items, clock } = go(world, trade, 48);
    return items.usedControlled[TOOLS] / (items.importDemandControlled[TOOLS] * clock.dt);
  };
  expect(used(0)).toBeCloseTo(1, 6);
  expect(used(1)).toBeLessThan(0.05);
});

test("without trade makers sell elsewhere, and nothing arrives or is refused", () => {
  const world = small();
  world.cells.covered[TOOLS_NL] = 1;
  go(world, trade);
  const stock = world.items.stockControlled[CHIPS];
  const { cells, items, clock } = go(world, withoutTrade);
  for (const column of [
    cells.soldControlled,
    cells.soldUncontrolled,
    cells.soldDowngraded,
    cells.refusedRate,
    cells.backfillRate,
    cells.evadedRate,
    cells.licensedRate,
  ])
    expect(every(column, 0)).toBe(true);
  for (const column of [
    items.refused,
    items.refusedSmooth,
    items.arrivedControlled,
    items.usedControlled,
    items.usedUncontrolled,
    items.remoteEffect,
    items.downgradedEffect,
  ])
    expect(every(column, 0)).toBe(true);
  expect(cells.soldElsewhere[TOOLS_JP]).toBeCloseTo(cells.row[TOOLS_JP] * clock.dt, 9);
  expect(cells.produced[TOOLS_JP]).toBe(cells.soldElsewhere[TOOLS_JP]);
  expect(items.stockControlled[CHIPS]).toBe(stock);
});

test("no EUV tool reaches the target in any of 40 runs of history, through any channel, from any stock", () => {
  const scenario = shipped("today");
  const blueprint = compileBlueprint(scenario);
  const columns = allocateColumns(blueprint);
  const item = blueprint.itemIds.indexOf("EUV");
  const [cell, end] = [blueprint.cellStart[item], blueprint.cellStart[item + 1]];
  expect(end - cell).toBe(1);
  for (let run = 0; run < 40; run++) {
    const start = { seed: `euv/${run}`, parameters: scenario.parameters, controls: true, diary: null };
    let came = 0;
    let wanted = 0;
    runTo(buildWorld(blueprint, columns, start), 2026.5, ({ items, cells }) => {
      came += cells.soldControlled[cell] + cells.soldUncontrolled[cell] + cells.soldDowngraded[cell];
      came +=
        items.stockControlled[item] + items.shellArrived[item] + items.theftEffect[item] + items.remoteEffect[item];
      wanted += items.importDemandControlled[item] / 12;
    });
    expect(came).toBe(0);
    expect(wanted).toBeGreaterThan(1000);
  }
});
