/** Participation = compliance x part of the yard in force there x authority: peers see a state that never joined. The norm of a list is kept by it. */
import { note } from "../../world/world.ts";
import type { World } from "../../world/world.ts";

export function participate({ suppliers, lists, memberships, cells, items, blueprint }: World): void {
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    let yard = 0;
    let held = 0;
    for (let list = 0; list < lists.count; list++) {
      let own = 0;
      let kept = 0;
      for (const cell of blueprint.cellsOf[supplier]) {
        const item = cells.item[cell];
        if (blueprint.itemList[item] !== list || items.announcedAt[item] === 0) continue;
        const flow = cells.share[cell] * items.need[item] * items.controlled[item];
        own += flow;
        kept += flow * cells.force[cell] * cells.law[cell];
      }
      const row = list * suppliers.count + supplier;
      memberships.trade[row] = own;
      memberships.participation[row] = own > 0 ? (suppliers.compliance[supplier] * kept) / own : 0;
      yard += own;
      held += kept;
    }
    suppliers.participation[supplier] = yard > 0 ? (suppliers.compliance[supplier] * held) / yard : 0;
  }
}

/** Mean participation on a list of those who could take part, weighted by exports; of all, or of all but one. */
export function meanParticipation({ suppliers, memberships, blueprint }: World, list: number, except = -1): number {
  const first = list * suppliers.count;
  let sum = 0;
  let weight = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (supplier === except || blueprint.role[supplier] === "neutral" || blueprint.makes[first + supplier] === 0)
      continue;
    sum += suppliers.weight[supplier] * memberships.participation[first + supplier];
    weight += suppliers.weight[supplier];
  }
  return weight > 0 ? sum / weight : 0;
}

/** The norm binds as far as it is kept. A leader left by most of the others stops holding the rest to the list; its own controls stay. */
export function keepNorm(world: World, list: number): void {
  const { lists, memberships, suppliers, blueprint, clock, p } = world;
  let all = 0;
  let out = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const row = list * suppliers.count + supplier;
    if (supplier === blueprint.leader || memberships.member[row] === 0) continue;
    all += memberships.trade[row];
    if (memberships.left[row] === 1) out += memberships.trade[row];
  }
  const kept = all > 0 ? 1 - out / all : 1;
  if (kept < p.accept_share && lists.acceptedAt[list] === 0) {
    lists.acceptedAt[list] = clock.end;
    note(world, clock.end, "cohere", blueprint.supplierIds[blueprint.leader], "accepts exits", kept);
  }
  lists.norm[list] = lists.acceptedAt[list] > 0 ? 0 : kept;
}
