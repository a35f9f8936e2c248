/** A state that the leader reaches into may forbid its makers to obey. */
import { RULES } from "../../scenario/tables.ts";
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
function isReached({ items, rules, cells, suppliers, blueprint }: World, supplier: number): boolean {
  const always = blueprint.scenario.regime.mode === "extraterritorial";
  return blueprint.cellsOf[supplier].some((cell) => {
    const item = cells.item[cell];
    const content = blueprint.items.leader_content[item] * suppliers.contentLeft[blueprint.leader];
    const used = always || rules.level[EXTRATERRITORIAL * items.count + item] > 0;
    return used && items.announcedAt[item] > 0 && content > 0.1;
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
  const stake = suppliers.exposure[supplier] / (suppliers.exposure[supplier] + 0.1);
  const worth =
    suppliers.threat[supplier] +
    0.6 * reach +
    (obeying - 0.5) -
    p.defy_sovereignty * (1 - consent) * (0.5 + reach) -
    0.45 * stake -
    0.3 * suppliers.grievance[supplier];
  const was = suppliers.defying[supplier];
  const defies = worth < 0 || (was === 1 && worth < 0.1) ? 1 : 0;
  suppliers.defying[supplier] = defies;
  if (defies === 1 && was === 0)
    note(world, clock.end, "cohere", blueprint.supplierIds[supplier], "defies reach", worth);
}
