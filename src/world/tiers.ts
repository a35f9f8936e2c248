/**
 * Whose list a control is on. Where a forum bargains, the leader controls what is on the common list and, alone, what only it has listed: two
 * tiers of an item, each with an account of its own. Elsewhere there is one.
 */
import type { Blueprint } from "./blueprint.ts";
import type { World } from "./world.ts";

export const COALITION = 0;
export const OWN = 1;

/** The list that makes the coalition, and that a setting is read on: its first one. */
export const MAIN = 0;

export function tiersOf({ scenario }: Blueprint): 1 | 2 {
  return scenario.regime.mode === "consensus" ? 2 : 1;
}

/** To be called by whatever lists, revises or releases entries of an item: the share stands until then, or until the next entry is born. */
export function entriesMoved({ constants }: World, item: number): void {
  constants.coalition.until[item] = -Infinity;
}

/** Part of what the leader controls of an item that stands on the coalition's list. */
export function coalitionShare(world: World, item: number): number {
  const { items, constants, blueprint, clock } = world;
  if (tiersOf(blueprint) === 1 || items.announcedAt[item] === 0) return 1;
  if (clock.end >= constants.coalition.until[item]) countEntries(world, item);
  return constants.coalition.share[item];
}

/** Number of entries of an item that stand on the coalition's list. */
export function coalitionEntries(world: World, item: number): number {
  const { constants, clock } = world;
  if (clock.end >= constants.coalition.until[item]) countEntries(world, item);
  return constants.coalition.entries[item];
}

function countEntries({ entries, constants, blueprint, clock }: World, item: number): void {
  const { born, scope, common: isCommon, unilateral, claimed } = entries;
  const end = blueprint.entryStart[item + 1];
  let agreed = 0;
  let common = 0;
  let listed = 0;
  let until = Infinity;
  for (let entry = blueprint.entryStart[item]; entry < end; entry++) {
    agreed += isCommon[entry];
    if (born[entry] > clock.end) {
      until = Math.min(until, born[entry]);
      continue;
    }
    if (isCommon[entry] === 1) common += scope[entry];
    else if (unilateral[entry] === 1 || claimed[entry] === 1) listed += scope[entry];
  }
  constants.coalition.share[item] = common > 0 ? common / (common + listed) : 0;
  constants.coalition.entries[item] = agreed;
  constants.coalition.until[item] = until;
}

/** How far a supplier controls the goods of a tier, from how far it controls all that the leader does: the coalition's list comes first. */
export function forceOnTier({ cells, blueprint }: World, cell: number, tier: number, coalition: number): number {
  const force = cells.force[cell];
  if (coalition === 1 || cells.supplier[cell] === blueprint.leader) return force;
  if (tier === COALITION) return coalition > 0 ? Math.min(1, force / coalition) : 0;
  return Math.max(0, (force - coalition) / (1 - coalition));
}
