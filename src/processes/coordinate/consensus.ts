/**
 * Consensus, as in CoCom: entries are bargained one by one.
 *
 *   value v(t) = v_0 exp(-(t - born) / entry_value_years)
 *   utility of member s: u = T m_s v + aid worth x aid - cost x min(exposure_most, exposure_s / exposure_reference) x_entry x_member recovery
 *   ADD (yearly): the leader wants it (T m_L v > add_floor x floor) and no member of weight veto_least has u < 0; the most valuable first, as far as a round goes
 *   KEEP (only at a review): leader's weight T m_L v + keep_losses sum w_s min(0, u_s) >= 0, and T m_L v >= keep_floor x floor
 *   REVIEW: called at rate base + discontent rate x (discontent (1 - relief by exceptions) - tolerance)+, decided review_years later
 *
 *   a review revises a part of what fails: it then covers a smaller scope of newer technology
 *
 * Each list is bargained apart, by its own members (who may leave it and stay in the others), against the threat and the trade of its own users.
 *
 * So lists grow by additions and fall in steps. The leader lists alone what is worth more than alone_floor to it. What is
 * agreed is in force for all members at once. The founding list is agreed when the leader's first package opens the accounts.
 *
 * draws   review: (list, number); revision: (entry, review)
 */
import { exponential } from "../../base/distributions.ts";
import { exp } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { entriesMoved } from "../../world/tiers.ts";
import { note, type World } from "../../world/world.ts";
import { controlledShare, redrawLine } from "../../world/grade-line.ts";
import { announceCell, forceCell, widenAccount } from "../../world/yard.ts";

const NAME = "coordinate";
const REVIEW = nameKey("coordinate review");
const REVISION = nameKey("coordinate revision");

export function bargain(world: World): void {
  for (let list = 0; list < world.lists.count; list++) bargainList(world, list);
}

function bargainList(world: World, list: number): void {
  const { setting, lists, clock, p, seed, blueprint } = world;
  if (!isOpen(world, list)) return;
  const founding = lists.reviews[list] === 0 && commonEntries(world, list) === 0;
  const yearly = Math.floor(clock.end) > clock.start || Math.floor(clock.end) === clock.end;
  const decides = lists.reviewDue[list] > 0 && lists.reviewDue[list] <= clock.end;
  if (founding || yearly || decides) {
    const round = openRound(world, list);
    ageValues(world, list);
    if (decides) keep(world, list, round);
    add(world, list, round, founding);
    publish(world, list, round);
  }
  if (decides) {
    note(world, clock.end, NAME, blueprint.listIds[list], "review", commonEntries(world, list));
    lists.reviewDue[list] = 0;
    lists.reviewHazard[list] = 0;
  }
  if (lists.reviewDue[list] === 0) {
    const felt =
      lists.discontent[list] * (1 - p.exception_relief * Math.min(1, setting.exceptions[0] / p.exception_trade));
    const rate = p.review_base + p.review_discontent * Math.max(0, felt - p.review_tolerance);
    lists.reviewHazard[list] += rate * clock.dt;
    if (lists.reviewHazard[list] >= exponential(uniform(seed, REVIEW, blueprint.listKey[list], lists.reviews[list]))) {
      lists.reviewDue[list] = clock.end + p.review_years;
      lists.reviews[list] += 1;
    }
  }
}

/** A list opens with the leader's first package on it, once it has members to bargain with. */
function isOpen(world: World, list: number): boolean {
  const { items, suppliers, blueprint } = world;
  let announced = false;
  for (let item = 0; item < items.count; item++) {
    if (blueprint.itemList[item] === list && items.announcedAt[item] > 0) announced = true;
  }
  if (!announced) return false;
  for (let supplier = 0; supplier < suppliers.count; supplier++) if (votes(world, list, supplier)) return true;
  return false;
}

/** Number of entries that the members of a list have agreed to. */
export function commonEntries({ entries, blueprint }: World, list: number): number {
  let count = 0;
  for (let entry = 0; entry < entries.count; entry++) {
    if (blueprint.itemList[blueprint.entryItem[entry]] === list) count += entries.common[entry];
  }
  return count;
}

function listOf({ blueprint }: World, entry: number): number {
  return blueprint.itemList[blueprint.entryItem[entry]];
}

/** Ages the strategic value of every entry of a list to the day of the round. */
function ageValues(world: World, list: number): void {
  const { entries, clock, p } = world;
  for (let entry = 0; entry < entries.count; entry++) {
    if (listOf(world, entry) !== list) continue;
    const age = Math.max(0, clock.end - entries.born[entry]);
    entries.worthNow[entry] = entries.value[entry] * (age > 0 ? exp(-age / p.entry_value_years) : 1);
  }
}

/** A round on one list: by state what does not depend on the entry. */
interface Round {
  /** Weight of a voting member among them, 0 for the others. */
  readonly weights: Float64Array;
  readonly threat: Float64Array;
  readonly aid: Float64Array;
  /** What a stake of 1 costs it. */
  readonly cost: Float64Array;
}

function openRound(world: World, list: number): Round {
  const { memberships, suppliers, setting, blueprint, p } = world;
  const first = list * suppliers.count;
  const exposure = memberships.exposure.subarray(first, first + suppliers.count);
  return {
    weights: memberWeights(world, list),
    threat: memberships.threat.subarray(first, first + suppliers.count),
    aid: exposure.map((_, supplier) => p.bargain_aid * setting.aid[0] * blueprint.suppliers.alliance[supplier]),
    cost: exposure.map((share) => p.bargain_cost * Math.min(p.exposure_most, share / p.exposure_reference)),
  };
}

/** Worth of keeping an entry to the leader: threat x value now. */
function leaderWorth({ entries, blueprint }: World, { threat }: Round, entry: number): number {
  return threat[blueprint.leader] * entries.worthNow[entry];
}

function memberUtility(
  { entries, stakes, suppliers, setting }: World,
  { threat, aid, cost }: Round,
  entry: number,
  supplier: number,
): number {
  const stake = stakes.stake[entry * suppliers.count + supplier] * entries.scope[entry];
  return threat[supplier] * entries.worthNow[entry] + aid[supplier] - cost[supplier] * stake * setting.recovery[0];
}

function add(world: World, list: number, round: Round, founding: boolean): void {
  const { entries, clock, p } = world;
  const wanted: { entry: number; worth: number }[] = [];
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.born[entry] > clock.end || listOf(world, entry) !== list) continue;
    const worth = leaderWorth(world, round, entry);
    entries.unilateral[entry] = worth > p.alone_floor && entries.released[entry] === 0 ? 1 : 0;
    if (entries.common[entry] === 1 || entries.released[entry] === 1 || worth <= p.add_floor * p.bargain_floor)
      continue;
    // At the founding aid and war made a compromise of each entry: the rule of keeping applies.
    if (founding ? worthKeeping(world, round, entry) : !isVetoed(world, round, entry)) wanted.push({ entry, worth });
  }
  wanted.sort((one, other) => other.worth - one.worth || one.entry - other.entry);
  let room = founding ? Infinity : p.add_capacity;
  for (const { entry } of wanted) {
    if (room < 1) break;
    entries.common[entry] = 1;
    room -= 1;
  }
}

/** A member of some weight would lose by it. */
function isVetoed(world: World, round: Round, entry: number): boolean {
  const { suppliers, p } = world;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (round.weights[supplier] >= p.veto_least && memberUtility(world, round, entry, supplier) < 0) return true;
  }
  return false;
}

function worthKeeping(world: World, round: Round, entry: number): boolean {
  const { suppliers, p } = world;
  const { weights } = round;
  const worth = p.bargain_leader * leaderWorth(world, round, entry);
  let losses = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (weights[supplier] > 0) losses += weights[supplier] * Math.min(0, memberUtility(world, round, entry, supplier));
  }
  return worth + p.keep_losses * losses >= 0 && worth >= p.keep_floor * p.bargain_floor;
}

/** A review drops what is not worth keeping, or revises it: the limit is raised, so that it covers less, and newer, technology. */
function keep(world: World, list: number, round: Round): void {
  const { entries, lists, blueprint, clock, p, seed } = world;
  for (let entry = 0; entry < entries.count; entry++) {
    if (listOf(world, entry) !== list) continue;
    if (entries.common[entry] === 0 || (entries.released[entry] === 0 && worthKeeping(world, round, entry))) continue;
    const luck = uniform(seed, REVISION, blueprint.entryKey[entry], lists.reviews[list]);
    if (entries.released[entry] === 0 && luck < p.revise_share) {
      entries.scope[entry] *= p.revise_scope;
      entries.born[entry] = clock.end - p.revise_age;
      entries.worthNow[entry] = entries.value[entry] * exp(-p.revise_age / p.entry_value_years);
    } else {
      entries.common[entry] = 0;
    }
  }
}

function votes({ memberships, suppliers, blueprint }: World, list: number, supplier: number): boolean {
  const row = list * suppliers.count + supplier;
  return memberships.member[row] === 1 && memberships.left[row] === 0 && supplier !== blueprint.leader;
}

/** Weight of each voting member of a list among them, 0 for the others. */
function memberWeights(world: World, list: number): Float64Array {
  const { suppliers } = world;
  const weights = new Float64Array(suppliers.count);
  let all = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++)
    if (votes(world, list, supplier)) all += suppliers.weight[supplier];
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (votes(world, list, supplier)) weights[supplier] = suppliers.weight[supplier] / all;
  }
  return weights;
}

/** Turns entries into what is controlled: the leader controls both lists, members the common one; discontent is counted. */
function publish(world: World, list: number, round: Round): void {
  const { entries, items, cells, suppliers, lists, memberships, blueprint, clock, p } = world;
  const { weights } = round;
  const regrets = new Float64Array(suppliers.count);
  let common = 0;
  for (let item = 0; item < items.count; item++) {
    if (blueprint.itemList[item] !== list) continue;
    entriesMoved(world, item);
    let born = 0;
    let both = 0;
    let agreed = 0;
    for (let entry = blueprint.entryStart[item]; entry < blueprint.entryStart[item + 1]; entry++) {
      if (entries.born[entry] > clock.end) continue;
      const scope = entries.scope[entry];
      born += 1;
      agreed += entries.common[entry] * scope;
      common += entries.common[entry];
      const alone = entries.unilateral[entry] === 1 || entries.claimed[entry] === 1;
      both += entries.common[entry] === 1 || alone ? scope : 0;
      if (entries.common[entry] === 0) continue;
      for (let supplier = 0; supplier < suppliers.count; supplier++) {
        if (weights[supplier] > 0 && memberUtility(world, round, entry, supplier) < 0) regrets[supplier] += 1;
      }
    }
    if (items.announcedAt[item] === 0 || born === 0) continue;
    const before = items.controlled[item];
    items.listedShare[item] = Math.max(both / born, p.account_least);
    redrawLine(world, item);
    widenAccount(world, item, before, 0);
    const level = controlledShare(world, item);
    const agreedLevel = both > 0 ? (level * agreed) / both : 0;
    for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
      const supplier = cells.supplier[cell];
      const own = supplier === blueprint.leader ? level : weights[supplier] > 0 ? agreedLevel : 0;
      if (own < cells.inForce[cell] || before <= 0) {
        cells.inForce[cell] = own;
        cells.announced[cell] = own;
      }
      announceCell(world, cell, own);
      forceCell(world, cell, own, clock.end);
      if (own > 0 && suppliers.announced[supplier] === 0) suppliers.announced[supplier] = clock.end;
      if (own > 0 && suppliers.inForceSince[supplier] === 0) suppliers.inForceSince[supplier] = clock.end;
    }
  }
  let discontent = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const row = list * suppliers.count + supplier;
    memberships.stakeShare[row] = common > 0 ? regrets[supplier] / common : 0;
    discontent += weights[supplier] * memberships.stakeShare[row];
  }
  lists.discontent[list] = discontent;
}
