import { expect, test } from "vitest";
import { approach } from "../../src/base/maths.ts";
import { shipped, worldOf } from "../engine/worlds.ts";

test("holds what the parameters and the length of a tick alone decide", () => {
  const { constants, p, clock, blueprint, holdings, users } = worldOf(shipped("today"));
  expect(constants.toService).toBe(approach(clock.dt, p.service_years));
  expect(constants.complying).toBe(approach(clock.dt, p.compliance_years));
  expect(constants.subSteps * constants.subStep).toBeCloseTo(clock.dt, 14);
  const item = blueprint.itemIds.length - 1;
  const lead = blueprint.items.lead_time_years[item];
  expect(constants.stage[item]).toBeCloseTo(1 - Math.exp((-3 * constants.subStep) / lead), 14);
  const military = [...holdings.user]
    .map((user, holding) => ({ share: users.military[user], weight: holdings.weight[holding] }))
    .slice(blueprint.holdingStart[item], blueprint.holdingStart[item + 1])
    .reduce((sum, { share, weight }) => sum + weight * share, 0);
  expect(constants.work.military.total[item]).toBe(military);
  expect(constants.ages[item].meanAge).toBe(blueprint.purchaseAge[item]);
});
