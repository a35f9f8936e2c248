/**
 * Retaliation: the target answers with the valve on its minerals, faster each time; states that are hit build other supply, and fear more.
 *
 *   reply due = act + first reply x learning^rounds x Gamma(reply_stages) / reply_stages (at least a day); it happens with the propensity, for a partner's act x partners_answered
 *   severity' = -severity / valve_fade_years; a reply puts minerals under licence after some days of notice, for everybody the first time, and
 *     the size of what provoked it counts; `valve.ts`: shipping stops first, then licences come back; supply ratio r = 1 - target share (1 - alternative)(1 - valve)(1 - bypass (1 - target's reach abroad))
 *   minerals taken: the first_valves with the smallest market, and valves_per_reply more with each further reply to the state
 *   stock' = r - 1 while throttled, refilled toward the wanted cover over mineral_refill_years while the valve is open by more than refill_valve; loss = dependence (1 - r) once the stock is empty
 *   hold on a state = 1 - product of (1 - dependence x target share (1 - alternative)), over the reference, at most hold_most: what its fear weighs
 *   alternative' = rate x fear x (most - alternative); price' = (scarcity - price) / mineral_refill_years,
 *     scarcity = (world supply, other ways included, at least supply_least)^(-1 / elasticity)
 *   settlements: rate deal_rate (deal_closure x closed part of the trade in all minerals + deal_loss x loss of the leader), off with the next reply to it; fear' = -fear / years, 1 when hit, `witness` when others are
 *
 * A reply against the leader may be felt there as a crisis, which widens the yard again (off by default).
 * A reply may also punish a maker of the state: the target buys nothing from it for some years.
 *
 * reads   laws.level setting.truce setting.crisis setting.repliesTaken setting.dealHazard setting.dealsDrawn suppliers.* ties.* minerals.* firms.size firms.supplier
 * writes  setting.truce setting.truceUntil setting.crisis setting.repliesTaken setting.dealHazard setting.dealsDrawn suppliers.replyDue suppliers.provoked suppliers.provocations suppliers.mineralFear suppliers.mineralHold suppliers.mineralLoss suppliers.hits suppliers.boycotts ties.valve ties.severity ties.licensedAt ties.stock ties.cover minerals.alternative minerals.price minerals.restriction firms.boycottedUntil
 * draws   delay and propensity: (state, provocation); boycott: (state, hit), maker: (maker, hit); settlement: (target, number)
 * sources S080-S087; C14 C15; O136-O147; form: reduced model 5
 */
import { exponential, gamma } from "../../base/distributions.ts";
import { approach, clamp, exp, pow } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { LAWS } from "../../scenario/table-words.ts";
import { zero } from "../../world/columns.ts";
import { DAYS_PER_YEAR } from "../../world/fixed-numbers.ts";
import { note, type World } from "../../world/world.ts";
import { moveValve, spanOf } from "./valve.ts";

const NAME = "retaliate";
const DELAY = nameKey("retaliate delay");
const PROPENSITY = nameKey("retaliate propensity");
const BOYCOTT = nameKey("retaliate boycott");
const MAKER = nameKey("retaliate maker");
const DEAL = nameKey("retaliate deal");
const TARGET = nameKey("target");
const ABROAD = LAWS.indexOf("extraterritorial");

export function retaliate(world: World): void {
  if (!world.controls) return;
  scheduleReplies(world);
  moveValves(world);
  buildAlternatives(world);
  settle(world);
}

function scheduleReplies(world: World): void {
  const { setting, suppliers, blueprint, clock, p, seed } = world;
  const rounds = setting.repliesTaken[0];
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.provoked[supplier] > 0 && suppliers.replyDue[supplier] === 0) {
      note(world, suppliers.provoked[supplier], NAME, blueprint.supplierIds[supplier], "provoked");
      const draw = uniform(seed, DELAY, blueprint.supplierKey[supplier], suppliers.provocations[supplier]);
      const luck = gamma(draw, p.reply_stages) / p.reply_stages;
      const days = Math.max(1, p.first_reply_days * pow(p.reply_learning, rounds) * luck);
      suppliers.replyDue[supplier] = suppliers.provoked[supplier] + days / DAYS_PER_YEAR;
      suppliers.provoked[supplier] = 0;
    }
    if (suppliers.replyDue[supplier] === 0 || suppliers.replyDue[supplier] > clock.end) continue;
    const number = suppliers.provocations[supplier];
    suppliers.provocations[supplier] = number + 1;
    const date = suppliers.replyDue[supplier];
    suppliers.replyDue[supplier] = 0;
    const chance = p.retaliation_propensity * (supplier === blueprint.leader ? 1 : p.partners_answered);
    if (uniform(seed, PROPENSITY, blueprint.supplierKey[supplier], number) < chance) reply(world, supplier, date);
  }
}

function reply(world: World, supplier: number, date: number): void {
  const { setting, suppliers, ties, minerals, blueprint, clock, p, seed } = world;
  const round = setting.repliesTaken[0];
  // Step by step: what costs the target the least trade comes first, the strongest lever last.
  const { market_musd } = blueprint.minerals;
  const order = Array.from({ length: minerals.count }, (_, mineral) => mineral);
  order.sort((one, other) => market_musd[one] - market_musd[other] || one - other);
  const rungs = p.first_valves + Math.floor(p.valves_per_reply * suppliers.hits[supplier]);
  const strength = p.reply_least + (1 - p.reply_least) * suppliers.provocation[supplier];
  const severity = clamp(strength * (p.valve_severity + p.valve_escalation * suppliers.hits[supplier]), 0, 1);
  const force = date + (p.notice_days * pow(p.notice_learning, round)) / DAYS_PER_YEAR;
  for (const mineral of order.slice(0, rungs)) {
    const tie = mineral * suppliers.count + supplier;
    ties.severity[tie] = Math.max(ties.severity[tie], severity);
    licenseMineral(world, mineral, supplier, force);
  }
  const hit = suppliers.hits[supplier];
  suppliers.hits[supplier] = hit + 1;
  if (supplier === blueprint.leader) {
    setting.repliesTaken[0] = round + 1;
    setting.truceUntil[0] = 0;
    setting.crisis[0] = Math.min(1, setting.crisis[0] + p.reply_crisis);
  }
  for (let other = 0; other < suppliers.count; other++) {
    const felt = other === supplier ? 1 : p.mineral_witness;
    suppliers.mineralFear[other] = Math.max(suppliers.mineralFear[other], felt);
  }
  note(world, date, NAME, blueprint.supplierIds[supplier], "reply", hit + 1);
  if (uniform(seed, BOYCOTT, blueprint.supplierKey[supplier], hit) >= p.boycott_chance) return;
  punishMaker(world, supplier, hit, clock.end + p.boycott_years);
}

/** A rule on licences is for everybody when it comes; one that is there already is turned against the state alone. */
function licenseMineral({ ties, suppliers }: World, mineral: number, supplier: number, force: number): void {
  const first = mineral * suppliers.count;
  const tie = first + supplier;
  if (ties.licensedAt[tie] > 0) ties.licensedAt[tie] = force;
  else ties.licensedAt.fill(force, first, first + suppliers.count);
}

/** The target picks a maker of the state, large ones more likely. */
function punishMaker(
  { firms, suppliers, blueprint, seed, diary, clock }: World,
  supplier: number,
  hit: number,
  until: number,
): void {
  let chosen = -1;
  let best = 0;
  for (let firm = 0; firm < firms.count; firm++) {
    if (firms.supplier[firm] !== supplier) continue;
    const score = firms.size[firm] * uniform(seed, MAKER, blueprint.firmKey[firm], hit);
    if (score > best) {
      best = score;
      chosen = firm;
    }
  }
  if (chosen < 0) return;
  firms.boycottedUntil[chosen] = until;
  suppliers.boycotts[supplier] += 1;
  diary?.push({ date: clock.end, process: NAME, entity: blueprint.firmIds[chosen], event: "boycott", value: until });
}

/** Part of throttled deliveries that comes by other ways; a law that reaches goods made abroad closes those through third countries. */
function bypassOf({ suppliers, laws, p }: World): number {
  return p.mineral_bypass * (1 - laws.level[suppliers.count * LAWS.length + ABROAD]);
}

function moveValves(world: World): void {
  const { setting, suppliers, ties, minerals, blueprint, clock, p } = world;
  const { severity, valve, dependence, stock, cover, licensedAt } = ties;
  const { target_share } = blueprint.minerals;
  const { alternative } = minerals;
  const { mineral_stock_years, mineral_cover_years, refill_valve } = p;
  const { start, dt } = clock;
  const others = 1 - bypassOf(world);
  const refilling = approach(dt, p.mineral_refill_years);
  // In the weeks of notice buyers run ahead.
  const rushing = Math.min(1, p.notice_rush * refilling);
  const fading = exp(-dt / p.mineral_fear_years);
  const lapsing = exp(-dt / p.valve_fade_years);
  const meant = 1 - setting.truce[0];
  const licence = { force: 0, stop: p.licence_stop, waitYears: p.licence_wait_years };
  const span = spanOf(start, clock.end, p.valve_years);
  const opening = { end: NaN, mean: NaN };
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const fear = suppliers.mineralFear[supplier] * fading;
    suppliers.mineralFear[supplier] = fear;
    const wanted = mineral_stock_years + (mineral_cover_years - mineral_stock_years) * fear;
    let running = 1;
    let safe = 1;
    for (let mineral = 0; mineral < minerals.count; mineral++) {
      const tie = mineral * suppliers.count + supplier;
      severity[tie] *= lapsing;
      const force = licensedAt[tie];
      licence.force = force;
      moveValve(valve[tie], 1 - severity[tie] * meant, licence, span, opening);
      valve[tie] = opening.end;
      const throttled = (1 - opening.mean) * others;
      const held = 1 - alternative[mineral];
      const short = target_share[mineral] * held * throttled;
      safe *= 1 - dependence[tie] * target_share[mineral] * held;
      cover[tie] = wanted;
      const before = stock[tie];
      const pace = start < force ? rushing : refilling;
      const refill = (1 - short) * Math.max(0, wanted - before) * pace;
      const after = before - short * dt + (valve[tie] > refill_valve ? refill : 0);
      stock[tie] = Math.max(0, after);
      // Once the stock is empty output falls short by what is missing; the dependence says how much of it stops.
      const missing = after < 0 ? Math.min(short, -after / dt) : 0;
      running *= 1 - dependence[tie] * missing;
    }
    suppliers.mineralLoss[supplier] = 1 - running;
    suppliers.mineralHold[supplier] = Math.min(p.hold_most, (1 - safe) / p.hold_reference);
  }
}

function buildAlternatives(world: World): void {
  const { suppliers, ties, minerals, blueprint, clock, p } = world;
  const others = 1 - bypassOf(world);
  const pricing = approach(clock.dt, p.mineral_refill_years);
  for (let mineral = 0; mineral < minerals.count; mineral++) {
    let fear = 0;
    let closed = 0;
    let weight = 0;
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      const tie = mineral * suppliers.count + supplier;
      const share = ties.dependence[tie] * suppliers.weight[supplier];
      weight += share;
      fear += share * suppliers.mineralFear[supplier];
      closed += share * (1 - ties.valve[tie]);
    }
    const meanFear = weight > 0 ? fear / weight : 0;
    const restriction = weight > 0 ? closed / weight : 0;
    minerals.restriction[mineral] = restriction;
    const left = Math.max(0, p.alternative_most - minerals.alternative[mineral]);
    minerals.alternative[mineral] += blueprint.minerals.alternative_rate[mineral] * meanFear * left * clock.dt;
    // What comes by other ways is supply as well.
    const missing = restriction * others;
    const supply = 1 - blueprint.minerals.target_share[mineral] * (1 - minerals.alternative[mineral]) * missing;
    const scarce = pow(Math.max(supply, p.supply_least), -1 / blueprint.minerals.price_elasticity[mineral]);
    // Contracts run on, and users have stocks: prices follow as both are renewed.
    minerals.price[mineral] += (scarce - minerals.price[mineral]) * pricing;
  }
}

/** Settlements are dated up to the replay horizon where the timeline has any; after it they come of closure and loss. */
function settle(world: World): void {
  const { setting, suppliers, minerals, blueprint, clock, p, seed } = world;
  const dated = blueprint.dated("deal", blueprint.leader);
  if (dated && clock.start < blueprint.scenario.time.replayUntil) return;
  const { market_musd } = blueprint.minerals;
  let closure = 0;
  let markets = 0;
  for (let mineral = 0; mineral < minerals.count; mineral++) {
    closure += market_musd[mineral] * minerals.restriction[mineral];
    markets += market_musd[mineral];
  }
  closure /= markets;
  const rate = p.deal_rate * (p.deal_closure * closure + p.deal_loss * suppliers.mineralLoss[blueprint.leader]);
  setting.dealHazard[0] += rate * clock.dt;
  if (setting.dealHazard[0] < exponential(uniform(seed, DEAL, TARGET, setting.dealsDrawn[0]))) return;
  setting.dealHazard[0] = 0;
  setting.dealsDrawn[0] += 1;
  setting.truce[0] = 1;
  setting.truceUntil[0] = clock.end + p.truce_years;
  note(world, clock.end, NAME, "target", "deal", 1);
}

/** No valve, no fear, no boycott. */
export function withoutRetaliation({ suppliers, ties, minerals, firms }: World): void {
  zero(suppliers.mineralFear, suppliers.mineralHold, suppliers.mineralLoss);
  zero(suppliers.replyDue, suppliers.provoked, suppliers.hits);
  ties.valve.fill(1);
  zero(ties.severity, ties.licensedAt);
  minerals.price.fill(1);
  zero(minerals.alternative, minerals.restriction, firms.boycottedUntil);
}
