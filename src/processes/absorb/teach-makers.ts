/** The target's own makers, the same in every form: they copy, spy, research and build. */
import { exp } from "../../base/maths.ts";
import { domesticGap } from "../../world/own-makers.ts";
import type { World } from "../../world/world.ts";

/** The target's makers learn from what it gets, steals and researches, and build capacity; the harder the item, the less of both. */
export function teachMakers({ items, setting, blueprint, clock, constants, p }: World, item: number): void {
  const base = blueprint.items;
  const vintage = items.domesticVintage[item];
  const gap = Math.max(0, items.frontier[item] - vintage);
  const samples = items.acquired[item] / (items.acquired[item] + p.samples_half);
  const seen = samples + p.espionage * setting.procurement[0];
  const copied = p.imitation_rate * base.learnability[item] * seen * Math.max(0, gap - p.copying_floor);
  const spurred = 1 + p.research_push * items.scarcity[item] + p.research_risk * items.risk[item];
  const pace = p.own_research * constants.researchEase[item];
  const researched = pace * spurred * (1 - exp(-gap / p.research_gap_years));
  items.domesticVintage[item] = Math.min(items.frontier[item], vintage + (copied + researched) * clock.dt);

  const building = constants.toCapacity;
  const behind = domesticGap(items.frontier[item] - items.domesticVintage[item]);
  const turned = items.risk[item] + p.prefer_scarcity * items.scarcity[item];
  const scale = blueprint.domesticScale[item] * (1 + p.prefer_domestic * constants.preferEase[item] * turned);
  items.builtGap[item] += (behind - items.builtGap[item]) * building;
  items.builtScale[item] += (scale - items.builtScale[item]) * building;
}
