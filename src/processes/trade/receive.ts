/**
 * Arrivals, rented access, and what is taken into use.
 *
 *   rented access = remote share x level x (1 - remote rule) x refused, level' = (1 - level) / remote_years while demand is refused
 *   use = min(demand not met by rented access and downgraded versions, arrived + stock (1 - exp(-dt / ration_years)))
 *
 * Users work first with what arrives; a stock is stretched over the ration time once supply stops.
 */
import { approach } from "../../base/maths.ts";
import { RULES } from "../../scenario/table-words.ts";
import type { World } from "../../world/world.ts";

const REMOTE = RULES.indexOf("remote");

export function receive(world: World): void {
  const { items, cells, rules, blueprint, clock, p } = world;
  const stretch = approach(clock.dt, p.ration_years);
  const building = approach(clock.dt, p.remote_years);
  items.arrivedControlled.fill(0);
  items.arrivedUncontrolled.fill(0);
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    items.arrivedControlled[item] += cells.soldControlled[cell];
    items.arrivedUncontrolled[item] += cells.soldUncontrolled[cell];
  }
  for (let item = 0; item < items.count; item++) {
    const refused = items.refused[item];
    if (refused > 0) items.remoteLevel[item] += (1 - items.remoteLevel[item]) * building;
    const rented =
      blueprint.items.remote_share[item] *
      items.remoteLevel[item] *
      (1 - rules.level[REMOTE * items.count + item]) *
      refused *
      clock.dt;
    items.remoteEffect[item] = rented;
    items.refused[item] = refused - rented / clock.dt;

    const demand = items.importDemandControlled[item] * items.pace[item] * clock.dt;
    const wanted = Math.max(0, demand - rented - items.downgradedEffect[item]);
    const arrived = items.arrivedControlled[item];
    const used = Math.min(wanted, arrived + items.stockControlled[item] * stretch);
    items.usedControlled[item] = used;
    items.stockControlled[item] = items.stockControlled[item] + arrived - used;

    const demandU = items.importDemandUncontrolled[item] * items.pace[item] * clock.dt;
    const arrivedU = items.arrivedUncontrolled[item];
    const usedU = Math.min(demandU, arrivedU + items.stockUncontrolled[item] * stretch);
    items.usedUncontrolled[item] = usedU;
    items.stockUncontrolled[item] = items.stockUncontrolled[item] + arrivedU - usedU;
  }
}
