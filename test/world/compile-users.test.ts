/** Users and what they hold. */
import { expect, test } from "vitest";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { minimal } from "../engine/worlds.ts";

const blueprint = compileBlueprint(minimal());

test("a row of users becomes as many agents as it counts, each using the items of its sector", () => {
  expect(blueprint.userIds).toEqual(["FAB/0", "FAB/1", "CLOUD/0", "CLOUD/1", "CLOUD/2", "ARSENAL"]);
  expect(Array.from(blueprint.holdingStart)).toEqual([0, 2, 8]);
  expect(Array.from(blueprint.holdingUser)).toEqual([0, 1, 0, 1, 2, 3, 4, 5]);
});
