/**
 * Arrivals are put to work; tools accumulate, age and need service. What is rented abroad accumulates there as a stock of the same life: who rents
 * has the work of machines, not the machines, needs nobody's service, and loses all of it the day that a rule closes the access.
 */
import { clamp } from "../../base/maths.ts";
import { RULES } from "../../scenario/table-words.ts";
import type { World } from "../../world/world.ts";

const SERVICES = RULES.indexOf("services");
const REMOTE = RULES.indexOf("remote");

/** What the controlled grade can do for the target now. */
export function putToWork({ items, cells, rules, blueprint, clock, constants, p }: World, item: number): void {
  const base = blueprint.items;
  const domestic = items.domesticControlled[item] * clock.dt;
  const foreign = items.usedControlled[item] + items.downgradedEffect[item];
  const rented = items.remoteEffect[item];
  const need = items.needControlled[item] * clock.dt;
  const inflow = domestic + foreign;
  items.acquired[item] = need > 0 ? clamp((items.usedControlled[item] + rented) / need, 0, 1) : 0;
  if (blueprint.installed[item] === 0) {
    items.workDone[item] = (inflow + rented) / clock.dt;
    items.availability[item] = need > 0 ? clamp((inflow + rented) / need, 0, 1) : 1;
  } else {
    let cut = 0;
    for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++)
      cut += cells.share[cell] * cells.covered[cell];
    const kept = 1 - cut * rules.level[SERVICES * items.count + item] * (1 - p.service_kept);
    items.service[item] += (kept - items.service[item]) * constants.toService;
    const life = base.life_years[item];
    const wear = constants.lasting[item];
    const arriving =
      inflow > 0 ? (domestic * items.domesticVintage[item] + foreign * items.frontier[item]) / inflow : 0;
    const before = items.installed[item] * wear;
    items.installed[item] = before + inflow;
    items.installedNeed[item] = items.installedNeed[item] * wear + need;
    if (inflow > 0) {
      const old = items.installedVintage[item];
      items.installedVintage[item] = old + ((arriving - old) * inflow) / items.installed[item];
    }
    items.hosted[item] = items.hosted[item] * wear + rented;
    const open = 1 - rules.level[REMOTE * items.count + item];
    const working = items.installed[item] * items.service[item] + items.hosted[item] * open;
    items.workDone[item] = working / life;
    // Where none was ever needed, none is missing.
    const needed = items.installedNeed[item];
    items.availability[item] = needed > 0 ? clamp(working / needed, 0, 1) : 1;
  }
  const unmet = 1 - items.availability[item];
  items.scarcity[item] += (unmet - items.scarcity[item]) * constants.toScarcity;
}
