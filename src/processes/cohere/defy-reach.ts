/**
 * A state that the leader reaches into may forbid its makers to obey.
 *
 *   worth of obeying = threat + defy_reach x reach + (others' obedience - 1/2)
 *     - defy_sovereignty (1 - consent) (defy_base + reach) - defy_stake x stake - defy_grievance x grievance
 *   consent = norm x compliance x alliance; stake = exposure / (exposure + stake_half)
 *   it defies while that is below 0, and once it does until that is above defy_return
 *   only where some of its goods have at least content_least of the leader's content
 */
import { RULES } from "../../scenario/tables.ts";
import { MIDDLE } from "../../world/fixed-numbers.ts";
import { note } from "../../world/world.ts";
import type { World } from "../../world/world.ts";

const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");

/** Share of the states that do not defy the leader's reach, weighted by exports. */
export function shareObeying({ suppliers, blueprint }: World): number {
  let obeying = 0;
  let all = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (supplier === blueprint.leader) continue;
    all += suppliers.weight[supplier];
    if (suppliers.defying[supplier] === 0) obeying += suppliers.weight[supplier];
  }
  return all > 0 ? obeying / all : 1;
}

/** Whether the leader's reach concerns any goods of the state: there is nothing to defy otherwise. */
function isReached({ items, rules, cells, suppliers, blueprint, p }: World, supplier: number): boolean {
  const always = blueprint.scenario.regime.mode === "extraterritorial";
  return blueprint.cellsOf[supplier].some((cell) => {
    const item = cells.item[cell];
    const content = blueprint.items.leader_content[item] * suppliers.contentLeft[blueprint.leader];
    const used = always || rules.level[EXTRATERRITORIAL * items.count + item] > 0;
    return used && items.announcedAt[item] > 0 && content > p.content_least;
  });
}

/** A state that is reached into without its consent may forbid its makers to obey; it comes back when the balance turns clearly. */
export function defyReach(world: World, supplier: number, norm: number, obeying: number, reach: number): void {
  const { suppliers, blueprint, clock, p } = world;
  if (supplier === blueprint.leader || !isReached(world, supplier)) {
    suppliers.defying[supplier] = 0;
    return;
  }
  const consent = norm * suppliers.compliance[supplier] * blueprint.suppliers.alliance[supplier];
  const stake = suppliers.exposure[supplier] / (suppliers.exposure[supplier] + p.stake_half);
  const worth =
    suppliers.threat[supplier] +
    p.defy_reach * reach +
    (obeying - MIDDLE) -
    p.defy_sovereignty * (1 - consent) * (p.defy_base + reach) -
    p.defy_stake * stake -
    p.defy_grievance * suppliers.grievance[supplier];
  const was = suppliers.defying[supplier];
  const defies = worth < 0 || (was === 1 && worth < p.defy_return) ? 1 : 0;
  suppliers.defying[supplier] = defies;
  if (defies === 1 && was === 0)
    note(world, clock.end, "cohere", blueprint.supplierIds[supplier], "defies reach", worth);
}
