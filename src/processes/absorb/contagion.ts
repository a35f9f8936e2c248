/**
 * Absorption as an epidemic: a user renews at once and in full, but only when its turn comes, and it comes the sooner the more of its peers went before.
 *
 *   F = share of the users of the item, by weight, who hold the current generation: at most generation_years older than the best at hand
 *   rate of renewal = absorption (contagion_alone + contagion_peers x F) [ A_u if the best is a generation ahead + (1 - A_u) second_best if that is ]
 *   then the vintage jumps to the best, or to the second best, in proportion
 *
 * Griliches 1957, Mansfield 1961, Bass 1969, and for generations that follow each other Norton and Bass 1987; here with users who differ in ability
 * and access, and with chance: exponential clocks, the same in run and twin. Own makers learn as in the other form.
 */
import { exponential } from "../../base/distributions.ts";
import { nameKey, uniform } from "../../base/random.ts";
import type { World } from "../../world/world.ts";
import { availableTo, bestAtHand, secondBest, supplyOf } from "./at-hand.ts";

const RENEWAL = nameKey("absorb renewal");
const CHOICE = nameKey("absorb choice");

/** Share of the users of an item who hold the current generation. */
function upToDate({ holdings, blueprint, p }: World, item: number, top: number): number {
  let share = 0;
  for (let holding = blueprint.holdingStart[item]; holding < blueprint.holdingStart[item + 1]; holding++)
    if (holdings.vintage[holding] >= top - p.generation_years) share += holdings.weight[holding];
  return share;
}

export function learnByContagion(world: World, item: number): void {
  const { items, users, holdings, blueprint, clock, seed, p } = world;
  const own = secondBest(world, item);
  const top = bestAtHand(world, item);
  const supply = supplyOf(world, item);
  const contact = p.contagion_alone + p.contagion_peers * upToDate(world, item, top);
  let best = -Infinity;
  for (let holding = blueprint.holdingStart[item]; holding < blueprint.holdingStart[item + 1]; holding++) {
    const user = holdings.user[holding];
    const available = availableTo(supply, users.military[user], p.military_first);
    const old = holdings.vintage[holding] + p.generation_years;
    const toBest = old < top ? available : 0;
    const toSecond = old < own ? (1 - available) * p.second_best : 0;
    const rate = users.absorption[user] * contact * (toBest + toSecond);
    holdings.renewalHazard[holding] += rate * clock.dt;
    const key = blueprint.userKey[user] ^ blueprint.itemKey[item];
    const number = holdings.renewals[holding];
    if (rate > 0 && holdings.renewalHazard[holding] >= exponential(uniform(seed, RENEWAL, key, number))) {
      const takesBest = uniform(seed, CHOICE, key, number) * (toBest + toSecond) < toBest;
      holdings.vintage[holding] = takesBest ? top : own;
      holdings.renewalHazard[holding] = 0;
      holdings.renewals[holding] = number + 1;
    }
    best = Math.max(best, holdings.vintage[holding]);
  }
  items.bestVintage[item] = best;
}
