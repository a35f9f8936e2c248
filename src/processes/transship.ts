/**
 * Transshipment: procurement aims at a throughput, opens fronts in third countries, and makers accept or refuse their orders.
 *
 *   networks: E' = growth x collection E (1 - E / ceiling), E >= procurement_least, ceiling = alarm_slope (gap - alarm_gap)+ / 10 + alarm_scarcity x refused part of what is wanted of controlled items, weighted by ease, from procurement_ceiling to 1; they shrink at procurement_shrink of that pace
 *   target throughput = ease x (1 - location_deterrence x location rule) x E x refused demand (as remembered), less once stocks exceed hunger_years of use
 *   front: throughput = capacity (1 - exp(-age / trust_years)) (1 - tiers rule (1 - alignment of its hub)), opened while accepted throughput < target and nominal < fronts_wanted x that
 *   accepted = 1 - care of the makers; seized = hub_seizure x (customs + attention + hub_alignment x alignment), at most seizure_most; the rest arrives after transit_years
 *   theft of goods = theft ease x E x refused
 *
 * Goods for fronts come out of what makers sell elsewhere. In the twin nothing is refused, so nothing is smuggled, but networks still grow, because they also spy.
 *
 * reads   rules.level setting.procurement setting.collection items.* shells.* hubs.* cells.refusedRate cells.diligence cells.soldElsewhere cells.soldToShells
 * writes  setting.procurement items.shellTarget items.frontsUsed items.shellExported items.shellArrived items.shellSeized items.transit items.theftEffect items.stockControlled items.arrivedControlled shells.* cells.soldToShells cells.soldElsewhere
 * draws   hub: (front, incarnation)
 * sources S045-S060; C08 C11; forms: reduced models 2 and 4
 */
import { approach, clamp } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { RULES } from "../scenario/table-words.ts";
import { zero } from "../world/columns.ts";
import { DAYS_PER_YEAR, NOTHING, YEARS_PER_DECADE } from "../world/fixed-numbers.ts";
import { trustAt } from "../world/front-trust.ts";
import type { Fronts } from "../world/run-constants.ts";
import { note, type World } from "../world/world.ts";

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
  watchHubs(world);
  for (let item = 0; item < items.count; item++) {
    const want = wantedThroughput(world, item);
    items.shellTarget[item] = want;
    const { fronts } = world.constants;
    askMakers(world, item, fronts);
    const taken = fronts.refused > 0 ? fronts.accepted / fronts.refused : 1;
    ageFronts(world, item, fronts);
    const needed = want / Math.max(world.p.accepted_least, taken);
    if (needed > 0 && fronts.trusted < needed) openFronts(world, item, needed, fronts);
    runFronts(world, item, want, fronts);
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

/** What fronts ask of makers that refuse the target, and what of it they take: refused orders are placed again, so more fronts work harder for the same throughput. */
function askMakers({ cells, blueprint }: World, item: number, fronts: Fronts): void {
  const { refusedRate, diligence } = cells;
  const end = blueprint.cellStart[item + 1];
  let accepted = 0;
  let refused = 0;
  for (let cell = blueprint.cellStart[item]; cell < end; cell++) {
    accepted += refusedRate[cell] * (1 - diligence[cell]);
    refused += refusedRate[cell];
  }
  fronts.refused = refused;
  fronts.accepted = accepted;
}

/** By hub: the part of the smuggled goods that is seized there in this tick. */
function watchHubs({ hubs, blueprint, constants, p }: World): void {
  for (let hub = 0; hub < hubs.count; hub++) {
    const watch = hubs.stops[hub] + hubs.heat[hub] + p.hub_alignment * blueprint.hubs.alignment[hub];
    constants.seizing[hub] = clamp(p.hub_seizure * watch, 0, p.seizure_most);
  }
}

/** What the fronts of an item can pass: if all were fully trusted, and as far as they are. */
function addUpFronts({ shells, items, blueprint }: World, item: number, fronts: Fronts): void {
  const { open, credit, capacity } = shells;
  const first = item * blueprint.shellsPerItem;
  const end = first + items.frontsUsed[item];
  let nominal = 0;
  let trusted = 0;
  for (let shell = first; shell < end; shell++) {
    if (open[shell] === 0) continue;
    nominal += capacity[shell];
    trusted += capacity[shell] * credit[shell];
  }
  fronts.nominal = nominal;
  fronts.trusted = trusted;
}

/** Credit grows with age, and the size of an ordinary order with the market. */
function ageFronts(world: World, item: number, fronts: Fronts): void {
  const { shells, items, blueprint, p } = world;
  const { open, credit, capacity } = shells;
  const first = item * blueprint.shellsPerItem;
  const end = first + items.frontsUsed[item];
  const size = p.front_size * items.needControlled[item];
  const capped = cappedAt(world, item);
  let nominal = 0;
  let trusted = 0;
  for (let shell = first; shell < end; shell++) {
    if (open[shell] === 0) continue;
    const own = trust(world, shell, capped);
    credit[shell] = own;
    capacity[shell] = size;
    nominal += size;
    trusted += size * own;
  }
  fronts.nominal = nominal;
  fronts.trusted = trusted;
}

/** Opens fronts as far as they are wanted, given what those that are open can pass. */
function openFronts(world: World, item: number, want: number, fronts: Fronts): void {
  const { shells, items, hubs, blueprint, clock, p, seed } = world;
  let { nominal } = fronts;
  const enough = p.fronts_wanted * want;
  const most = Math.ceil((clock.dt * DAYS_PER_YEAR) / p.opening_days);
  let openings = 0;
  const first = item * blueprint.shellsPerItem;
  const last = first + Math.min(p.fronts_most, blueprint.shellsPerItem);
  for (let shell = first; shell < last; shell++) {
    if (openings === most || nominal >= enough) break;
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
    shells.credit[shell] = trust(world, shell, cappedAt(world, item));
    shells.hazard[shell] = 0;
    nominal += shells.capacity[shell];
    openings += 1;
    note(world, clock.start, NAME, blueprint.itemIds[item], "front opened", shell);
  }
  if (openings > 0) addUpFronts(world, item, fronts);
}

/** How far licences and caps on third countries narrow what a front there can get of an item. */
function cappedAt({ rules, items }: World, item: number): number {
  return rules.level[TIERS * items.count + item];
}

/** Credit, banking and references come with time, the less where third countries are capped. */
function trust({ shells, blueprint, clock, constants }: World, shell: number, capped: number): number {
  const age = clock.end - shells.opened[shell];
  const open = capped > 0 ? 1 - capped * (1 - blueprint.hubs.alignment[shells.hub[shell]]) : 1;
  return age > 0 ? trustAt(constants.trust, age) * open : 0;
}

function runFronts(world: World, item: number, want: number, { trusted, refused, accepted }: Fronts): void {
  const { shells, items, cells, blueprint, clock, constants, p } = world;
  const { open, hub, flow, effort: efforts, capacity, credit: credits } = shells;
  const { refusedRate, diligence, soldElsewhere, soldToShells } = cells;
  const { seizing } = constants;
  const { dt } = clock;
  const first = item * blueprint.shellsPerItem;
  const last = first + items.frontsUsed[item];
  const firstCell = blueprint.cellStart[item];
  const endCell = blueprint.cellStart[item + 1];
  items.shellExported[item] = 0;
  items.shellSeized[item] = 0;
  if (trusted <= 0 || refused <= 0) {
    flow.fill(0, first, last);
    efforts.fill(0, first, last);
    return;
  }
  // No maker can let go of more than it sells elsewhere.
  const effort = Math.min(1, (want / trusted) * (refused / Math.max(accepted, p.accepted_least * refused)));
  let scale = effort * (accepted / refused);
  for (let cell = firstCell; cell < endCell; cell++) {
    const part = accepted > 0 ? (refusedRate[cell] * (1 - diligence[cell])) / accepted : 0;
    const bought = trusted * scale * part * dt;
    if (bought > soldElsewhere[cell]) scale *= soldElsewhere[cell] / bought;
  }
  let exported = 0;
  let seized = 0;
  let passed = 0;
  for (let shell = first; shell < last; shell++) {
    if (open[shell] === 0) {
      flow[shell] = 0;
      efforts[shell] = 0;
      continue;
    }
    const credit = credits[shell];
    efforts[shell] = credit * effort;
    flow[shell] = capacity[shell] * credit * scale;
    const seizure = seizing[hub[shell]];
    const units = flow[shell] * dt;
    exported += units;
    seized += units * seizure;
    passed += units * (1 - seizure);
  }
  items.shellExported[item] = exported;
  items.shellSeized[item] = seized;
  items.transit[item] += passed;
  for (let cell = firstCell; cell < endCell; cell++) {
    const part = accepted > 0 ? (refusedRate[cell] * (1 - diligence[cell])) / accepted : 0;
    soldToShells[cell] = exported * part;
    soldElsewhere[cell] -= soldToShells[cell];
  }
}

/** No fronts, no smuggling, no theft, no networks. */
export function withoutTransshipment({ setting, items, cells, shells }: World): void {
  setting.procurement[0] = 0;
  zero(items.shellTarget, items.shellExported, items.shellArrived, items.shellSeized, items.transit, items.theftEffect);
  zero(cells.soldToShells, shells.open, shells.flow);
}
