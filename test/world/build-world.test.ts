/** The world at the start: ordinary trade in balance, nothing controlled. */
import { expect, test } from "vitest";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { allocateColumns, buildWorld, countRows, isMember } from "../../src/world/build-world.ts";
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

test("the documented domestic share holds at the start", () => {
  const scenario = shipped("today");
  const { items } = worldOf(scenario);
  scenario.data.items.forEach((row, item) => {
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

test("named makers keep their data, fringe makers are drawn within bounds", () => {
  const { firms, blueprint } = worldOf(minimal());
  expect(firms.diligence[blueprint.firmIds.indexOf("LITHO")]).toBe(0.8);
  const fringe = blueprint.firmIds.flatMap((id, firm) => (id.startsWith("fringe/") ? [firms.diligence[firm]] : []));
  expect(fringe.length).toBeGreaterThan(0);
  expect(fringe.every((care) => care >= 0.1 && care <= 0.95)).toBe(true);
});

test("membership follows its dates", () => {
  const blueprint = compileBlueprint(minimal());
  const japan = blueprint.supplierIds.indexOf("JP");
  expect([2018, 2019, 2029.9, 2030].map((date) => isMember(blueprint, japan, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("stakes are drawn only where a forum bargains", () => {
  expect(countRows(compileBlueprint(minimal())).stakes).toBe(0);
  expect(countRows(compileBlueprint(altered(minimal(), { regime: { mode: "consensus" } }))).stakes).toBe(18);
});

test("a seed makes one world: the same again, another one from another seed", () => {
  const columns = (seed: string): string => {
    const { items, entries, firms, users, holdings } = worldOf(minimal(), { seed });
    return JSON.stringify([items, entries, firms, users, holdings]);
  };
  expect(columns("a")).toBe(columns("a"));
  expect(columns("a")).not.toBe(columns("b"));
});

test("entries are born over the fifteen years before the start and before the end", () => {
  const scenario = shipped("cocom");
  const { entries } = worldOf(scenario);
  const { start, end } = scenario.time;
  const born = Array.from(entries.born);
  expect(Math.min(...born)).toBeGreaterThanOrEqual(start - 15);
  expect(Math.max(...born)).toBeLessThanOrEqual(end);
  const early = born.filter((date) => date < start).length / born.length;
  expect(Math.abs(early - scenario.parameters.entry_start_share)).toBeLessThan(4 * Math.sqrt(0.25 / born.length));
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
