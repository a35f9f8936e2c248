/**
 * A leader who waits: it proposes a package and announces it when enough partners are ready, or when its patience ends.
 *
 * Waiting feeds rumours (a signal a year of strength `rumour`). A leader that levels down announces only what the most reluctant
 * of those who are ready will bear: the listed share is scaled by that state's readiness.
 */
import { logistic } from "../../base/maths.ts";
import type { World } from "../../world/world.ts";
import { announcePackage, decideToFollow } from "../../world/yard.ts";
import { peersIn, touches } from "./follow.ts";
import { readiness } from "./readiness.ts";

const NAME = "coordinate";

export function settleProposals(world: World): void {
  const { setting, packages, packageItems, items, suppliers, talks, blueprint, clock, p } = world;
  for (let number = 0; number < setting.packages[0]; number++) {
    if (packages.announced[number] === 1) continue;
    setting.signal[0] += p.rumour * clock.dt;
    let ready = 0;
    let all = 0;
    let leastReady = 1;
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      if (supplier === blueprint.leader || blueprint.role[supplier] === "neutral" || !touches(world, number, supplier))
        continue;
      all += suppliers.weight[supplier];
      if (talks.decided[number * suppliers.count + supplier] === 0) continue;
      ready += suppliers.weight[supplier];
      leastReady = Math.min(leastReady, logistic(readiness(world, supplier, peersIn(world)) + p.levels_down_ease));
    }
    const enough = all === 0 || ready >= p.wait_share * all;
    if (!enough && clock.end - packages.proposed[number] < p.wait_years) continue;

    const level = blueprint.scenario.regime.leader === "levels-down" ? leastReady : 1;
    const chosen: number[] = [];
    let listedShare = 1;
    let tighten = 0;
    for (let item = 0; item < items.count; item++) {
      const row = number * items.count + item;
      if (packageItems.level[row] <= 0) continue;
      chosen.push(item);
      listedShare = Math.max(packageItems.listedShare[row] * level, p.levels_down_least);
      tighten = packageItems.tighten[row] * level;
    }
    // Those who are ready announce on the same day; the leader's force waits for the slowest of their laws.
    let force = clock.end;
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      const talk = number * suppliers.count + supplier;
      if (talks.decided[talk] > 0) force = Math.max(force, clock.end + talks.force[talk] - talks.decided[talk]);
    }
    announcePackage(world, NAME, number, {
      date: clock.end,
      force,
      items: chosen,
      listedShare,
      tighten,
      entities: packages.entities[number],
      signal: 1,
    });
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      const promised = talks.decided[number * suppliers.count + supplier] > 0;
      if (promised && supplier !== blueprint.leader) decideToFollow(world, NAME, number, supplier, clock.end, force);
    }
  }
}
