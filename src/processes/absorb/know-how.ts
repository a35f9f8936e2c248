/**
 * Absorption limited by know-how: every user moves steadily toward what he can get, as fast as his own ability allows.
 *
 *   y' = absorption / adoption_years [ A_u (top - y)+ + (1 - A_u) second_best (own makers' or threshold's vintage - y)+ ]
 */
import type { World } from "../../world/world.ts";
import { availableTo, bestAtHand, secondBest, supplyOf } from "./at-hand.ts";

export function learnByKnowHow(world: World, item: number): void {
  const { items, users, holdings, blueprint, clock, p } = world;
  const own = secondBest(world, item);
  const top = bestAtHand(world, item);
  const supply = supplyOf(world, item);
  let best = -Infinity;
  for (let holding = blueprint.holdingStart[item]; holding < blueprint.holdingStart[item + 1]; holding++) {
    const user = holdings.user[holding];
    const available = availableTo(supply, users.military[user], p.military_first);
    const vintage = holdings.vintage[holding];
    const pull = available * Math.max(0, top - vintage) + (1 - available) * p.second_best * Math.max(0, own - vintage);
    const next = vintage + ((users.absorption[user] * pull) / p.adoption_years) * clock.dt;
    holdings.vintage[holding] = next;
    if (next > best) best = next;
  }
  items.bestVintage[item] = best;
}
