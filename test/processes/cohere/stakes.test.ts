/** What a state has at stake. */
import { expect, test } from "vitest";
import { cohere } from "../../../src/processes/cohere/cohere.ts";
import { go, NL, setRule } from "../alone.ts";
import { twoLists, OTHER, STATES } from "./coalition.ts";

test("what the leader has accepted it does not press for", () => {
  const pressure = (acceptedAt: number): number => {
    const world = twoLists({ will_bias: 0, will_coercion: 2 });
    setRule(world, "extraterritorial", 1);
    world.lists.acceptedAt[OTHER] = acceptedAt;
    return go(world, cohere).memberships.pressure[OTHER * STATES + NL];
  };
  expect(pressure(0)).toBeGreaterThan(0.1);
  expect(pressure(2018)).toBeCloseTo(0, 9);
});
