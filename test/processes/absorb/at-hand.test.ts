/** What a user could take up. */
import { expect, test } from "vitest";
import { absorb } from "../../../src/processes/absorb/absorb.ts";
import { CHIPS, go, small } from "../alone.ts";
import { supply } from "./supply.ts";

test("scarce goods go to the military first where the target says so", () => {
  const steps = (military_first: number): { arsenal: number; cloud: number } => {
    const world = small({ parameters: { military_first } });
    const { holdings, users, blueprint } = world;
    users.absorption.fill(0.5);
    holdings.vintage.fill(2000);
    go(world, [supply(0.2), absorb]);
    const of = (user: number): number => {
      for (let holding = blueprint.holdingStart[CHIPS]; holding < blueprint.holdingStart[CHIPS + 1]; holding++) {
        if (holdings.user[holding] === user) return holdings.vintage[holding] - 2000;
      }
      throw new Error(`user ${user} needs no chips`);
    };
    return { arsenal: of(blueprint.userIds.indexOf("ARSENAL")), cloud: of(blueprint.userIds.indexOf("CLOUD/0")) };
  };
  const equal = steps(0);
  expect(equal.arsenal).toBeCloseTo(equal.cloud, 9);
  const first = steps(1);
  expect(first.arsenal).toBeGreaterThan(equal.arsenal);
  expect(first.cloud).toBeLessThan(equal.cloud);
});
