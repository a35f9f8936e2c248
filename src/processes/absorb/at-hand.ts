/** What a user could take up, in either form: the best at hand, the second best, and how much of the best is available to that user. */
import { clamp } from "../../base/maths.ts";
import { NOTHING } from "../../world/fixed-numbers.ts";
import type { World } from "../../world/world.ts";

/** Years by which a stock of tools is older than one that is renewed in the ordinary way; it holds back the second best as well, which has to be installed like the best. */
function excessAge({ items, blueprint }: World, item: number): number {
  if (blueprint.installed[item] === 0) return 0;
  const renewed = items.installedVintage[item] + blueprint.ordinaryAge[item];
  return Math.max(0, items.frontier[item] - renewed);
}

/** Vintage of what is there without the controlled imports. */
export function secondBest(world: World, item: number): number {
  const { items } = world;
  return Math.max(items.domesticVintage[item], items.threshold[item]) - excessAge(world, item);
}

/** Vintage of the best at hand: of tools what the stock stands for; of goods that are used up part foreign (frontier), part home-made. */
export function bestAtHand({ items, blueprint }: World, item: number): number {
  if (blueprint.installed[item] === 1)
    return Math.min(items.frontier[item], items.installedVintage[item] + blueprint.ordinaryAge[item]);
  const work = Math.max(items.workDone[item], NOTHING);
  const home = clamp(items.domesticControlled[item] / work, 0, 1);
  const own = Math.max(items.domesticVintage[item], items.threshold[item]);
  return items.frontier[item] * (1 - home) + own * home;
}

/** How much of the best there is, in shares of what is wanted: for everybody alike, and for either kind of user if the military comes first. */
export interface Supply {
  readonly all: number;
  readonly military: number;
  readonly civil: number;
}

export function supplyOf({ items, constants }: World, item: number): Supply {
  const all = items.availability[item];
  const military = constants.work.military.total[item];
  return {
    all,
    military: military > 0 ? Math.min(1, all / military) : 1,
    civil: military < 1 ? Math.min(1, Math.max(0, (all - military) / (1 - military))) : 0,
  };
}

/** How much of the best there is for a user with this military share: between proportional and military first. */
export function availableTo({ all, military, civil }: Supply, share: number, militaryFirst: number): number {
  const ranked = share * military + (1 - share) * civil;
  return (1 - militaryFirst) * all + militaryFirst * ranked;
}
