/** The forum: what is added, vetoed, kept, revised and dropped. */
import { expect, test } from "vitest";
import { bargain, commonEntries } from "../../../src/processes/coordinate/consensus.ts";
import { coordinate } from "../../../src/processes/coordinate/coordinate.ts";
import type { ParameterName } from "../../../src/scenario/parameters.ts";
import type { World } from "../../../src/world/world.ts";
import { minimal } from "../../engine/worlds.ts";
import { CHIPS, CHIPS_US, every, go, JP, NL, skip, small, sum, TOOLS, TOOLS_JP, TOOLS_NL, US } from "../alone.ts";

const STATES = 3;
/** Entries 0-3 are of tools, 4 and 5 of chips. */
const ENTRIES = 6;
/** The lists of the settings: one alone, or tools on the main list and chips on another. */
const [MAIN, OTHER] = [0, 1];

/** A forum of all three states; the six entries are old, equal and worth having, and nobody would rather sell. */
function forum(parameters: Partial<Record<ParameterName, number>> = {}): World {
  const world = small({
    regime: { mode: "consensus" },
    parameters: { review_base: 0, review_discontent: 0, entry_value_years: 1e9, ...parameters },
  });
  const { entries, stakes, memberships, items } = world;
  memberships.member.fill(1);
  memberships.threat.fill(0.5);
  memberships.exposure.fill(0.03);
  entries.born.fill(2010);
  entries.value.fill(1);
  stakes.stake.fill(0);
  items.announcedAt.fill(2018);
  world.setting.aid[0] = 0;
  world.setting.recovery[0] = 1;
  return world;
}

/** The same after its founding, at the last tick of the first year, when the yearly round is held. */
function yearEnd(parameters: Partial<Record<ParameterName, number>> = {}): World {
  const world = forum(parameters);
  world.lists.reviews[0] = 1;
  return skip(world, 11);
}

const dislike = (world: World, entry: number, state: number): number =>
  (world.stakes.stake[entry * STATES + state] = 1e3);

test("before the leader's first package there is no forum", () => {
  const world = forum();
  world.items.announcedAt.fill(0);
  expect(commonEntries(go(world, bargain, 24), MAIN)).toBe(0);
});

test("the first package founds the list: what is worth keeping to all together is in force for all at once", () => {
  const world = forum();
  for (const state of [NL, JP]) dislike(world, 0, state);
  const { entries, cells, suppliers, items } = go(world, bargain);
  expect([...entries.common]).toEqual([0, 1, 1, 1, 1, 1]);
  expect(cells.inForce[TOOLS_NL]).toBeGreaterThan(0);
  expect(cells.inForce[TOOLS_NL]).toBe(cells.inForce[TOOLS_JP]);
  expect(cells.inForce[CHIPS_US]).toBe(items.controlled[1]);
  expect(items.listedShare[TOOLS]).toBe(0.75);
  expect(every(suppliers.inForceSince, world.clock.end)).toBe(true);
});

test("later a single member of weight vetoes an entry; a small one or a stranger does not", () => {
  const vetoed = (set: (world: World) => void): boolean => {
    const world = yearEnd();
    dislike(world, 2, JP);
    set(world);
    go(world, bargain);
    expect(commonEntries(world, MAIN)).toBeGreaterThanOrEqual(ENTRIES - 1);
    return world.entries.common[2] === 0;
  };
  expect(vetoed(() => {})).toBe(true);
  expect(vetoed(({ memberships }) => (memberships.member[JP] = 0))).toBe(false);
  expect(vetoed(({ memberships }) => (memberships.left[JP] = 1))).toBe(false);
  expect(vetoed(({ suppliers }) => (suppliers.weight[JP] = 0.001))).toBe(false);
  expect(vetoed(({ setting }) => (setting.aid[0] = 1e6))).toBe(false);
});

test("a yearly round settles what it can, the most valuable first", () => {
  const world = yearEnd({ add_capacity: 2 });
  world.entries.value.set([1, 3, 1, 1, 2, 1]);
  expect([...go(world, bargain).entries.common]).toEqual([0, 1, 0, 0, 1, 0]);
  go(world, bargain, 11);
  expect(commonEntries(world, MAIN)).toBe(2);
  go(world, bargain);
  expect(commonEntries(world, MAIN)).toBe(4);
});

test("a member vetoes what costs it more than it is worth: by its exposure, up to a most", () => {
  const vetoed = (exposure: number, exposure_most = 3): boolean => {
    const world = yearEnd({ bargain_cost: 0.4, exposure_reference: 0.05, exposure_most });
    world.stakes.stake[2 * STATES + JP] = 1;
    world.memberships.exposure[JP] = exposure;
    return go(world, bargain).entries.common[2] === 0;
  };
  // Worth 0.5 to it; the cost is 0.4 at the reference, so 1.25 times the reference is too much.
  expect([vetoed(0.0624), vetoed(0.0626)]).toEqual([false, true]);
  expect([vetoed(1, 1.24), vetoed(1, 1.26)]).toEqual([false, true]);
});

test("a veto needs some weight among the members", () => {
  const vetoed = (veto_least: number): boolean => {
    const world = yearEnd({ veto_least });
    world.suppliers.weight.set([0.5, 0.4, 0.1]); // Japan is a fifth of the two partners
    dislike(world, 2, JP);
    return go(world, bargain).entries.common[2] === 0;
  };
  expect([vetoed(0.19), vetoed(0.21)]).toEqual([true, false]);
});

test("the leader proposes what is worth some times the floor", () => {
  const world = yearEnd({ bargain_floor: 0.1, add_floor: 3 });
  world.entries.value.set([0.59, 0.61, 1, 1, 1, 1]); // seen with a threat of one half
  expect([...go(world, bargain).entries.common]).toEqual([0, 1, 1, 1, 1, 1]);
});

test("what is not yet born, released for good, or worthless is not added", () => {
  const world = yearEnd();
  world.entries.born[0] = 2030;
  world.entries.released[1] = 1;
  world.entries.value[2] = 0.01;
  expect([...go(world, bargain).entries.common]).toEqual([0, 0, 0, 1, 1, 1]);
});

test("the leader lists alone what is worth much to it", () => {
  const world = yearEnd({ alone_floor: 0.6 });
  world.entries.value[0] = 2;
  for (let entry = 0; entry < ENTRIES; entry++) dislike(world, entry, NL);
  const { entries, cells, items } = go(world, bargain);
  expect([commonEntries(world, MAIN), [...entries.unilateral]]).toEqual([0, [1, 0, 0, 0, 0, 0]]);
  expect([items.listedShare[TOOLS], cells.inForce[TOOLS_NL]]).toEqual([0.25, 0]);
});

/** A review decides in this tick; two of the listed entries have lost all worth. */
function review(revise_share: number, parameters: Partial<Record<ParameterName, number>> = {}): World {
  const world = skip(forum({ revise_share, ...parameters }), 3);
  world.lists.reviews[0] = 1;
  world.lists.reviewDue[0] = world.clock.end;
  world.entries.common.fill(1);
  world.entries.value[0] = 0;
  world.entries.value[4] = 0;
  return world;
}

test("a review drops what is not worth keeping, and the controls shrink with the list", () => {
  const world = review(0);
  const { entries, items, lists } = go(world, bargain);
  expect([...entries.common]).toEqual([0, 1, 1, 1, 0, 1]);
  expect([items.listedShare[0], items.listedShare[1], lists.reviewDue[0]]).toEqual([0.75, 0.5, 0]);
});

test("a review keeps what is worth a part of the floor to the leader", () => {
  const world = review(0, { bargain_floor: 0.1, keep_floor: 0.4, bargain_leader: 1 });
  world.entries.value.set([0.079, 0.081, 1, 1, 1, 1]);
  expect([...go(world, bargain).entries.common]).toEqual([0, 1, 1, 1, 1, 1]);
});

test("and what the members lose by no more than the leader's worth, their losses weighed some times", () => {
  const kept = (keep_losses: number): boolean => {
    const world = review(0, { bargain_cost: 0.4, exposure_reference: 0.03, bargain_leader: 1, keep_losses });
    world.entries.value.fill(1);
    world.stakes.stake[1 * STATES + NL] = 2; // utility 0.5 - 0.8 to five twelfths of the partners; the leader's is 0.5
    return go(world, bargain).entries.common[1] === 1;
  };
  expect([kept(3.9), kept(4.1)]).toEqual([true, false]);
});

test("an account on which nothing is agreed stays open", () => {
  const world = review(0, { account_least: 0.002 });
  world.entries.value.fill(0);
  const { items } = go(world, bargain);
  expect([items.listedShare[TOOLS], items.announcedAt[TOOLS]]).toEqual([0.002, 2018]);
});

test("or revises it: a smaller scope of newer technology", () => {
  const world = review(1);
  const { entries, items, p, clock } = go(world, bargain);
  expect([...entries.common]).toEqual([1, 1, 1, 1, 1, 1]);
  expect(entries.scope[0]).toBe(p.revise_scope);
  expect(entries.born[0]).toBe(clock.end - p.revise_age);
  expect(entries.scope[1]).toBe(1);
  expect(items.listedShare[0]).toBeCloseTo((3 + p.revise_scope) / 4, 12);
});

test("what the leader hands back goes at the next review", () => {
  const world = review(1);
  world.entries.released[5] = 1;
  expect(go(world, bargain).entries.common[5]).toBe(0);
});

test("discontent calls reviews, plentiful exceptions relieve it, and without it few come", () => {
  const reviews = (discontent: number, exceptions = 0): number => {
    const world = forum({ review_discontent: 8, review_tolerance: 0.1, exception_relief: 1 });
    world.lists.reviews[0] = 1;
    for (let year = 0; year < 10; year++) {
      for (let month = 0; month < 12; month++) {
        world.lists.discontent[0] = discontent;
        world.setting.exceptions[0] = exceptions;
        go(world, bargain);
      }
    }
    return world.lists.reviews[0] - 1;
  };
  expect(reviews(0.1)).toBe(0);
  expect(reviews(0.6)).toBeGreaterThan(2);
  expect(reviews(0.6, 1e6)).toBe(0);
});

test("discontent is the weighted share of the listed entries that members would rather sell", () => {
  const world = review(0);
  world.entries.value.fill(1);
  world.memberships.threat[US] = 1e4; // worth keeping to the leader, whatever the others lose
  dislike(world, 1, NL);
  dislike(world, 2, NL);
  dislike(world, 2, JP);
  const { memberships, lists } = go(world, bargain);
  expect(memberships.stakeShare[NL]).toBeCloseTo(2 / 6, 12);
  expect(memberships.stakeShare[JP]).toBeCloseTo(1 / 6, 12);
  expect(lists.discontent[0]).toBeCloseTo((5 / 12) * (2 / 6) + (7 / 12) * (1 / 6), 12);
  expect(sum(memberships.stakeShare)).toBeCloseTo(0.5, 12);
});

/** The same forum with the chips on a list of their own, whose users are seen and traded with in another way. */
function twoLists(): World {
  const world = small({
    regime: { mode: "consensus" },
    parameters: { review_base: 0, review_discontent: 0, entry_value_years: 1e9, revise_share: 0 },
    data: ({ items }) => ({
      items: items.map((row) => (row.id === "CHIPS" ? { ...row, list: "other" } : row)),
      market_shares: [...SHARES, { ...SHARES[2], supplier: "NL", share: 0.5 }],
    }),
  });
  const { entries, stakes, memberships, items } = world;
  memberships.member.fill(1);
  memberships.threat.fill(0.5);
  memberships.exposure.fill(0.03);
  entries.born.fill(2010);
  entries.value.fill(1);
  stakes.stake.fill(0);
  items.announcedAt.fill(2018);
  world.setting.aid[0] = 0;
  world.setting.recovery[0] = 1;
  return world;
}
const SHARES = minimal().data.market_shares;

test("each list is founded, kept and reviewed apart", () => {
  const world = twoLists();
  world.items.announcedAt[CHIPS] = 0;
  expect([...go(world, bargain).entries.common]).toEqual([1, 1, 1, 1, 0, 0]);
  world.items.announcedAt[CHIPS] = 2018;
  go(world, bargain);
  expect([commonEntries(world, MAIN), commonEntries(world, OTHER)]).toEqual([4, 2]);
  world.entries.value.fill(0);
  world.lists.reviewDue[OTHER] = world.clock.end;
  go(world, bargain);
  expect([commonEntries(world, MAIN), commonEntries(world, OTHER)]).toEqual([4, 0]);
});

test("a list without members is not bargained over", () => {
  const world = twoLists();
  for (const state of [US, NL, JP]) world.memberships.member[OTHER * STATES + state] = 0;
  go(world, bargain, 24);
  expect([commonEntries(world, MAIN), commonEntries(world, OTHER)]).toEqual([4, 0]);
});

test("a member weighs an entry by the threat and the trade of its list's own users", () => {
  const agreed = (set: (world: World) => void): number[] => {
    const world = twoLists();
    world.stakes.stake.fill(1);
    set(world);
    go(world, bargain);
    return [commonEntries(world, MAIN), commonEntries(world, OTHER)];
  };
  expect(agreed(() => {})).toEqual([4, 2]);
  const row = (state: number): number => OTHER * STATES + state;
  const greedy = ({ memberships }: World): void =>
    [NL, JP].forEach((state) => (memberships.exposure[row(state)] = 1e3));
  expect(agreed(greedy)).toEqual([4, 0]);
  const fearless = ({ memberships }: World): void =>
    [US, NL, JP].forEach((state) => (memberships.threat[row(state)] = 0));
  expect(agreed(fearless)).toEqual([4, 0]);
});

test("who has left a list does not vote on it, and controls nothing of it from then on", () => {
  const world = twoLists();
  go(world, bargain);
  const cell = world.blueprint.cellOf[CHIPS * STATES + NL];
  expect(world.cells.inForce[cell]).toBeGreaterThan(0);
  world.memberships.left[OTHER * STATES + NL] = 1;
  go(world, coordinate, 2);
  expect([world.cells.force[cell], world.cells.force[TOOLS_NL] > 0]).toEqual([0, true]);
});
