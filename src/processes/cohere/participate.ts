/**
 * Participation = compliance x part of the list in force there x authority: peers see a state that never joined. What only the leader lists
 * does not count for the others, who break no promise by selling it; nor does what a state controls alone, before any package asks for it. The norm of a list is kept by those who take part.
 */
import { coalitionShare } from "../../world/tiers.ts";
import { note, type World } from "../../world/world.ts";

export function participate(world: World): void {
  const { suppliers, lists, memberships, cells, items, blueprint } = world;
  memberships.trade.fill(0);
  const kept = memberships.participation.fill(0);
  for (let item = 0; item < items.count; item++) {
    if (items.announcedAt[item] === 0) continue;
    const coalition = coalitionShare(world, item);
    const first = blueprint.itemList[item] * suppliers.count;
    for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
      if (items.alone[item] === 1 && cells.announced[cell] === 0) continue;
      const row = first + cells.supplier[cell];
      const flow = cells.share[cell] * items.need[item] * items.controlled[item] * coalition;
      memberships.trade[row] += flow;
      if (flow === 0) continue;
      // A review decides at the end of a tick: what is listed then is in force then. In all that a state controls the common list comes first.
      const force = memberships.left[row] === 1 ? 0 : Math.max(cells.force[cell], cells.inForce[cell] / items.controlled[item]); // prettier-ignore
      kept[row] += flow * Math.min(1, force / coalition) * cells.law[cell];
    }
  }
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const compliance = suppliers.compliance[supplier];
    let all = 0;
    let held = 0;
    for (let list = 0; list < lists.count; list++) {
      const row = list * suppliers.count + supplier;
      all += memberships.trade[row];
      held += kept[row];
      memberships.participation[row] =
        memberships.trade[row] > 0 ? (compliance * kept[row]) / memberships.trade[row] : 0;
    }
    suppliers.participation[supplier] = all > 0 ? (compliance * held) / all : 0;
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
