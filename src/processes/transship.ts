/**
 * 7 Transshipment: procurement aims at a throughput, opens fronts in third countries, and makers accept or refuse their orders.
 *
 *   networks: E' = growth x collection E (1 - E / ceiling), E >= procurement_least, ceiling = alarm_slope (gap - alarm_gap)+ / 10 + alarm_scarcity x refused part of what is wanted of controlled items, weighted by ease, from procurement_ceiling to 1; they shrink at procurement_shrink of that pace
 *   target throughput = ease x (1 - location_deterrence x location rule) x E x refused demand (as remembered), less once stocks exceed hunger_years of use
 *   front: throughput = capacity (1 - exp(-age / trust_years)) (1 - tiers rule (1 - alignment of its hub)), opened while accepted throughput < target and nominal < fronts_wanted x that
 *   accepted = 1 - care of the makers; seized = hub_seizure x (customs + attention + hub_alignment x alignment), at most seizure_most; the rest arrives after transit_years
 *   theft of goods = theft ease x E x refused
 *
 * Goods for fronts come out of what makers sell elsewhere. In the twin nothing is refused, so nothing is smuggled, but networks grow all the same: they also spy.
 *
 * reads   rules.level setting.procurement setting.collection items.* shells.* hubs.* cells.refusedRate cells.diligence cells.soldElsewhere cells.soldToShells
 * writes  setting.procurement items.shellTarget items.frontsUsed items.shellExported items.shellArrived items.shellSeized items.transit items.theftEffect items.stockControlled items.arrivedControlled shells.* cells.soldToShells cells.soldElsewhere
 * draws   hub: (front, incarnation)
 * sources S045-S060; C08 C11; forms: reduced models 2 and 4
 */
import { approach, clamp, exp } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { RULES } from "../scenario/tables.ts";
import { DAYS_PER_YEAR, NOTHING, YEARS_PER_DECADE } from "../world/fixed-numbers.ts";
import { note } from "../world/world.ts";
import type { World } from "../world/world.ts";

const NAME = "transship";
const HUB = nameKey("transship hub");
const LOCATION = RULES.indexOf("location");
const TIERS = RULES.indexOf("tiers");

export function transship(world: World): void {
  const { items, cells, clock } = world;
  growNetworks(world);
  if (!world.controls) return;
  cells.soldToShells.fill(0);
  const arriving = approach(clock.dt, world.p.transit_years);
  for (let item = 0; item < items.count; item++) {
    const want = wantedThroughput(world, item);
    items.shellTarget[item] = want;
    ageFronts(world, item);
    openFronts(world, item, want / Math.max(world.p.accepted_least, acceptedShare(world, item)));
    runFronts(world, item, want);
    const stolen =
      world.blueprint.items.theft_ease[item] * world.setting.procurement[0] * items.refused[item] * clock.dt;
    items.theftEffect[item] = stolen;
    const arrived = items.transit[item] * arriving;
    items.transit[item] -= arrived;
    items.shellArrived[item] = arrived;
    items.stockControlled[item] = items.stockControlled[item] + arrived + stolen;
    items.arrivedControlled[item] = items.arrivedControlled[item] + arrived + stolen;
  }
}

/** Networks grow from themselves, once their collection is organised; how far the target lets them grow depends on how far it is behind, and on what it is refused that can be smuggled. */
function growNetworks({ setting, items, blueprint, clock, p }: World): void {
  let gap = 0;
  let refused = 0;
  let wanted = 0;
  let weight = 0;
  for (let item = 0; item < items.count; item++) {
    const best = Math.max(items.domesticVintage[item], items.bestVintage[item]);
    gap += blueprint.items.criticality[item] * (items.frontier[item] - best);
    weight += blueprint.items.criticality[item];
    if (items.announcedAt[item] === 0) continue;
    const ease = blueprint.items.smuggling_ease[item];
    wanted += ease * items.importDemandControlled[item];
    refused += ease * Math.min(items.refusedSmooth[item], items.importDemandControlled[item]);
  }
  const alarm = (p.alarm_slope * Math.max(0, gap / weight - p.alarm_gap)) / YEARS_PER_DECADE;
  const ceiling = clamp(alarm + (p.alarm_scarcity * refused) / Math.max(wanted, NOTHING), p.procurement_ceiling, 1);
  const size = setting.procurement[0];
  const growth = p.procurement_growth * (size < ceiling ? setting.collection[0] : 1);
  const pace = growth * size * (1 - size / ceiling);
  const shrinking = Math.max(p.procurement_shrink * pace, -p.procurement_shrink * p.procurement_growth);
  setting.procurement[0] = clamp(size + (pace < 0 ? shrinking : pace) * clock.dt, p.procurement_least, 1);
}

function wantedThroughput({ items, rules, setting, blueprint, p }: World, item: number): number {
  const stockYears = items.stockControlled[item] / Math.max(items.importDemandControlled[item], NOTHING);
  const hunger = clamp(1 + p.hunger_years - stockYears, 0, 1);
  const ease = blueprint.items.smuggling_ease[item];
  const traced = 1 - p.location_deterrence * rules.level[LOCATION * items.count + item];
  return ease * traced * setting.procurement[0] * items.refusedSmooth[item] * hunger;
}

/** Share of the orders of fronts that makers take: refused orders are placed again, so more fronts work harder for the same throughput. */
function acceptedShare({ cells, blueprint }: World, item: number): number {
  let accepted = 0;
  let refused = 0;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    accepted += cells.refusedRate[cell] * (1 - cells.diligence[cell]);
    refused += cells.refusedRate[cell];
  }
  return refused > 0 ? accepted / refused : 1;
}

/** Credit grows with age, and the size of an ordinary order with the market. */
function ageFronts(world: World, item: number): void {
  const { shells, items, blueprint, p } = world;
  const first = item * blueprint.shellsPerItem;
  const end = first + items.frontsUsed[item];
  const size = p.front_size * items.needControlled[item];
  for (let shell = first; shell < end; shell++) {
    if (shells.open[shell] === 0) continue;
    shells.credit[shell] = trust(world, shell);
    shells.capacity[shell] = size;
  }
}

function openFronts(world: World, item: number, want: number): void {
  const { shells, items, hubs, blueprint, clock, p, seed } = world;
  if (want <= 0) return;
  const first = item * blueprint.shellsPerItem;
  let trusted = 0;
  let nominal = 0;
  for (let shell = first; shell < first + items.frontsUsed[item]; shell++) {
    if (shells.open[shell] === 0) continue;
    nominal += shells.capacity[shell];
    trusted += shells.capacity[shell] * shells.credit[shell];
  }
  let openings = Math.ceil((clock.dt * DAYS_PER_YEAR) / p.opening_days);
  const last = first + Math.min(p.fronts_most, blueprint.shellsPerItem);
  for (let shell = first; shell < last; shell++) {
    if (openings === 0 || trusted >= want || nominal >= p.fronts_wanted * want) return;
    if (shells.open[shell] === 1 || shells.reopens[shell] > clock.start) continue;
    const luck = uniform(seed, HUB, blueprint.shellKey[shell], shells.incarnation[shell]);
    let hub = 0;
    for (let reached = hubs.weight[0]; reached < luck && hub < hubs.count - 1;) reached += hubs.weight[++hub];
    items.frontsUsed[item] = Math.max(items.frontsUsed[item], shell - first + 1);
    shells.item[shell] = item;
    shells.hub[shell] = hub;
    shells.group[shell] = Math.floor((shell - first) / p.group_size);
    shells.open[shell] = 1;
    shells.opened[shell] = clock.start + p.opening_days / DAYS_PER_YEAR;
    shells.capacity[shell] = p.front_size * items.needControlled[item];
    shells.credit[shell] = trust(world, shell);
    shells.hazard[shell] = 0;
    nominal += shells.capacity[shell];
    openings -= 1;
    note(world, clock.start, NAME, blueprint.itemIds[item], "front opened", shell);
  }
}

/** Credit, banking and references come with time; licences and caps on third countries narrow what a front there can get. */
function trust({ shells, items, rules, blueprint, clock, p }: World, shell: number): number {
  const age = clock.end - shells.opened[shell];
  const capped = rules.level[TIERS * items.count + shells.item[shell]];
  const open = 1 - capped * (1 - blueprint.hubs.alignment[shells.hub[shell]]);
  return age > 0 ? (1 - exp(-age / p.trust_years)) * open : 0;
}

function runFronts(world: World, item: number, want: number): void {
  const { shells, items, cells, hubs, blueprint, clock, p } = world;
  const { open, flow, effort: efforts, capacity, credit: credits } = shells;
  const { refusedRate, diligence, soldElsewhere, soldToShells } = cells;
  const first = item * blueprint.shellsPerItem;
  const last = first + items.frontsUsed[item];
  const firstCell = blueprint.cellStart[item];
  const endCell = blueprint.cellStart[item + 1];
  items.shellExported[item] = 0;
  items.shellSeized[item] = 0;
  let trusted = 0;
  for (let shell = first; shell < last; shell++) {
    flow[shell] = 0;
    efforts[shell] = 0;
    if (open[shell] === 1) trusted += capacity[shell] * credits[shell];
  }
  if (trusted <= 0) return;
  let accepted = 0;
  let refused = 0;
  for (let cell = firstCell; cell < endCell; cell++) {
    accepted += refusedRate[cell] * (1 - diligence[cell]);
    refused += refusedRate[cell];
  }
  if (refused <= 0) return;
  // No maker can let go of more than it sells elsewhere.
  const effort = Math.min(1, (want / trusted) * (refused / Math.max(accepted, p.accepted_least * refused)));
  let scale = effort * (accepted / refused);
  for (let cell = firstCell; cell < endCell; cell++) {
    const part = accepted > 0 ? (refusedRate[cell] * (1 - diligence[cell])) / accepted : 0;
    const bought = trusted * scale * part * clock.dt;
    if (bought > soldElsewhere[cell]) scale *= soldElsewhere[cell] / bought;
  }
  let passed = 0;
  for (let shell = first; shell < last; shell++) {
    if (open[shell] === 0) continue;
    const credit = credits[shell];
    efforts[shell] = credit * effort;
    flow[shell] = capacity[shell] * credit * scale;
    const hub = shells.hub[shell];
    const watch = hubs.stops[hub] + hubs.heat[hub] + p.hub_alignment * blueprint.hubs.alignment[hub];
    const seizure = clamp(p.hub_seizure * watch, 0, p.seizure_most);
    const units = flow[shell] * clock.dt;
    items.shellExported[item] += units;
    items.shellSeized[item] += units * seizure;
    passed += units * (1 - seizure);
  }
  items.transit[item] += passed;
  for (let cell = firstCell; cell < endCell; cell++) {
    const part = accepted > 0 ? (refusedRate[cell] * (1 - diligence[cell])) / accepted : 0;
    soldToShells[cell] = items.shellExported[item] * part;
    soldElsewhere[cell] -= soldToShells[cell];
  }
}

/** No fronts, no smuggling, no theft, no networks. */
export function withoutTransshipment({ setting, items, cells, shells }: World): void {
  setting.procurement[0] = 0;
  for (const column of [
    items.shellTarget,
    items.shellExported,
    items.shellArrived,
    items.shellSeized,
    items.transit,
    items.theftEffect,
  ]) {
    column.fill(0);
  }
  cells.soldToShells.fill(0);
  shells.open.fill(0);
  shells.flow.fill(0);
}
