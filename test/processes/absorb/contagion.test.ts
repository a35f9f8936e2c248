/** Absorption as an epidemic: renewals come by turns, sooner among peers who went before, and are whole. */
import { expect, test } from "vitest";
import { absorb } from "../../../src/processes/absorb/absorb.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { CHIPS, every, go, small } from "../alone.ts";

import { supply } from "./supply.ts";

type Parameters = Partial<Record<ParameterName, number>>;

const epidemic = (parameters: Parameters = {}, seed = "test"): World =>
  small({ forms: { absorb: "contagion" }, parameters }, { seed });
const first = (world: World): number => world.blueprint.holdingStart[CHIPS];

test("a renewal is whole: from the old vintage to the frontier at once", () => {
  const world = epidemic({ contagion_alone: 1000, generation_years: 2 });
  world.holdings.vintage.fill(2010);
  go(world, [supply(1), absorb]);
  for (let holding = first(world); holding < world.blueprint.holdingStart[CHIPS + 1]; holding++)
    expect(world.holdings.vintage[holding]).toBe(world.items.frontier[CHIPS]);
});

test("who holds the current generation does not renew", () => {
  const world = epidemic({ contagion_alone: 1000, contagion_peers: 1000, generation_years: 2 });
  world.holdings.vintage.fill(2016.5);
  go(world, [supply(1), absorb], 12);
  expect(every(world.holdings.vintage, 2016.5)).toBe(true);
});

test("peers who went before raise the rate, ability and access too", () => {
  const hazard = (set: (world: World) => void, parameters: Parameters = {}, share = 1): number => {
    const world = epidemic({
      contagion_alone: 0.001,
      contagion_peers: 0.1,
      second_best: 0,
      military_first: 0,
      ...parameters,
    });
    world.holdings.vintage.fill(2005);
    world.users.absorption.fill(0.5);
    set(world);
    return go(world, [supply(share), absorb]).holdings.renewalHazard[first(world)];
  };
  const none = hazard(() => {});
  expect(none).toBeCloseTo((0.5 * 0.001) / 12, 9);
  const others = (world: World): void => void world.holdings.vintage.fill(2018, first(world) + 1);
  expect(hazard(others)).toBeGreaterThan(5 * none);
  expect(hazard(({ users }) => void users.absorption.fill(1)) / none).toBeCloseTo(2, 9);
  expect(hazard(() => {}, {}, 0.4) / none).toBeCloseTo(0.4, 9);
  expect(hazard(() => {}, {}, 0)).toBe(0);
});

test("without access the second best is taken, where it is better", () => {
  const world = epidemic({ contagion_alone: 1000, second_best: 1 });
  world.holdings.vintage.fill(2000);
  world.items.domesticVintage.fill(2010);
  go(world, [supply(0), absorb]);
  const own = Math.max(2010, world.items.threshold[CHIPS]);
  expect(world.holdings.vintage[first(world)]).toBeGreaterThanOrEqual(2010);
  expect(world.holdings.vintage[first(world)]).toBeLessThanOrEqual(own + 1);
});

test("users move up only and never beyond the frontier; the luck of one is not that of another", () => {
  const world = epidemic();
  const before = Float64Array.from(world.holdings.vintage);
  for (const share of [1, 0.3, 0, 0.8]) go(world, [supply(share), absorb], 24);
  before.forEach((vintage, holding) => expect(world.holdings.vintage[holding]).toBeGreaterThanOrEqual(vintage));
  world.holdings.vintage.forEach((vintage) => expect(vintage).toBeLessThanOrEqual(2018));
  const other = epidemic({}, "other");
  for (const share of [1, 0.3, 0, 0.8]) go(other, [supply(share), absorb], 24);
  expect(other.holdings.vintage).not.toEqual(world.holdings.vintage);
});
