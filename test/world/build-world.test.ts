/** The world at the start: ordinary trade in balance, nothing controlled. */
import { expect, test } from "vitest";
import { allocateColumns } from "../../src/world/allocate-columns.ts";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { buildWorld } from "../../src/world/build-world.ts";
import { altered, minimal, runTo, shipped, worldOf } from "../engine/worlds.ts";

const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

test("weights and shares sum to one", () => {
  const { suppliers, hubs, users, holdings, items, blueprint } = worldOf(shipped("today"));
  expect(sum(suppliers.weight)).toBeCloseTo(1, 12);
  expect(sum(hubs.weight)).toBeCloseTo(1, 12);
  expect(sum(users.size)).toBeCloseTo(1, 12);
  for (let item = 0; item < items.count; item++) {
    expect(sum(holdings.weight.subarray(blueprint.holdingStart[item], blueprint.holdingStart[item + 1]))).toBeCloseTo(
      1,
      12,
    );
  }
});

test("need is met by own makers and imports, and the books of orders stand for ordinary trade", () => {
  const { items, cells, p } = worldOf(minimal());
  for (let item = 0; item < items.count; item++) {
    expect(items.needControlled[item] + items.needUncontrolled[item]).toBeCloseTo(items.need[item], 9);
    expect(items.domesticControlled[item] + items.importDemandControlled[item]).toBeCloseTo(
      items.needControlled[item],
      9,
    );
  }
  for (let cell = 0; cell < cells.count; cell++) {
    const flow = cells.share[cell] * items.importDemandControlled[cells.item[cell]];
    expect(cells.bookControlled[cell]).toBeCloseTo(flow * p.intake_years, 9);
    expect(cells.inForce[cell]).toBe(0);
  }
});

test("a need that has not begun is none, and an item without a lesser grade is all of the controlled one", () => {
  const { items, cells, blueprint } = worldOf(shipped("today"));
  const item = blueprint.itemIds.indexOf("EUV");
  expect([items.need[item], items.stockControlled[item], items.installedNeed[item]]).toEqual([0, 0, 0]);
  expect(cells.bookControlled[blueprint.cellStart[item]]).toBe(0);
  expect(items.controlled[item]).toBe(1);
});

test("users hold the mineral stocks of quiet times and want no more; every valve is open at an ordinary price", () => {
  const { ties, minerals } = worldOf(altered(minimal(), { parameters: { mineral_stock_years: 0.4 } }));
  expect(ties.count).toBeGreaterThan(0);
  for (let tie = 0; tie < ties.count; tie++) {
    expect([ties.stock[tie], ties.cover[tie], ties.valve[tie]]).toEqual([0.4, 0.4, 1]);
  }
  expect(Array.from(minerals.price)).toEqual(Array.from(minerals.price, () => 1));
});

test("the documented domestic share holds at the start", () => {
  const scenario = shipped("today");
  const { items } = worldOf(scenario);
  scenario.data.items.forEach((row, item) => {
    if (items.need[item] === 0) return;
    const own = (items.domesticControlled[item] + items.domesticUncontrolled[item]) / items.need[item];
    expect(own).toBeCloseTo(Math.max(row.domestic_share, 0.0005), 3);
  });
});

test("columns used before are wiped: the same world comes out", () => {
  const blueprint = compileBlueprint(minimal());
  const columns = allocateColumns(blueprint);
  const start = { seed: "s", parameters: minimal().parameters, controls: true, diary: null };
  const fresh = JSON.stringify(buildWorld(blueprint, columns, start).items);
  runTo(buildWorld(blueprint, columns, start), 2021);
  expect(JSON.stringify(buildWorld(blueprint, columns, start).items)).toBe(fresh);
});

test("without growth, noise or controls trade stays what it was at the start", () => {
  const scenario = altered(minimal(), {
    parameters: { need_noise: 0 },
    data: ({ items }) => ({ items: items.map((row) => ({ ...row, need_growth: 0 })) }),
  });
  const world = worldOf(scenario, { controls: false });
  const { items, cells, clock } = world;
  const demand = Array.from(items.importDemandControlled);
  runTo(world, 2019, () => {
    demand.forEach((flow, item) => expect(items.usedControlled[item] / (flow * clock.dt)).toBeCloseTo(1, 2));
    // The makers' pipeline settles in the first half year: it is filled for a chain in continuous time.
    const near = clock.tick < 6 ? 0.1 : 0.03;
    for (let cell = 0; cell < cells.count; cell++) {
      const ordinary = cells.share[cell] * demand[cells.item[cell]] * clock.dt;
      expect(Math.abs(cells.soldControlled[cell] / ordinary - 1)).toBeLessThan(near);
    }
  });
});
