/**
 * Absorption and diffusion: arrivals are put to work, tools wear out without service, users and the target's own makers learn.
 *
 *   consumed goods: work = domestic + used + downgraded + rented; availability A = work / need
 *   installed goods: K' = domestic + used + downgraded - K / life, K*' = need - K* / life;
 *     rented: H' = rented - H / life; A = (K service + H (1 - remote rule)) / K*;
 *     service' = (1 - covered x services rule x (1 - kept) - service) / service_years; vintage of K = running mean of what arrives
 *   users: `know-how.ts` (the form in use unless a scenario asks) steadily, as ability allows; `contagion.ts` by renewals that spread among peers
 *   know-how: y' = absorption / adoption_years [ A_u (top - y)+ + (1 - A_u) second_best (max(own makers, threshold) - excess age of tools - y)+ ]
 *     A_u between proportional and military first; top = frontier for consumed goods in the foreign share of what arrives, for tools the vintage of K plus the ordinary age of a stock
 *   own makers: C' = imitation x learnability x (samples + espionage E)(gap - floor)+ + own_research x easeR (1 + push scarcity + risk)(1 - exp(-gap / research_gap_years))
 *     samples = acquired / (acquired + samples_half): what is copied is specimens, not tonnage
 *   capacity follows know-how: built gap and market scale (1 + prefer_domestic x easeP (risk + prefer_scarcity x scarcity)) move to their aims over capacity_years
 *     ease = (learnability / learnability_middle)^difficulty, with an exponent of its own for research and for the turn to own makers: the hard goods come last
 *
 * reads   setting.procurement rules.level items.* cells.share cells.covered users.absorption users.military holdings.*
 * writes  items.installed items.hosted items.installedNeed items.service items.installedVintage items.availability items.workDone items.domesticVintage items.builtGap items.builtScale items.acquired items.scarcity items.bestVintage holdings.vintage holdings.renewalHazard holdings.renewals
 * draws   contagion: renewal, choice: (user, item, number)
 * sources S109-S116; C08 C09; O060-O075 O101 O132; forms: reduced models 2 and 8
 */
import { domesticGap } from "../../world/own-makers.ts";
import type { World } from "../../world/world.ts";
import { learnByContagion } from "./contagion.ts";
import { learnByKnowHow } from "./know-how.ts";
import { putToWork } from "./put-to-work.ts";
import { teachMakers } from "./teach-makers.ts";

export function absorb(world: World): void {
  const { items, blueprint } = world;
  const byContagion = blueprint.scenario.forms.absorb === "contagion";
  for (let item = 0; item < items.count; item++) {
    putToWork(world, item);
    if (byContagion) learnByContagion(world, item);
    else learnByKnowHow(world, item);
    teachMakers(world, item);
  }
}

/** Nobody learns and nothing wears out; the target's makers keep their distance and their market. */
export function withoutAbsorption({ items, blueprint }: World): void {
  for (let item = 0; item < items.count; item++) {
    items.builtGap[item] = domesticGap(blueprint.items.domestic_gap_years[item]);
    items.builtScale[item] = blueprint.domesticScale[item];
    items.workDone[item] = items.needControlled[item];
    items.acquired[item] = 0;
    items.scarcity[item] = 0;
    items.availability[item] = 1;
  }
}
