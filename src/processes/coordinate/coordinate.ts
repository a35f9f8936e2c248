/**
 * Coordination: who joins, when, and how much of what the leader controls is covered where.
 *
 * The regime decides how: `consensus.ts` (CoCom), `follow.ts` (each partner by its own hazard, also behind a yearly forum or a standing
 * body), `proposals.ts` (a leader who waits or levels down), `exceptions.ts`. Then, for every cell:
 *
 *   force = controlled share in force here / controlled share of the leader, 0 where the state has left the item's list
 *   law = 1 - product over the five kinds of control of (1 - part of the item that it can reach x authority): a list entry that names the whole item leaves
 *     nothing free; end-user control reaches listed users only, control of a country needs the leader's letters; less what has been moved out of reach
 *     (unless its authority extends to its makers' plants abroad)
 *   covered = 1 - (1 - force x law)(1 - reach), with reach = extraterritorial rule x leader's authority x leader's content (`world/leader-content.ts`) x leader's law on the item
 *     x (1 - exempt x force), 0 for a state that defies it
 *   licences: its own policy for what its own law covers, the leader's for what only the leader reaches
 *
 * reads   yard.ts setting.* rules.level laws.level items.deadline suppliers.* lists.reviewHazard lists.reviews lists.reviewDue lists.discontent memberships.member memberships.left memberships.threat memberships.exposure memberships.stakeShare entries.* packages.passed talks.hazard talks.threshold items.userListed items.leaderPolicy items.leaderOrdinary users.listed holdings.user holdings.weight cells.supplier cells.relocated cells.reach cells.reachBehind cells.law cells.force cells.item stakes.stake talks.touches
 * writes  yard.ts lists.reviewHazard lists.reviews lists.reviewDue lists.discontent setting.exceptions suppliers.exceptions memberships.stakeShare entries.common entries.unilateral entries.worthNow packages.passed talks.hazard talks.threshold items.userListed cells.force cells.law cells.reach cells.reachBehind cells.covered cells.licenceRate talks.touches
 * draws   see the files of this folder
 * sources C02 C05 C06 C07; authorities S123-S162; forms: reduced models 3a-3c
 */
import { LAWS, RULES } from "../../scenario/table-words.ts";
import { NOTHING, ROUNDING } from "../../world/fixed-numbers.ts";
import { leaderContent } from "../../world/leader-content.ts";
import type { World } from "../../world/world.ts";
import { bringIntoForce } from "../../world/yard.ts";
import { bargain } from "./consensus.ts";
import { consentOf, grantExceptions } from "./exceptions.ts";
import { followPackages } from "./follow.ts";
import { settleProposals } from "./proposals.ts";

const NAME = "coordinate";
const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");
const OWNERSHIP = RULES.indexOf("ownership");
const WAIVER = RULES.indexOf("waiver");
const EXEMPT = RULES.indexOf("exempt");
const LETTERS = RULES.indexOf("letters");
const LIST = LAWS.indexOf("list");
const END_USER = LAWS.indexOf("end_user");
const END_USE = LAWS.indexOf("end_use");
const SERVICES = LAWS.indexOf("services");
const COUNTRY = LAWS.indexOf("country");
const ABROAD = LAWS.indexOf("extraterritorial");

export function coordinate(world: World): void {
  if (!world.controls) return;
  const { suppliers, blueprint } = world;
  const { mode } = blueprint.scenario.regime;
  if (mode === "consensus") {
    bargain(world);
    grantExceptions(world);
  } else if (mode !== "unilateral") {
    followPackages(world);
  }
  settleProposals(world);
  // The leader too: what it has announced since the events of this tick may be due within it.
  for (let supplier = 0; supplier < suppliers.count; supplier++) bringIntoForce(world, NAME, supplier);
  coverCells(world);
}

/** What is under control in each cell, with the law as it is. */
function coverCells(world: World): void {
  const { items, rules, users, holdings, blueprint, p } = world;
  const { listed: isListed } = users;
  const { user: userOf, weight } = holdings;
  const lawMoved = noteLaw(world);
  for (let item = 0; item < items.count; item++) {
    const end = blueprint.holdingStart[item + 1];
    let listed = 0;
    for (let holding = blueprint.holdingStart[item]; holding < end; holding++)
      if (isListed[userOf[holding]] === 1) listed += weight[holding];
    // An ownership rule takes the affiliates of listed owners: a part of what is not listed by name.
    items.userListed[item] =
      listed + (1 - listed) * p.ownership_gain * rules.level[OWNERSHIP * items.count + item] * (listed > 0 ? 1 : 0);
    reachItem(world, item, lawMoved);
    coverItem(world, item);
  }
}

/** Returns whether any state's law has moved since it was last looked at. */
function noteLaw({ laws, constants }: World): boolean {
  const { laws: known } = constants.authority;
  let moved = false;
  for (let row = 0; row < known.length; row++) {
    if (known[row] === laws.level[row]) continue;
    known[row] = laws.level[row];
    moved = true;
  }
  return moved;
}

/** How far each state's law can reach an item: computed anew only when law, letters or listed users have changed. */
function reachItem(world: World, item: number, lawMoved: boolean): void {
  const { items, rules, cells, constants, blueprint } = world;
  const { ofCell, letters, userListed } = constants.authority;
  const needed = rules.level[LETTERS * items.count + item];
  const listed = items.userListed[item];
  if (!lawMoved && letters[item] === needed && userListed[item] === listed) return;
  letters[item] = needed;
  userListed[item] = listed;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++)
    ofCell[cell] = authorityOver(world, item, cells.supplier[cell]);
}

function coverItem(world: World, item: number): void {
  const { items, cells, suppliers, memberships, rules, laws, blueprint, clock, constants, p } = world;
  const { ofCell } = constants.authority;
  const { supplier: supplierOf, announced, inForce, inForceNow, windowOpen, windowEnd, relocated } = cells;
  const { force: forces, law, reach, reachBehind, covered } = cells;
  const { leader } = blueprint;
  const { level } = laws;
  const controlled = items.controlled[item];
  const open = items.announcedAt[item] > 0;
  const reaching = blueprint.scenario.regime.mode === "extraterritorial";
  const used = reaching ? 1 : rules.level[EXTRATERRITORIAL * items.count + item];
  const content = leaderContent(world, item);
  const reachable = open && content > p.content_least;
  const reached = used * level[leader * LAWS.length + ABROAD] * content * authorityOver(world, item, leader);
  const exempt = rules.level[EXEMPT * items.count + item];
  const waived = 1 - p.waiver_relief * rules.level[WAIVER * items.count + item];
  const behind = reached * items.openShare[item];
  const members = blueprint.itemList[item] * suppliers.count;
  const end = blueprint.cellStart[item + 1];
  for (let cell = blueprint.cellStart[item]; cell < end; cell++) {
    const supplier = supplierOf[cell];
    const adopted = open && controlled > 0 ? wholeShare(inForceNow[cell] / controlled) : 0;
    const left = memberships.left[members + supplier] === 1;
    const force = left ? 0 : adopted;
    const isReached = reachable && supplier !== leader && suppliers.defying[supplier] === 0;
    reachBehind[cell] = isReached ? behind : 0;
    forces[cell] = force;
    law[cell] =
      ofCell[cell] *
      (1 - relocated[cell] * (1 - level[supplier * LAWS.length + ABROAD])) *
      (supplier === leader ? 1 : waived);
    reach[cell] = reachBehind[cell] * (1 - exempt * force);
    covered[cell] = 1 - (1 - force * law[cell]) * (1 - reach[cell]);
    cells.licenceRate[cell] = licenceRate(world, cell);
    const outside = windowEnd[cell] < clock.end && announced[cell] <= inForce[cell] * (1 + ROUNDING);
    // A state that has left is not on its way to a control.
    if (outside || left) windowOpen[cell] = 0;
  }
}

/** Part of an item that a state's law can reach, by all kinds of control together. */
function authorityOver({ items, rules, laws, blueprint }: World, item: number, supplier: number): number {
  const { level } = laws;
  const own = supplier * LAWS.length;
  const base = blueprint.items;
  const free =
    (1 - base.by_list[item] * level[own + LIST]) *
    (1 - base.by_end_user[item] * level[own + END_USER] * items.userListed[item]) *
    (1 - base.by_end_use[item] * level[own + END_USE]) *
    (1 - base.by_services[item] * level[own + SERVICES]) *
    (1 - base.by_country[item] * level[own + COUNTRY] * rules.level[LETTERS * items.count + item]);
  return 1 - free;
}

/** A share at most 1; rounding in the levels must not leave a sliver of a cell free. */
function wholeShare(share: number): number {
  return share > 1 - ROUNDING ? 1 : share;
}

/** Policy, widened by the leader's openness (detente) and by exceptions in the forum, as far as the leader consents. */
function licenceRate(world: World, cell: number): number {
  const { cells, suppliers, setting, blueprint, p } = world;
  const supplier = cells.supplier[cell];
  // Where a state licenses nothing at all, neither its partners nor detente change that.
  if (cells.licencePolicy[cell] === 0) return 0;
  const policy = policyOn(world, cell);
  const opened = policy + (1 - policy) * p.openness_licences * setting.openness[0];
  const granted = suppliers.exceptions[supplier];
  const scale = p.exception_trade * Math.max(suppliers.weight[supplier], NOTHING);
  const excepted =
    blueprint.scenario.regime.mode === "consensus"
      ? (consentOf(world, cells.item[cell]) * blueprint.items.exceptions[cells.item[cell]] * granted) /
        (granted + scale)
      : 0;
  return opened + (1 - opened) * excepted;
}

/** What only the leader reaches asks the leader for a licence. */
function policyOn({ cells, items }: World, cell: number): number {
  const policy = cells.licencePolicy[cell];
  const covered = cells.covered[cell];
  if (cells.reach[cell] === 0 || covered === 0) return policy;
  const own = (cells.force[cell] * cells.law[cell]) / covered;
  return own * policy + (1 - own) * items.leaderPolicy[cells.item[cell]];
}

/** Nobody coordinates: nothing is covered anywhere but by the leader's own law, which needs no partner. */
export function withoutCoordination(world: World): void {
  if (!world.controls) return;
  coverCells(world);
  const { cells, blueprint } = world;
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.supplier[cell] === blueprint.leader) continue;
    cells.force[cell] = 0;
    cells.covered[cell] = cells.reach[cell];
  }
}
