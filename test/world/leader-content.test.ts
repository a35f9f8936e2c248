/** What makers can design out of the leader's content: little where nobody else supplies it. */
import { expect, test } from "vitest";
import { leaderContent } from "../../src/world/leader-content.ts";
import { altered, minimal, worldOf } from "../engine/worlds.ts";
import { edited } from "../verification/hand-set.ts";

function contents(leader_content: number, left: number): number {
  const world = worldOf(altered(minimal(), { data: ({ items }) => ({ items: edited(items, { leader_content }) }) }));
  world.suppliers.contentLeft.fill(left);
  return leaderContent(world, 0);
}

test("content is designed out as far as others supply what replaces it", () => {
  for (const share of [0, 0.3, 0.9, 1]) expect(contents(share, 1)).toBeCloseTo(share, 12);
  expect(contents(0.01, 0.5) / 0.01).toBeCloseTo(0.5, 2);
  expect(contents(0.5, 0.25)).toBeCloseTo(0.5 * 0.5, 12);
  expect(contents(1, 0.5)).toBe(1);
});
