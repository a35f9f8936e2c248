/** Whoever does not vote on a list has no part in the discontent with it. */
import { expect, test } from "vitest";
import { bargain } from "../../../src/processes/coordinate/consensus.ts";
import { go, JP, NL, skip, small, US } from "../alone.ts";

const STATES = 3;

test("of those who would rather sell half of the list, the member is discontent and the stranger is not", () => {
  const world = small({ regime: { mode: "consensus" }, parameters: { review_base: 0, review_discontent: 0 } });
  const { entries, items, lists, memberships, stakes } = world;
  items.announcedAt.fill(2018);
  entries.born.fill(2010);
  entries.common.fill(1);
  lists.reviews[0] = 1; // the list was founded before
  memberships.exposure.fill(0.03);
  memberships.member.fill(1);
  memberships.member[JP] = 0;
  stakes.stake.fill(0);
  for (const entry of [0, 2, 4]) for (const state of [NL, JP]) stakes.stake[entry * STATES + state] = 1e3;
  go(skip(world, 11), bargain); // the yearly round
  expect([US, NL, JP].map((state) => memberships.stakeShare[state])).toEqual([0, 0.5, 0]);
  expect(lists.discontent[0]).toBe(0.5); // the Netherlands have all of the members' weight
});
