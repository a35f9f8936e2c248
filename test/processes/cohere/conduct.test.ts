/** What follows from a stance: goods let through, defection, lists left. */
import { expect, test } from "vitest";
import { pow } from "../../../src/base/maths.ts";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import type { EventRecord } from "../../../src/world/world.ts";
import { go, JP, NL, sum, US } from "../alone.ts";
import { bound, coalition, twoLists, OTHER, STATES } from "./coalition.ts";

test("near full compliance nothing leaks; below the limit goods are let through, the more the lower", () => {
  const lax = (compliance: number): number => {
    const world = coalition({ lax_below: 0.8, lax_most: 0.5, compliance_band: 1, lax_convexity: 2 });
    world.suppliers.compliance.fill(compliance);
    return go(world, cohere).suppliers.lax[NL];
  };
  expect(lax(1)).toBe(0);
  expect(lax(0.8)).toBe(0);
  expect(lax(0.4)).toBeCloseTo(0.5 * pow(0.5, 2), 9);
  expect(lax(0)).toBe(0.5);
});

test("a state without a control in force has nothing to comply with", () => {
  const world = coalition({ will_bias: -5 });
  world.suppliers.inForceSince[NL] = 0;
  const { suppliers } = go(world, cohere, 24);
  expect([suppliers.compliance[NL], suppliers.lax[NL]]).toEqual([1, 0]);
  expect(suppliers.compliance[JP]).toBeLessThan(0.5);
});

test("a state that sinks below the limit counts as defected, from then on", () => {
  const diary: EventRecord[] = [];
  const world = coalition({ will_bias: -3, defected_below: 0.4 }, {}, diary);
  while (world.suppliers.compliance[NL] >= 0.4) go(world, cohere);
  const date = world.clock.end;
  expect(world.suppliers.defectedAt[NL]).toBe(date);
  go(world, cohere, 12);
  expect(world.suppliers.defectedAt[NL]).toBe(date);
  expect(diary.filter(({ entity, event }) => entity === "NL" && event === "defected")).toHaveLength(1);
});

test("the clock of exit runs only on a clearly negative balance, and never at the leader", () => {
  const world = bound({ will_bias: -1.5, exit_rate: 4, exit_balance: 0.8, norm_sequential: 0.5 });
  go(world, cohere);
  expect(world.memberships.exitHazard[NL]).toBeCloseTo((4 * 0.5 * 0.7) / 12, 9); // as far as there is a list to leave
  const { suppliers, memberships } = go(world, cohere, 60);
  expect([...suppliers.left]).toEqual([0, 1, 1]);
  expect([...memberships.left]).toEqual([0, 1, 1]);
  expect([suppliers.compliance[NL], suppliers.defectedAt[NL] > 0]).toEqual([0, true]);
  expect(memberships.exitHazard[US]).toBe(0);
  expect(sum(go(bound({ will_bias: -1, exit_rate: 4, exit_balance: 1 }), cohere, 60).suppliers.left)).toBe(0);
});

test("leaving the main list asks for more than leaving another: who leaves it leaves the coalition", () => {
  const exits = (exit_main: number): number[] => {
    const world = twoLists({ will_bias: -1, exit_rate: 1000, exit_balance: 0.3, exit_main });
    return [...go(world, cohere).memberships.left];
  };
  expect(exits(0.5)).toEqual([0, 1, 1, 0, 1, 0]);
  expect(exits(0.8)).toEqual([0, 0, 0, 0, 1, 0]);
});

test("a state may leave one list and stay on the other; only who has left all its lists has defected", () => {
  const diary: EventRecord[] = [];
  const world = twoLists({ will_bias: 1, will_trade: 4, exit_rate: 1000 }, diary);
  const { suppliers, memberships } = world;
  memberships.stakeShare[OTHER * STATES + NL] = 1;
  go(world, cohere);
  expect([...memberships.left]).toEqual([0, 0, 0, 0, 1, 0]);
  expect(memberships.leftAt[OTHER * STATES + NL]).toBe(world.clock.end);
  expect([suppliers.left[NL], suppliers.defectedAt[NL], suppliers.compliance[NL] > 0.5]).toEqual([0, 0, true]);
  expect(diary.map(({ entity, event }) => `${entity} ${event}`)).toEqual(["NL left other"]);
  memberships.stakeShare[NL] = 1;
  go(world, cohere);
  expect([suppliers.left[NL], suppliers.defectedAt[NL]]).toEqual([1, world.clock.end]);
});

test("where each state has a law of its own an exit is hardly an example", () => {
  const hazard = (norm_sequential: number): number => {
    const world = bound({ will_bias: -0.5, exit_rate: 1, exit_balance: 0.4, exit_example: 5, norm_sequential });
    const { memberships, items } = world;
    items.announcedAt.fill(2018);
    items.controlled.fill(0.5);
    memberships.member.fill(1);
    go(world, cohere); // trade is known
    memberships.left[JP] = 1;
    const before = memberships.exitHazard[NL];
    return 12 * (go(world, cohere).memberships.exitHazard[NL] - before);
  };
  const gone = (hazard(1) - 0.1) / 5; // the part of the trade that went with Japan
  expect(gone).toBeGreaterThan(0.05);
  expect(hazard(0.5)).toBeCloseTo(0.5 * (0.1 + 5 * 0.5 * gone), 6); // half a norm, in the rate and in the example
  expect(hazard(0)).toBe(0);
});

test("an open exit weighs with the others by the trade that has left, in the next tick", () => {
  const hazard = (exit_example: number, left: number): number => {
    const world = twoLists({ will_bias: 0, exit_rate: 1, exit_balance: 0.8, exit_example });
    const { memberships } = world;
    go(world, cohere); // trade is known
    memberships.left[JP] = left;
    const before = memberships.exitHazard[NL];
    return go(world, cohere).memberships.exitHazard[NL] - before;
  };
  expect(hazard(5, 0)).toBe(0);
  expect(hazard(5, 1)).toBeCloseTo((5 * 0.2 - 0.8) / 12, 6); // Japan has a fifth of the list's trade
  expect(hazard(3, 1)).toBe(0);
});
