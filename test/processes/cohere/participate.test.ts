/** Who takes part, and how the norm of a list is kept. */
import { expect, test } from "vitest";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import type { Alteration } from "../../engine/worlds.ts";
import { edited } from "../../verification/hand-set.ts";
import { CHIPS_US, go, JP, NL, small, TOOLS, TOOLS_NL, US } from "../alone.ts";
import { coalition, WEIGHTLESS } from "./coalition.ts";

test("participation = compliance x part of the yard in force x what the law covers: who never joined is seen", () => {
  const world = coalition();
  const { items, cells, suppliers } = world;
  items.announcedAt[TOOLS] = 2018;
  suppliers.compliance[NL] = 0.5;
  cells.force[TOOLS_NL] = 0.8;
  cells.law[TOOLS_NL] = 0.6;
  go(world, cohere);
  expect(suppliers.participation[NL]).toBeCloseTo(0.5 * 0.8 * 0.6, 9);
  expect([suppliers.participation[JP], suppliers.participation[US]]).toEqual([0, 0]); // the leader makes no tools
});

test("what the leader lists alone is no list of the others: they take part as before", () => {
  const before = (alone: boolean): number[] => {
    const world = coalition({}, { regime: { mode: "consensus" } });
    const { items, entries, cells, blueprint, suppliers } = world;
    items.announcedAt[TOOLS] = 2018;
    entries.born.fill(2000);
    const first = blueprint.entryStart[TOOLS];
    entries.common[first] = 1;
    if (alone) entries.unilateral[first + 1] = 1;
    cells.force[TOOLS_NL] = alone ? 0.5 : 1; // of what the leader controls
    cells.law[TOOLS_NL] = 1;
    const { memberships } = go(world, cohere);
    return [suppliers.participation[NL], memberships.trade[NL] / items.controlled[TOOLS] / items.need[TOOLS]];
  };
  expect(before(false)).toEqual([1, expect.closeTo(0.8, 9)]);
  expect(before(true)).toEqual([1, expect.closeTo(0.4, 9)]); // trade in what stands on the common list
});

test("what a state controls of its own accord counts for it and for nobody else, until a package asks others to follow", () => {
  const trades = (alone: 0 | 1): number[] => {
    const world = coalition();
    const { items, cells, blueprint, suppliers } = world;
    const tools = [US, NL, JP].map((supplier) => blueprint.cellOf[TOOLS * suppliers.count + supplier]);
    items.announcedAt[TOOLS] = 2018;
    items.alone[TOOLS] = alone;
    cells.announced[TOOLS_NL] = items.controlled[TOOLS];
    cells.force[TOOLS_NL] = 1;
    cells.law[TOOLS_NL] = 1;
    const { memberships } = go(world, cohere);
    return [NL, JP].map((supplier, k) => (tools[k + 1] < 0 ? 0 : memberships.trade[supplier]));
  };
  const [asked, alone] = [trades(0), trades(1)];
  expect(alone[0]).toBe(asked[0]);
  expect(asked[1]).toBeGreaterThan(0);
  expect(alone[1]).toBe(0);
});

test("what a review lists at the end of a tick is in force at once, and nothing at a state that has left", () => {
  const world = coalition();
  const { items, cells, suppliers, memberships } = world;
  items.announcedAt[TOOLS] = 2018;
  cells.force[TOOLS_NL] = 0.5; // mean over the tick
  cells.inForce[TOOLS_NL] = items.controlled[TOOLS];
  cells.law[TOOLS_NL] = 1;
  expect(go(world, cohere).suppliers.participation[NL]).toBeCloseTo(1, 9);
  memberships.left[NL] = 1;
  expect(go(world, cohere).suppliers.participation[NL]).toBe(0);
  expect(suppliers.left[NL]).toBe(0);
});

test("neutral states do not count among the peers", () => {
  const peers = (role: "partner" | "neutral"): number => {
    const change: Alteration = {
      data: ({ suppliers }) => ({ suppliers: edited(suppliers, { role }, (row) => row.id === "JP") }),
    };
    const world = coalition({ will_bias: 0, will_peers: 1 }, change);
    world.items.announcedAt.fill(2018);
    for (const cell of [TOOLS_NL, CHIPS_US]) {
      world.cells.force[cell] = 1;
      world.cells.law[cell] = 1;
    }
    return go(world, cohere).suppliers.pressure[NL] + 0.5;
  };
  expect(peers("neutral")).toBeCloseTo(1, 9);
  expect(peers("partner")).toBeCloseTo(15 / 22, 9);
});

test("the norm of a list holds as far as its members' trade is still in, and not at all once the leader has accepted", () => {
  const norms = (accept_share: number): number[] => {
    const world = small({
      parameters: { ...WEIGHTLESS, accept_share },
      regime: { mode: "consensus" },
    });
    world.items.announcedAt.fill(2018);
    world.memberships.member.fill(1);
    for (const first of world.blueprint.entryStart.slice(0, -1)) world.entries.common[first] = 1;
    world.entries.born.fill(2000);
    const course = [go(world, cohere).lists.norm[0]];
    world.memberships.left[JP] = 1; // a fifth of the tools
    course.push(go(world, cohere).lists.norm[0]);
    world.memberships.left[NL] = 1;
    course.push(go(world, cohere).lists.norm[0]);
    return course;
  };
  expect(norms(0.1)).toEqual([1, expect.closeTo(0.8, 9), 0]);
  expect(norms(0.9)).toEqual([1, 0, 0]);
});
