/** The target's own makers, the same in every form: they copy, spy, research and build. */
import { exp } from "../../base/maths.ts";
import { domesticGap } from "../../world/blueprint.ts";
import type { World } from "../../world/world.ts";

/** The target's makers learn from what it gets, steals and researches, and build capacity. */
export function teachMakers({ items, setting, blueprint, clock, constants, p }: World, item: number): void {
  const base = blueprint.items;
  const vintage = items.domesticVintage[item];
  const gap = Math.max(0, items.frontier[item] - vintage);
  const seen = items.acquired[item] + p.espionage * setting.procurement[0];
  const copied = p.imitation_rate * base.learnability[item] * seen * Math.max(0, gap - p.copying_floor);
  const spurred = 1 + p.research_push * items.scarcity[item] + p.research_risk * items.risk[item];
  const researched = p.own_research * spurred * (1 - exp(-gap / p.research_gap_years));
  items.domesticVintage[item] = Math.min(items.frontier[item], vintage + (copied + researched) * clock.dt);

  const building = constants.toCapacity;
  const behind = domesticGap(items.frontier[item] - items.domesticVintage[item]);
  const scale = blueprint.domesticScale[item] * (1 + p.prefer_domestic * items.risk[item]);
  items.builtGap[item] += (behind - items.builtGap[item]) * building;
  items.builtScale[item] += (scale - items.builtScale[item]) * building;
}
