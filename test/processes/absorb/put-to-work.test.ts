/** Goods at work and tools that wear out. */
import { expect, test } from "vitest";
import { approach, exp } from "../../../src/base/maths.ts";
import { absorb } from "../../../src/processes/absorb/absorb.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, go, setRule, small, TOOLS, TOOLS_JP, TOOLS_NL } from "../alone.ts";
import { supply } from "./supply.ts";

test("goods that are used up: what is at hand is at work", () => {
  const { items } = go(small(), [supply(0.6), absorb]);
  expect(items.availability[CHIPS]).toBeCloseTo(0.6, 9);
  expect(items.workDone[CHIPS]).toBeCloseTo(0.6 * items.needControlled[CHIPS], 6);
  expect(items.acquired[CHIPS]).toBeCloseTo(0.6, 9);
  const rented = ({ items, clock }: World): void =>
    void (items.remoteEffect[CHIPS] = 0.3 * items.needControlled[CHIPS] * clock.dt);
  expect(go(small(), [supply(0.6), rented, absorb]).items.availability[CHIPS]).toBeCloseTo(0.9, 9);
});

test("tools go on working after a cut and wear out over their life", () => {
  const world = small();
  const start = world.items.installed[TOOLS];
  const { items } = go(world, [supply(0), absorb], 60);
  expect(items.installed[TOOLS]).toBeCloseTo(start * exp(-0.5), 6);
  expect(items.availability[TOOLS]).toBeLessThan(0.8);
  expect(items.availability[CHIPS]).toBe(0);
  expect(go(small(), [supply(1), absorb], 60).items.availability[TOOLS]).toBeCloseTo(1, 9);
});

test("tools whose service is refused stop working, but for what the target keeps up itself", () => {
  const service = (rule: number, months: number): number => {
    const world = small({ parameters: { service_years: 2, service_kept: 0.4 } });
    world.cells.covered[TOOLS_NL] = 1;
    world.cells.covered[TOOLS_JP] = 1;
    setRule(world, "services", rule);
    return go(world, [supply(1), absorb], months).items.service[TOOLS];
  };
  expect(service(0, 24)).toBe(1);
  expect(service(1, 24)).toBeCloseTo(1 - 0.6 * (1 - exp(-1)), 6);
  expect(service(1, 600)).toBeCloseTo(0.4, 6);
  expect(service(0.5, 600)).toBeCloseTo(0.7, 6);
});

test("the vintage of a stock is the mean of what has arrived", () => {
  const world = small();
  const { items } = world;
  items.installed[TOOLS] = 100;
  items.installedVintage[TOOLS] = 2000;
  items.frontier[TOOLS] = 2020;
  const buy = ({ items }: World): void => {
    items.domesticControlled.fill(0);
    items.usedControlled[TOOLS] = 100;
  };
  go(world, [buy, absorb]);
  const kept = 100 * exp(-1 / 120);
  expect(items.installedVintage[TOOLS]).toBeCloseTo((kept * 2000 + 100 * 2020) / (kept + 100), 6);
});

test("scarcity is what has been missing over the last time", () => {
  const { items } = go(small({ parameters: { scarcity_memory_years: 2 } }), [supply(0.6), absorb]);
  expect(items.scarcity[CHIPS]).toBeCloseTo(0.4 * approach(1 / 12, 2), 9);
});

test("where none was ever needed none is missing; what is needed and not there is", () => {
  const world = small();
  const { items } = world;
  items.installed[TOOLS] = 0;
  items.installedNeed[TOOLS] = 0;
  items.needControlled[TOOLS] = 0;
  const none = (w: World): void => void (w.items.usedControlled[TOOLS] = w.items.domesticControlled[TOOLS] = 0);
  expect(go(world, [none, absorb]).items.availability[TOOLS]).toBe(1);
  items.needControlled[TOOLS] = 100;
  expect(go(world, [none, absorb]).items.availability[TOOLS]).toBe(0);
});
