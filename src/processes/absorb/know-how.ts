/**
 * Absorption limited by know-how: every user moves steadily toward what is available, as fast as the user's own ability allows.
 *
 *   y' = absorption / adoption_years [ A_u (top - y)+ + (1 - A_u) second_best (own makers' or threshold's vintage - y)+ ]
 */
import type { World } from "../../world/world.ts";
import { availableTo, bestAtHand, secondBest, supplyOf } from "./at-hand.ts";

export function learnByKnowHow(world: World, item: number): void {
  const { items, blueprint, clock, p } = world;
  const { user: userOf, vintage: vintages } = world.holdings;
  const { military, absorption } = world.users;
  const { military_first, second_best, adoption_years } = p;
  const own = secondBest(world, item);
  const top = bestAtHand(world, item);
  const supply = supplyOf(world, item);
  const end = blueprint.holdingStart[item + 1];
  let best = -Infinity;
  for (let holding = blueprint.holdingStart[item]; holding < end; holding++) {
    const user = userOf[holding];
    const available = availableTo(supply, military[user], military_first);
    const vintage = vintages[holding];
    const pull = available * Math.max(0, top - vintage) + (1 - available) * second_best * Math.max(0, own - vintage);
    const next = vintage + ((absorption[user] * pull) / adoption_years) * clock.dt;
    vintages[holding] = next;
    if (next > best) best = next;
  }
  items.bestVintage[item] = best;
}
