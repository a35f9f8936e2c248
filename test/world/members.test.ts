/** Who belongs to the forum. */
import { expect, test } from "vitest";
import { compileBlueprint } from "../../src/world/blueprint.ts";
import { isMember } from "../../src/world/members.ts";
import { minimal } from "../engine/worlds.ts";

test("membership follows its dates", () => {
  const blueprint = compileBlueprint(minimal());
  const japan = blueprint.supplierIds.indexOf("JP");
  expect([2018, 2019, 2029.9, 2030].map((date) => isMember(blueprint, japan, date))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
