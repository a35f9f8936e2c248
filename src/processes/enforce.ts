/**
 * Enforcement: licences and checks draw on one capacity per state; fronts and violating makers are found, late.
 *
 *   cases = capacity x (cases_start + cases_yard x controlled part of its trade + cases_users x listed users / 1000 x authority)
 *   staff = capacity + what has been added to it since the start
 *   backlog' = cases - handled - backlog / withdrawal_years; licence delay = licence_years + backlog / staff
 *   search (checks per case) = checks per case x staff / cases, less the staff that a backlog ties up (checks_least of it never)
 *   (the leader's agents also follow goods made elsewhere, with the part leader_eyes of their own search)
 *   front found at rate transactions x activity x (search x detection x (1 + sharing) x (1 + location) + tips x orders that makers refuse),
 *     activity = orders placed / capacity, at least front_activity: a maker who refuses a suspicious order may tell the authorities
 *   found: listed; siblings of its owner group fall under an ownership rule; hub and makers take more care for a while
 *   violating maker found at rate (search / search_reference) / firm_caught_years
 *   evasion that the leader sees moves to 1 - exp(-finds a year / finds_scale) over finds_memory_years
 *
 * reads   setting.listedUsers setting.evasion rules.level laws.level suppliers.* items.frontsUsed items.shellExported cells.item cells.supplier cells.share cells.force cells.refusedRate cells.diligence shells.* hubs.heat firms.* lines.* items.need items.controlled items.announcedAt
 * writes  setting.evasion suppliers.cases suppliers.backlog suppliers.licenceDelay suppliers.search suppliers.yardShare shells.open shells.flow shells.hazard shells.incarnation shells.reopens hubs.heat firms.heat firms.violating firms.caughtHazard firms.catches shells.threshold firms.caughtThreshold
 * draws   discovery: (front, incarnation); reopening: (front, incarnation); sibling: (sibling, incarnation); maker caught: (firm, number)
 * sources S063-S073, O123-O129; C10 C11; form: reduced model 4
 */
import { exponential } from "../base/distributions.ts";
import { approach, exp } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { LAWS, RULES } from "../scenario/table-words.ts";
import { zero } from "../world/columns.ts";
import { THOUSAND } from "../world/fixed-numbers.ts";
import { note, type World } from "../world/world.ts";

const NAME = "enforce";
const DISCOVERY = nameKey("enforce discovery");
const REOPEN = nameKey("enforce reopening");
const SIBLING = nameKey("enforce sibling");
const CAUGHT = nameKey("enforce caught");
const SHARED = RULES.indexOf("shared_data");
const LOCATION = RULES.indexOf("location");
const OWNERSHIP = RULES.indexOf("ownership");
const END_USER = LAWS.indexOf("end_user");
const CHECKS = LAWS.indexOf("checks");
const CAPACITY = LAWS.indexOf("capacity");

export function enforce(world: World): void {
  const { setting, items, clock, p } = world;
  if (!world.controls) return;
  handleCases(world);
  let found = 0;
  for (let item = 0; item < items.count; item++) found += searchFronts(world, item);
  const caught = searchMakers(world);
  const finds = (found + caught) / clock.dt;
  const seen = 1 - exp(-finds / p.finds_scale);
  setting.evasion[0] += (seen - setting.evasion[0]) * approach(clock.dt, p.finds_memory_years);
}

function handleCases({ suppliers, laws, cells, items, setting, blueprint, clock, constants, p }: World): void {
  const base = blueprint.suppliers;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    let controlled = 0;
    let all = 0;
    for (const cell of blueprint.cellsOf[supplier]) {
      const item = cells.item[cell];
      const flow = cells.share[cell] * items.need[item];
      all += flow;
      if (items.announcedAt[item] > 0) controlled += flow * items.controlled[item] * cells.force[cell];
    }
    suppliers.yardShare[supplier] = all > 0 ? controlled / all : 0;
    const own = supplier * LAWS.length;
    const capacity = base.cases_per_year[supplier];
    const staff = capacity * (1 + laws.level[own + CAPACITY]);
    const cases =
      capacity *
      (p.cases_start +
        p.cases_yard * suppliers.yardShare[supplier] +
        (p.cases_users * laws.level[own + END_USER] * setting.listedUsers[0]) / THOUSAND);
    const handled = Math.min(staff * clock.dt, suppliers.backlog[supplier] + cases * clock.dt);
    // Applicants who have waited for long give up.
    const withdrawn = suppliers.backlog[supplier] * constants.withdrawing;
    suppliers.cases[supplier] = cases;
    suppliers.backlog[supplier] = Math.max(0, suppliers.backlog[supplier] + cases * clock.dt - handled - withdrawn);
    suppliers.licenceDelay[supplier] = p.licence_years + suppliers.backlog[supplier] / staff;
    const tied = Math.max(0, 1 - p.backlog_checks * Math.max(0, cases / staff - 1));
    suppliers.search[supplier] = (laws.level[own + CHECKS] * staff * Math.max(p.checks_least, tied)) / cases;
  }
}

/** Looks for the fronts of an item; returns how many were found. */
function searchFronts(world: World, item: number): number {
  const { shells, cells, items, suppliers, rules, blueprint, clock, p, seed } = world;
  let search = 0;
  let wary = 0;
  let weight = 0;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    const supplier = cells.supplier[cell];
    const own = suppliers.search[supplier] * suppliers.compliance[supplier];
    const leader = supplier === blueprint.leader ? 0 : p.leader_eyes * suppliers.search[blueprint.leader];
    search += cells.refusedRate[cell] * (own + leader);
    wary += cells.refusedRate[cell] * cells.diligence[cell];
    weight += cells.refusedRate[cell];
  }
  if (weight <= 0) return 0;
  const sharing = blueprint.scenario.regime.mode === "standing" ? 1 : rules.level[SHARED * items.count + item];
  const checked =
    (search / weight) *
    p.detection *
    (1 + p.sharing_gain * sharing) *
    (1 + p.location_gain * rules.level[LOCATION * items.count + item]);
  const base = p.shell_transactions * (checked + (p.tips * wary) / weight);
  const first = item * blueprint.shellsPerItem;
  const end = first + items.frontsUsed[item];
  const { open, group, effort, hazard, threshold } = shells;
  const { front_activity } = p;
  const { dt } = clock;
  let found = 0;
  for (let shell = first; shell < end; shell++) {
    if (open[shell] === 0) continue;
    hazard[shell] += base * Math.max(front_activity, effort[shell]) * dt;
    if (threshold[shell] === 0)
      threshold[shell] = exponential(uniform(seed, DISCOVERY, blueprint.shellKey[shell], shells.incarnation[shell]));
    if (hazard[shell] < threshold[shell]) continue;
    found += 1;
    alarm(world, item, shell);
    closeFront(world, item, shell, "front found");
    const reach = rules.level[OWNERSHIP * items.count + item] * p.ownership_reach;
    const own = group[shell];
    // The places of an owner group lie side by side.
    const place = shell - first;
    const from = first + Math.max(0, Math.floor(place - p.group_size));
    const to = Math.min(end, first + Math.ceil(place + p.group_size) + 1);
    for (let sibling = from; sibling < to; sibling++) {
      if (group[sibling] !== own || open[sibling] === 0) continue;
      const luck = uniform(seed, SIBLING, blueprint.shellKey[sibling], shells.incarnation[sibling]);
      if (luck < reach) closeFront(world, item, sibling, "sibling listed");
    }
  }
  return found;
}

function closeFront(world: World, item: number, shell: number, event: string): void {
  const { shells, blueprint, clock, p, seed } = world;
  const wait =
    p.reopen_years * exponential(uniform(seed, REOPEN, blueprint.shellKey[shell], shells.incarnation[shell]));
  note(world, clock.end, NAME, blueprint.itemIds[item], event, clock.end - shells.opened[shell]);
  shells.open[shell] = 0;
  shells.flow[shell] = 0;
  shells.hazard[shell] = 0;
  shells.threshold[shell] = 0;
  shells.reopens[shell] = clock.end + wait;
  shells.incarnation[shell] += 1;
}

/** A find heats its hub, and the makers that sold to it, in proportion to its part of the traffic. */
function alarm(
  { shells, hubs, firms, lines, cells, items, blueprint, clock, p }: World,
  item: number,
  shell: number,
): void {
  const hub = shells.hub[shell];
  hubs.heat[hub] = Math.min(1, hubs.heat[hub] + p.hub_heat);
  const exported = items.shellExported[item] / clock.dt;
  const part = exported > 0 ? Math.min(1, shells.flow[shell] / exported) : 0;
  const { heat } = firms;
  const { firm: firmOf } = lines;
  const { lineStart } = blueprint;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    if (cells.refusedRate[cell] <= 0) continue;
    const end = lineStart[cell + 1];
    for (let line = lineStart[cell]; line < end; line++) {
      const firm = firmOf[line];
      heat[firm] += (1 - heat[firm]) * p.found_heat * part;
    }
  }
}

/** Looks for makers that break the rules; a find makes all makers of the state careful, and others heat_abroad as much, the more the larger the maker. */
function searchMakers(world: World): number {
  const { firms, suppliers, hubs, blueprint, clock, p, seed } = world;
  let caught = 0;
  // What is left of the makers' lack of care, by state, after the finds of this tick.
  let calm: Float64Array | null = null;
  for (let firm = 0; firm < firms.count; firm++) {
    if (firms.violating[firm] === 0) continue;
    const home = firms.supplier[firm];
    firms.caughtHazard[firm] += (suppliers.search[home] / p.search_reference / p.firm_caught_years) * clock.dt;
    if (firms.caughtThreshold[firm] === 0) {
      firms.caughtThreshold[firm] = exponential(uniform(seed, CAUGHT, blueprint.firmKey[firm], firms.catches[firm]));
    }
    if (firms.caughtHazard[firm] < firms.caughtThreshold[firm]) continue;
    caught += firms.weight[firm];
    firms.caughtThreshold[firm] = 0;
    firms.caughtHazard[firm] = 0;
    firms.catches[firm] += 1;
    firms.violating[firm] = 0;
    calm ??= new Float64Array(suppliers.count).fill(1);
    for (let state = 0; state < suppliers.count; state++)
      calm[state] *= 1 - p.found_heat * (state === home ? 1 : p.heat_abroad) * firms.weight[firm];
    note(world, clock.end, NAME, blueprint.firmIds[firm], "violation found");
  }
  const fade = exp(-clock.dt / p.heat_years);
  for (let firm = 0; firm < firms.count; firm++) {
    const heat = firms.heat[firm];
    firms.heat[firm] = (calm ? 1 - (1 - heat) * calm[firms.supplier[firm]] : heat) * fade;
  }
  for (let hub = 0; hub < hubs.count; hub++) hubs.heat[hub] *= fade;
  return caught;
}

/** Nobody searches, nobody keeps an applicant waiting beyond the ordinary time. */
export function withoutEnforcement({ setting, suppliers, hubs, firms, p }: World): void {
  setting.evasion[0] = 0;
  zero(suppliers.cases, suppliers.backlog, suppliers.yardShare, suppliers.search, hubs.heat, firms.heat);
  suppliers.licenceDelay.fill(p.licence_years);
}
