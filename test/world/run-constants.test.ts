import { expect, test } from "vitest";
import { approach } from "../../src/base/maths.ts";
import { copyState } from "../../src/engine/snapshot.ts";
import type { World } from "../../src/world/world.ts";
import { altered, runTo, shipped, worldOf } from "../engine/worlds.ts";

/** Forgets all that is kept until something moves, so that it is computed anew. */
function forget({ constants, blueprint }: World): void {
  const { content, coalition, authority, luck, shocks, trust, ages } = constants;
  for (const kept of [content, ...ages]) Object.assign(kept, "left" in kept ? { left: NaN } : { lag: NaN, line: NaN });
  coalition.until.fill(-Infinity);
  authority.laws.fill(NaN);
  luck.year = NaN;
  shocks.year = NaN;
  trust.ages.fill(NaN);
  blueprint.course.dates.fill(NaN);
}

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

test("each aim is approached at the pace of its own parameter", () => {
  const years = { service_years: 0.6, scarcity_memory_years: 0.9, capacity_years: 2.3, withdrawal_years: 1.7, compliance_years: 0.4 }; // prettier-ignore
  const { constants, clock } = worldOf(altered(shipped("today"), { parameters: years }));
  const { toService, toScarcity, toCapacity, withdrawing, complying } = constants;
  expect([toService, toScarcity, toCapacity, withdrawing, complying]).toEqual(
    [0.6, 0.9, 2.3, 1.7, 0.4].map((tau) => approach(clock.dt, tau)),
  );
});

test.each([
  ["today", 2027],
  ["cocom", 1962],
])("%s: what is kept until something moves is what would be computed anew in every tick", (id, end) => {
  const [kept, anew] = [worldOf(shipped(id)), worldOf(shipped(id))];
  forget(anew);
  runTo(kept, end);
  runTo(anew, end, forget);
  expect(copyState(kept)).toEqual(copyState(anew));
});
