/** Frontier and demand: what grows at which rate, and what a line that drifts leaves as it is. */
import { expect, test } from "vitest";
import { exp, ln } from "../../src/base/maths.ts";
import { moveFrontier, withoutFrontier } from "../../src/processes/move-frontier.ts";
import { listItem } from "../../src/world/yard.ts";
import { edited } from "../verification/hand-set.ts";
import { CHIPS, CHIPS_US, go, small, TOOLS, TOOLS_JP, TOOLS_NL, US } from "./alone.ts";

test("the need grows at its rate, times the push of the state", () => {
  const { items } = go(small({ parameters: { need_noise: 0 } }), moveFrontier, 24);
  const years = 2 - 1 / 24; // the middle of the last tick
  expect(items.need[TOOLS]).toBeCloseTo(4000 * exp(0.1 * years) * 1.2, 6);
  expect(items.need[CHIPS]).toBeCloseTo(6000 * exp(0.2 * years) * 1.2, 6);
});

test("shocks belong to the calendar year and the item, not to the tick", () => {
  const flat = (start: number, ticksPerYear = 12) =>
    small({ time: { start, ticksPerYear }, data: ({ items }) => ({ items: edited(items, { need_growth: 0 }) }) });
  const early = go(flat(2018), moveFrontier, 25).items; // January 2020
  const late = go(flat(2019), moveFrontier, 13).items;
  expect(early.need[TOOLS]).toBeCloseTo(late.need[TOOLS], 6);
  expect(early.need[TOOLS]).not.toBeCloseTo(4800, 0);
  expect(ln(early.need[TOOLS] / 4800)).not.toBeCloseTo(ln(early.need[CHIPS] / 7200), 3);
  // Between two years the shock is linear: the mean of neighbouring ticks is the shock in the middle of the tick that holds both.
  const fine = flat(2018, 24);
  const one = ln(go(fine, moveFrontier, 7).items.need[TOOLS]);
  const two = ln(go(fine, moveFrontier).items.need[TOOLS]);
  expect((one + two) / 2).toBeCloseTo(ln(go(flat(2018), moveFrontier, 4).items.need[TOOLS]), 9);
});

test("the threshold trails the frontier while the account is closed, and follows it in part once it is open", () => {
  const threshold = (indexing: number): number => {
    const world = small({ parameters: { threshold_indexing: indexing } });
    listItem(world, CHIPS, 2018, 1, 0);
    const { items } = go(world, moveFrontier, 24);
    expect(items.frontier[CHIPS]).toBeCloseTo(2020, 9);
    expect(items.threshold[TOOLS]).toBeCloseTo(items.frontier[TOOLS] - 6, 9);
    return items.threshold[CHIPS];
  };
  expect(threshold(0)).toBeCloseTo(2015, 9);
  expect(threshold(0.5)).toBeCloseTo(2016, 9);
  expect(threshold(1)).toBeCloseTo(2017, 9);
});

test("the line drifts: more is controlled, and each state's part of it stays the same", () => {
  const world = small({ parameters: { threshold_indexing: 0 } });
  const { items, cells } = world;
  listItem(world, TOOLS, 2018, 0.8, 0);
  const before = items.controlled[TOOLS];
  cells.inForce[TOOLS_NL] = 0.5 * before;
  cells.announced[TOOLS_NL] = before;
  cells.announced[TOOLS_JP] = 0.25 * before;
  go(world, moveFrontier, 12);
  expect(items.controlled[TOOLS]).toBeGreaterThan(1.05 * before);
  expect(cells.inForce[TOOLS_NL] / items.controlled[TOOLS]).toBeCloseTo(0.5, 9);
  expect(cells.inForceNow[TOOLS_NL] / items.controlled[TOOLS]).toBeCloseTo(0.5, 9);
  expect(cells.announced[TOOLS_JP] / items.controlled[TOOLS]).toBeCloseTo(0.25, 9);
});

test("imports are what own makers leave of the need, in both grades", () => {
  const { items } = go(small(), moveFrontier, 12);
  for (const item of [TOOLS, CHIPS]) {
    expect(items.needControlled[item] + items.needUncontrolled[item]).toBeCloseTo(items.need[item], 6);
    expect(items.importDemandControlled[item] + items.domesticControlled[item]).toBeCloseTo(
      items.needControlled[item],
      6,
    );
    expect(items.importDemandUncontrolled[item] + items.domesticUncontrolled[item]).toBeCloseTo(
      items.needUncontrolled[item],
      6,
    );
    expect(items.domesticControlled[item]).toBeGreaterThan(0);
  }
});

test("a moved line creates no demand and destroys none", () => {
  const world = small();
  const { items } = go(world, moveFrontier);
  const imports = (): number => items.importDemandControlled[CHIPS] + items.importDemandUncontrolled[CHIPS];
  const before = imports();
  const controlled = items.importDemandControlled[CHIPS];
  listItem(world, CHIPS, 2018, 0.3, 0);
  withoutFrontier(world);
  expect(items.importDemandControlled[CHIPS]).toBeLessThan(0.5 * controlled);
  expect(imports()).toBeCloseTo(before, 9);
});

test("lost sales slow the frontier only where a study says so", () => {
  const pace = (slowdown: number): number => {
    const world = small({ parameters: { frontier_slowdown: slowdown } });
    world.suppliers.tradeLost[US] = 0.5 * 6000 * 1.2; // half of the leader's ordinary sales
    return go(world, moveFrontier).items.frontier[TOOLS] - 2018;
  };
  expect(pace(0)).toBeCloseTo(1 / 12, 9);
  expect(pace(0.4)).toBeCloseTo(0.8 / 12, 9);
});

test("the rest of the world buys at its index", () => {
  const world = small();
  world.setting.rowDemand[0] = 1.5;
  expect(go(world, moveFrontier).cells.row[CHIPS_US]).toBeCloseTo(45000, 6);
});

test("an item with an index of its own does not follow the common one", () => {
  const point = (date: string, value: number) => ({
    ...{ series: "row_demand_CHIPS", date, value, source: ["x"], place: "", note: "" },
    grade: "assumed" as const,
  });
  const world = small({
    data: ({ series }) => ({ series: [...series, point("2018-01-01", 1), point("2019-01-01", 2)] }),
  });
  world.setting.rowDemand[0] = 1.5;
  const { cells } = go(world, moveFrontier, 12);
  expect(cells.row[CHIPS_US]).toBeCloseTo(60000, 6);
  expect(cells.row[TOOLS_NL] / cells.row[TOOLS_JP]).toBeCloseTo(cells.share[TOOLS_NL] / cells.share[TOOLS_JP], 9);
});

test("other customers hold slots for what they buy a lead time later, and the target looks as far ahead on the course of its need", () => {
  const point = (series: string, date: string, value: number) => ({
    ...{ series, date, value, source: ["x"], place: "", note: "" },
    grade: "assumed" as const,
  });
  const world = small({
    data: ({ series }) => ({
      series: [
        ...series,
        point("row_demand_CHIPS", "2018-01-01", 1),
        point("row_demand_CHIPS", "2019-01-01", 2),
        point("need_CHIPS", "2018-01-01", 1),
        point("need_CHIPS", "2019-01-01", 3),
      ],
    }),
  });
  const { cells, items, blueprint } = go(world, moveFrontier);
  const lead = blueprint.items.lead_time_years[CHIPS];
  expect(lead).toBeGreaterThan(0);
  expect(cells.rowAhead[CHIPS_US]).toBeCloseTo(30000 * (1 + 1 / 12 + lead), 6);
  expect(items.needAhead[CHIPS]).toBeCloseTo(1 + (2 * lead) / (1 + 2 / 24), 6);
  expect(items.needAhead[TOOLS]).toBe(1); // no series: it grows evenly, and the ordinary stock covers that
});

test("without the process frontier and need stay where they were", () => {
  const world = small();
  const before = Float64Array.from(world.items.need);
  const { items } = go(world, withoutFrontier, 12);
  expect([items.frontier[TOOLS], items.threshold[CHIPS]]).toEqual([2018, 2015]);
  expect(items.need).toEqual(before);
});

test("a need that answers scarcity: given up in proportion, one item at a time; without an answer it is as planned", () => {
  const need = (elasticity: number) => {
    const world = small({ parameters: { need_noise: 0, need_elasticity: elasticity } });
    world.items.scarcity[CHIPS] = 0.6;
    return go(world, moveFrontier).items.need;
  };
  const planned = need(0);
  expect(need(0.5)[CHIPS] / planned[CHIPS]).toBeCloseTo(1 - 0.5 * 0.6, 12);
  expect(need(0.5)[TOOLS]).toBe(planned[TOOLS]);
});
