/** Whose list a control stands on: only a forum has two. */
import { expect, test } from "vitest";
import { COALITION, coalitionShare, entriesMoved, forceOnTier, OWN, tiersOf } from "../../src/world/tiers.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, worldOf } from "../engine/worlds.ts";

function forum(): World {
  const world = worldOf(altered(minimal(), { regime: { mode: "consensus" } }));
  world.items.announcedAt.fill(2018);
  world.entries.born.fill(2000);
  return world;
}

test("the coalition's share of an item is that of its entries on the common list, revised ones by their scope", () => {
  const world = forum();
  const { entries, blueprint } = world;
  expect(tiersOf(blueprint)).toBe(2);
  const [first, second, third] = [0, 1, 2].map((k) => blueprint.entryStart[0] + k);
  const share = (): number => {
    entriesMoved(world, 0);
    return coalitionShare(world, 0);
  };
  expect(share()).toBe(0);
  entries.common[first] = 1;
  expect(share()).toBe(1);
  entries.unilateral[second] = 1;
  expect(share()).toBe(0.5);
  entries.scope[first] = 0.5;
  expect(share()).toBeCloseTo(1 / 3, 12);
  entries.claimed[third] = 1;
  expect(share()).toBe(0.2);
  entries.born[third] = 3000;
  expect(share()).toBeCloseTo(1 / 3, 12);
});

test("an entry counts from the day on which it is born, without anybody having to say so", () => {
  const world = forum();
  const { entries, blueprint, clock } = world;
  const [first, second] = [blueprint.entryStart[0], blueprint.entryStart[0] + 1];
  entries.born.fill(Infinity);
  entries.born[first] = clock.start;
  entries.born[second] = clock.end + 1.5 * clock.dt;
  entries.common[first] = 1;
  entries.unilateral[second] = 1;
  expect(coalitionShare(world, 0)).toBe(1);
  clock.end += clock.dt;
  expect(coalitionShare(world, 0)).toBe(1);
  clock.end += clock.dt;
  expect(coalitionShare(world, 0)).toBe(0.5);
});

test("without a forum all that the leader controls is the coalition's", () => {
  const world = worldOf(minimal());
  expect(tiersOf(world.blueprint)).toBe(1);
  expect(coalitionShare(world, 0)).toBe(1);
  world.cells.force[0] = 0.3;
  expect(forceOnTier(world, 0, COALITION, 1)).toBe(0.3);
});

test("a member controls the common list first; the leader all alike", () => {
  const world = forum();
  const { cells, blueprint } = world;
  const member = Array.from(cells.supplier).findIndex((supplier) => supplier !== blueprint.leader);
  const leader = Array.from(cells.supplier).findIndex((supplier) => supplier === blueprint.leader);
  cells.force.fill(0.4);
  expect([COALITION, OWN].map((tier) => forceOnTier(world, member, tier, 0.8))).toEqual([0.5, 0]);
  cells.force.fill(0.9);
  expect(forceOnTier(world, member, COALITION, 0.8)).toBe(1);
  expect(forceOnTier(world, member, OWN, 0.8)).toBeCloseTo(0.5, 12);
  expect([COALITION, OWN].map((tier) => forceOnTier(world, leader, tier, 0.8))).toEqual([0.9, 0.9]);
  expect(forceOnTier(world, member, COALITION, 0)).toBe(0);
});
