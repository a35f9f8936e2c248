/**
 * 11 Absorption and diffusion: arrivals are put to work, tools wear out without service, users and the target's own makers learn.
 *
 *   consumed goods: work = domestic + used + downgraded + rented; availability A = work / need
 *   installed goods: K' = domestic + used + downgraded - K / life, K*' = need - K* / life; A = K service / K*;
 *     service' = (1 - covered x services rule x (1 - kept) - service) / service_years; vintage of K = running mean of what arrives
 *   user: y' = absorption / adoption_years [ A_u (top - y)+ + (1 - A_u) second_best (max(own makers, threshold) - excess age of tools - y)+ ]
 *     A_u between proportional and military first; top = frontier for consumed goods in the foreign share of what arrives, for tools the vintage of K plus the ordinary age of a stock
 *   own makers: C' = imitation x learnability x (acquired + espionage E)(gap - floor)+ + own_research (1 + push scarcity + risk)(1 - exp(-gap))
 *   capacity follows know-how: built gap and market scale (1 + prefer_domestic x risk) move to their aims over capacity_years
 *
 * reads   setting.procurement rules.level items.* cells.share cells.covered users.absorption users.military holdings.*
 * writes  items.installed items.installedNeed items.service items.installedVintage items.availability items.workDone items.domesticVintage items.builtGap items.builtScale items.acquired items.scarcity items.bestVintage holdings.vintage
 * draws   nothing
 * sources S109-S116; C08 C09; O060-O075 O101 O132; forms: reduced models 2 and 8
 */
import { approach, clamp, exp } from "../base/maths.ts";
import { RULES } from "../scenario/tables.ts";
import { domesticGap } from "../world/blueprint.ts";
import type { World } from "../world/world.ts";

const SERVICES = RULES.indexOf("services");

export function absorb(world: World): void {
  const { items } = world;
  for (let item = 0; item < items.count; item++) {
    putToWork(world, item);
    teachUsers(world, item);
    teachMakers(world, item);
  }
}

/** What the controlled grade can do for the target now. */
function putToWork({ items, cells, rules, blueprint, clock, p }: World, item: number): void {
  const base = blueprint.items;
  const domestic = items.domesticControlled[item]! * clock.dt;
  const foreign = items.usedControlled[item]! + items.downgradedEffect[item]!;
  const rented = items.remoteEffect[item]!;
  const need = items.needControlled[item]! * clock.dt;
  const inflow = domestic + foreign;
  items.acquired[item] = need > 0 ? clamp((items.usedControlled[item]! + rented) / need, 0, 1) : 0;
  if (blueprint.installed[item] === 0) {
    items.workDone[item] = (inflow + rented) / clock.dt;
    items.availability[item] = need > 0 ? clamp((inflow + rented) / need, 0, 1) : 1;
  } else {
    let cut = 0;
    for (let cell = blueprint.cellStart[item]!; cell < blueprint.cellStart[item + 1]!; cell++)
      cut += cells.share[cell]! * cells.covered[cell]!;
    const kept = 1 - cut * rules.level[SERVICES * items.count + item]! * (1 - p.service_kept);
    items.service[item] = items.service[item]! + (kept - items.service[item]!) * approach(clock.dt, p.service_years);
    const life = base.life_years[item]!;
    const wear = exp(-clock.dt / life);
    const arriving =
      inflow > 0 ? (domestic * items.domesticVintage[item]! + foreign * items.frontier[item]!) / inflow : 0;
    const before = items.installed[item]! * wear;
    items.installed[item] = before + inflow;
    items.installedNeed[item] = items.installedNeed[item]! * wear + need;
    if (inflow > 0) {
      const old = items.installedVintage[item]!;
      items.installedVintage[item] = old + ((arriving - old) * inflow) / items.installed[item]!;
    }
    items.workDone[item] = (items.installed[item]! * items.service[item]!) / life + rented / clock.dt;
    items.availability[item] = clamp(
      (items.installed[item]! * items.service[item]!) / items.installedNeed[item]! + rented / Math.max(need, 1e-12),
      0,
      1,
    );
  }
  const unmet = 1 - items.availability[item]!;
  items.scarcity[item] = items.scarcity[item]! + (unmet - items.scarcity[item]!) * approach(clock.dt, 1);
}

/** Users move toward the vintage of what they can get, as fast as their know-how allows. */
function teachUsers({ items, users, holdings, blueprint, clock, p }: World, item: number): void {
  const all = items.availability[item]!;
  const tools = blueprint.installed[item] === 1;
  // A stock of tools stands for the generation that it would hold if it were renewed in the ordinary way; a stock that is older than that
  // holds back the second best as well, which has to be installed like the best.
  const renewed = items.installedVintage[item]! + blueprint.ordinaryAge[item]!;
  const age = tools ? Math.max(0, items.frontier[item]! - renewed) : 0;
  const own = Math.max(items.domesticVintage[item]!, items.threshold[item]!) - age;
  // For goods that are used up, what is at hand is part foreign (frontier) and part home-made (own makers' vintage).
  const work = Math.max(items.workDone[item]!, 1e-12);
  const home = tools ? 0 : clamp(items.domesticControlled[item]! / work, 0, 1);
  const top = tools
    ? Math.min(items.frontier[item]!, renewed)
    : items.frontier[item]! * (1 - home) + Math.max(items.domesticVintage[item]!, items.threshold[item]!) * home;
  let military = 0;
  const first = blueprint.holdingStart[item]!;
  const end = blueprint.holdingStart[item + 1]!;
  for (let holding = first; holding < end; holding++) {
    military += holdings.weight[holding]! * users.military[holdings.user[holding]!]!;
  }
  const forMilitary = military > 0 ? Math.min(1, all / military) : 1;
  const forCivil = military < 1 ? Math.max(0, (all - military) / (1 - military)) : 0;
  let best = -Infinity;
  for (let holding = first; holding < end; holding++) {
    const user = holdings.user[holding]!;
    const share = users.military[user]!;
    const ranked = share * forMilitary + (1 - share) * Math.min(1, forCivil);
    const available = (1 - p.military_first) * all + p.military_first * ranked;
    const vintage = holdings.vintage[holding]!;
    const pull = available * Math.max(0, top - vintage) + (1 - available) * p.second_best * Math.max(0, own - vintage);
    const next = vintage + ((users.absorption[user]! * pull) / p.adoption_years) * clock.dt;
    holdings.vintage[holding] = next;
    if (next > best) best = next;
  }
  items.bestVintage[item] = best;
}

/** The target's makers learn from what it gets, steals and researches, and build capacity. */
function teachMakers({ items, setting, blueprint, clock, p }: World, item: number): void {
  const base = blueprint.items;
  const vintage = items.domesticVintage[item]!;
  const gap = Math.max(0, items.frontier[item]! - vintage);
  const seen = items.acquired[item]! + p.espionage * setting.procurement[0]!;
  const copied = p.imitation_rate * base.learnability[item]! * seen * Math.max(0, gap - p.copying_floor);
  const spurred = 1 + p.research_push * items.scarcity[item]! + p.research_risk * items.risk[item]!;
  const researched = p.own_research * spurred * (1 - exp(-gap));
  items.domesticVintage[item] = Math.min(items.frontier[item]!, vintage + (copied + researched) * clock.dt);

  const building = approach(clock.dt, p.capacity_years);
  const behind = Math.max(0.1, items.frontier[item]! - items.domesticVintage[item]!);
  const scale = blueprint.domesticScale[item]! * (1 + p.prefer_domestic * items.risk[item]!);
  items.builtGap[item] = items.builtGap[item]! + (behind - items.builtGap[item]!) * building;
  items.builtScale[item] = items.builtScale[item]! + (scale - items.builtScale[item]!) * building;
}

/** Nobody learns and nothing wears out; the target's makers keep their distance and their market. */
export function withoutAbsorption({ items, blueprint }: World): void {
  for (let item = 0; item < items.count; item++) {
    items.builtGap[item] = domesticGap(blueprint.items.domestic_gap_years[item]!);
    items.builtScale[item] = blueprint.domesticScale[item]!;
    items.workDone[item] = items.needControlled[item]!;
    items.acquired[item] = 0;
    items.scarcity[item] = 0;
    items.availability[item] = 1;
  }
}
