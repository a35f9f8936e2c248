/** What arrives, what is rented, what is used, what stays in stock. */
import { expect, test } from "vitest";
import { approach, exp } from "../../../src/base/maths.ts";
import { receive } from "../../../src/processes/trade/receive.ts";
import { CHIPS, CHIPS_US, go, setRule, small, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";

test("what makers sold arrives; what is not used goes to stock", () => {
  const world = small();
  const { cells, items, clock } = world;
  const stock = items.stockControlled[TOOLS];
  cells.soldControlled[TOOLS_NL] = 500;
  cells.soldControlled[TOOLS_JP] = 100;
  go(world, receive);
  const demand = items.importDemandControlled[TOOLS] * clock.dt;
  expect(items.arrivedControlled[TOOLS]).toBe(600);
  expect(items.usedControlled[TOOLS]).toBeCloseTo(demand, 9);
  expect(items.stockControlled[TOOLS]).toBeCloseTo(stock + 600 - demand, 9);
});

test("once supply stops a stock is stretched over the ration time, in both grades", () => {
  const world = small({ parameters: { ration_years: 2 } });
  const { items } = world;
  items.stockControlled[TOOLS] = 100;
  items.stockUncontrolled[CHIPS] = 50;
  go(world, receive);
  expect(items.usedControlled[TOOLS]).toBeCloseTo(100 * approach(1 / 12, 2), 9);
  expect(items.usedUncontrolled[CHIPS]).toBeCloseTo(50 * approach(1 / 12, 2), 9);
  go(world, receive, 23);
  expect(items.stockControlled[TOOLS]).toBeCloseTo(100 * exp(-1), 6);
});

test("a pause in purchases spares the stock", () => {
  const world = small();
  world.items.pace[TOOLS] = 0;
  const stock = world.items.stockControlled[TOOLS];
  const { items } = go(world, receive);
  expect([items.usedControlled[TOOLS], items.stockControlled[TOOLS]]).toEqual([0, stock]);
});

test("rented access builds up while demand is refused, takes its part of it, and a rule stops it", () => {
  const world = small({ parameters: { remote_years: 1 } });
  const { items, blueprint } = world;
  blueprint.items.remote_share[CHIPS] = 0.5;
  const step = (): void => {
    items.refused[CHIPS] = 1200;
    go(world, receive);
  };
  step();
  const level = approach(1 / 12, 1);
  expect(items.remoteLevel[CHIPS]).toBeCloseTo(level, 12);
  expect(items.remoteEffect[CHIPS]).toBeCloseTo(0.5 * level * 100, 9);
  expect(items.refused[CHIPS]).toBeCloseTo(1200 * (1 - 0.5 * level), 9);
  setRule(world, "remote", 1);
  step();
  expect([items.remoteEffect[CHIPS], items.refused[CHIPS]]).toEqual([0, 1200]);
  expect([items.remoteEffect[TOOLS], items.remoteLevel[TOOLS]]).toEqual([0, 0]);
  items.refused[CHIPS] = 0;
  const before = items.remoteLevel[CHIPS];
  go(world, receive);
  expect([items.remoteEffect[CHIPS], items.remoteLevel[CHIPS]]).toEqual([0, before]);
});

test("rented access and downgraded versions leave less to be taken from stock", () => {
  const world = small();
  const { items, cells, clock } = world;
  cells.soldControlled[CHIPS_US] = 1e4;
  items.downgradedEffect[CHIPS] = 30;
  go(world, receive);
  expect(items.usedControlled[CHIPS]).toBeCloseTo(items.importDemandControlled[CHIPS] * clock.dt - 30, 9);
  items.downgradedEffect[CHIPS] = 1e9;
  expect(go(world, receive).items.usedControlled[CHIPS]).toBe(0);
});
