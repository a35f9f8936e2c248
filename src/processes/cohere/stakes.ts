/**
 * What a state has at stake on a list, in either form of cohesion: trade, and what the target can do to it.
 *
 *   trade given up = stake (1 + trade_convexity x given up) in a forum, elsewhere x the part given up as well
 *   mineral threat = fear x hold + loss_fear x loss
 */
import type { World } from "../../world/world.ts";

/** In a forum the share of listed entries that it would rather sell, elsewhere how far it lives off the target. */
export function stakeOf({ memberships, blueprint, p }: World, row: number): number {
  if (blueprint.scenario.regime.mode === "consensus") return memberships.stakeShare[row];
  return memberships.exposure[row] / (memberships.exposure[row] + p.stake_half);
}

/** The trade that it gives up, convex in it. What the leader would reach in its place is not counted: a lax state could not sell it either. */
export function tradeGivenUp({ suppliers, blueprint, p }: World, supplier: number, stake: number): number {
  const yard = suppliers.givenUp[supplier];
  const forum = blueprint.scenario.regime.mode === "consensus";
  return (forum ? stake : stake * yard) * (1 + p.trade_convexity * yard);
}

/** Fear of the target's minerals, and losses from them. */
export function mineralThreat({ suppliers, p }: World, supplier: number): number {
  const fear = suppliers.mineralFear[supplier] * suppliers.mineralHold[supplier];
  return fear + p.loss_fear * suppliers.mineralLoss[supplier];
}

/** Pressure by the leader, which holds nobody to a list that it has given up. */
export function coercionFor({ suppliers, lists }: World, list: number, supplier: number): number {
  return lists.acceptedAt[list] > 0 ? 0 : suppliers.coercion[supplier];
}

/** One office enforces all lists of a state: its reasons are those of its lists, weighted by the trade they cover. */
export function meanPressure({ suppliers, lists, memberships }: World, supplier: number): number {
  if (lists.count === 1) return memberships.pressure[supplier];
  let sum = 0;
  let weight = 0;
  for (let row = supplier; row < memberships.count; row += suppliers.count) {
    sum += memberships.held[row] * memberships.pressure[row];
    weight += memberships.held[row];
  }
  return weight > 0 ? sum / weight : memberships.pressure[supplier];
}
