/** Without cohesion: no list is weakened by those who left it, and no leader accepts its end. */
import { expect, test } from "vitest";
import { withoutCohesion } from "../../../src/processes/cohere/cohere.ts";
import { go } from "../alone.ts";
import { bound } from "./coalition.ts";

test("the norm of every list holds in full and its end is not accepted, whatever came before", () => {
  const world = bound();
  world.lists.norm.fill(0.4);
  world.lists.acceptedAt.fill(2019);
  go(world, withoutCohesion);
  expect(Array.from(world.lists.norm)).toEqual([1]);
  expect(Array.from(world.lists.acceptedAt)).toEqual([0]);
});
