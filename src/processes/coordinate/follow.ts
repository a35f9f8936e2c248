/**
 * Each partner follows each package in its own time.
 *
 *   hazard = H0 logistic(readiness + wD pressed); readiness: `readiness.ts`
 *   the hazard grows by 1 / decision_learning with each round that the state has followed: talks begin where the last ones ended
 *   talks may have begun before the package: with a signal of the leader that named its goods, or where it was prepared together; they
 *     count with the hazard of the day on which it is announced
 *   pressed: 1 while a deadline runs on goods that it makes; after it, the leader's reach that following would spare it
 *   the decision comes when the integrated hazard passes a gamma threshold of mean 1 (negotiations have stages)
 *   legal lag = own lag (1 + missing (1 - authority)) learning^rounds U(1 - legal_luck, 1 + legal_luck), rounds up to practice_rounds, shorter where a list can be amended at once
 *
 * Variants: behind a forum that meets once a year and can be blocked (`annual-consensus`), in a standing body that decides by
 * weighted majority for those who have entered it (`standing`), or with fixed lags (studies of the lag). A partner whose announcements are dated
 * is free only after the replayed history.
 *
 * draws   decision: (state, package) threshold; legal lag: (state, package); forum: (forum, package x 100 + year); entry into a standing body: (state, 0)
 */
import { gamma } from "../../base/distributions.ts";
import { logistic, pow } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { RULES } from "../../scenario/table-words.ts";
import { MONTHS_PER_YEAR, YEARS_IN_KEY } from "../../world/fixed-numbers.ts";
import type { World } from "../../world/world.ts";
import { decideToFollow, NO_DATE } from "../../world/yard.ts";
import { authorityOf, readiness } from "./readiness.ts";

const NAME = "coordinate";
const DECISION = nameKey("coordinate decision");
const LEGAL = nameKey("coordinate legal lag");
const FORUM = nameKey("coordinate forum");
const ENTRY = nameKey("coordinate entry");
const FORUM_KEY = nameKey("forum");
const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");
const EXEMPT = RULES.indexOf("exempt");

export function followPackages(world: World): void {
  const { setting, packages, talks, blueprint, clock, p } = world;
  const { decided, force, done } = talks;
  const { count } = world.suppliers;
  const { mode } = blueprint.scenario.regime;
  if (mode === "extraterritorial") return;
  const peers = peersIn(world);
  const free: number[] = [];
  for (let supplier = 0; supplier < count; supplier++) if (isFree(world, supplier)) free.push(supplier);
  for (let number = 0; number < setting.packages[0]; number++) {
    const proposed = packages.announced[number] === 0;
    const from = proposed ? packages.proposed[number] : packages.date[number];
    if (from >= clock.end) continue;
    if (mode === "annual-consensus") passForum(world, number, from);
    for (const supplier of free) {
      const talk = number * count + supplier;
      if (decided[talk] > 0) {
        // Announced in the replayed history, which ends before the entry into force.
        if (force[talk] === NO_DATE && done[talk] === 0)
          force[talk] = Math.max(clock.start, decided[talk] + legalLag(world, number, supplier));
        continue;
      }
      if (!touches(world, number, supplier)) continue;
      if (p.lag_announce_months >= 0) {
        if (!proposed) followAfterFixedLag(world, number, supplier);
        continue;
      }
      if (mode === "annual-consensus" && packages.passed[number] === 0) continue;
      if (mode === "standing" && hasEntered(world, supplier)) {
        if (clock.end >= from + p.standing_years && majorityWants(world)) {
          decide(world, number, supplier, Math.max(clock.start, from + p.standing_years), proposed);
        }
        continue;
      }
      const open = mode === "annual-consensus" ? packages.passed[number] : from;
      negotiate(world, number, supplier, peers, proposed, open);
    }
  }
}

/** How hard the leader presses a state to follow a package: the most that it does on any item which the state makes. */
export function pressedOn(
  { items, rules, packageItems, suppliers, blueprint }: World,
  number: number,
  supplier: number,
) {
  let most = 0;
  for (let item = 0; item < items.count; item++) {
    if (packageItems.level[number * items.count + item] <= 0) continue;
    if (blueprint.cellOf[item * suppliers.count + supplier] < 0) continue;
    const sparing =
      rules.level[EXEMPT * items.count + item] *
      rules.level[EXTRATERRITORIAL * items.count + item] *
      blueprint.items.leader_content[item];
    most = Math.max(most, items.deadline[item] > 0 ? 1 : sparing);
  }
  return most;
}

/** Talks run from the day on which they are `open`: within a tick for the rest of it. */
function negotiate(
  world: World,
  number: number,
  supplier: number,
  peers: number,
  proposed: boolean,
  open: number,
): void {
  const { suppliers, packages, talks, clock, p, seed, blueprint } = world;
  const talk = number * suppliers.count + supplier;
  const eased = blueprint.scenario.regime.mode === "annual-consensus" ? p.forum_ease : 0;
  const price = blueprint.scenario.regime.mode === "standing" ? -p.formality_price : 0;
  const pressed = p.join_pressure * pressedOn(world, number, supplier);
  const practised = pow(p.decision_learning, practice(world, supplier));
  const hazard = (p.join_rate * logistic(readiness(world, supplier, peers) + eased + price + pressed)) / practised;
  if (talks.threshold[talk] === 0) {
    talks.threshold[talk] =
      gamma(uniform(seed, DECISION, blueprint.supplierKey[supplier], number), p.join_stages) / p.join_stages;
    const begun = packages.talksFrom[number];
    if (begun > 0 && begun < open) talks.hazard[talk] = hazard * (open - begun);
  }
  const before = talks.hazard[talk];
  const threshold = talks.threshold[talk];
  const start = Math.max(clock.start, open);
  talks.hazard[talk] = before + hazard * (clock.end - start);
  if (talks.hazard[talk] < threshold) return;
  const date = start + ((threshold - before) / hazard > 0 ? (threshold - before) / hazard : 0);
  decide(world, number, supplier, date, proposed);
}

/** Announces at `date`; force follows after the legal lag. A proposal is only promised: it binds once the leader has announced. */
function decide(world: World, number: number, supplier: number, date: number, proposed: boolean): void {
  const { suppliers, talks } = world;
  const force = date + legalLag(world, number, supplier);
  if (proposed) {
    talks.decided[number * suppliers.count + supplier] = date;
    talks.force[number * suppliers.count + supplier] = force;
    return;
  }
  decideToFollow(world, NAME, number, supplier, date, force);
}

/** Practice goes no further than the documented rounds of one state show. */
function practice({ suppliers, p }: World, supplier: number): number {
  return Math.min(suppliers.rounds[supplier], p.practice_rounds);
}

/** Years from a decision to entry into force. */
function legalLag(world: World, number: number, supplier: number): number {
  const { blueprint, p, seed } = world;
  if (p.lag_force_months >= 0) return p.lag_force_months / MONTHS_PER_YEAR;
  const base = blueprint.suppliers;
  const luck = 1 - p.legal_luck + 2 * p.legal_luck * uniform(seed, LEGAL, blueprint.supplierKey[supplier], number);
  return (
    base.legal_lag_years[supplier] *
    (1 + p.legal_missing * (1 - authorityOf(world, supplier))) *
    pow(p.legal_learning, practice(world, supplier)) *
    luck *
    (blueprint.amendsAtOnce[supplier] === 1 ? p.legal_at_once : 1)
  );
}

function followAfterFixedLag(world: World, number: number, supplier: number): void {
  const { packages, clock, p } = world;
  const date = packages.date[number] + p.lag_announce_months / MONTHS_PER_YEAR;
  if (date >= clock.end) return;
  decideToFollow(world, NAME, number, supplier, date, date + Math.max(0, p.lag_force_months) / MONTHS_PER_YEAR);
}

/** A yearly window: the forum agrees to a package unless somebody blocks it that year. */
function passForum({ packages, clock, p, seed }: World, number: number, from: number): void {
  const window = Math.floor(clock.end) + 0; // the plenary closes the calendar year
  if (
    packages.passed[number] > 0 ||
    window <= clock.start ||
    window > clock.end ||
    window < from + p.forum_notice_years
  )
    return;
  if (uniform(seed, FORUM, FORUM_KEY, number * YEARS_IN_KEY + (window % YEARS_IN_KEY)) > p.forum_block)
    packages.passed[number] = window;
}

/** A state that will not choose sides stays outside a formal alliance; it decides once. */
function hasEntered(world: World, supplier: number): boolean {
  const { blueprint, seed, p } = world;
  const chance = logistic(p.entry_steepness * readiness(world, supplier, p.peers_expected) - p.formality_price);
  return uniform(seed, ENTRY, blueprint.supplierKey[supplier], 0) < chance;
}

/** Weighted by exports, a majority of the members of a standing body is ready. */
function majorityWants(world: World): boolean {
  const { suppliers, blueprint, p } = world;
  let ready = suppliers.weight[blueprint.leader];
  let all = ready;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (supplier === blueprint.leader || blueprint.role[supplier] === "neutral") continue;
    if (!hasEntered(world, supplier)) continue;
    all += suppliers.weight[supplier];
    if (logistic(readiness(world, supplier, p.peers_expected)) >= p.ready_least) ready += suppliers.weight[supplier];
  }
  return ready >= p.majority_share * all;
}

/** A state that may follow: no neutral, not the leader, a member now, not gone, and not bound by its dated history. */
function isFree({ suppliers, blueprint, clock, p }: World, supplier: number): boolean {
  if (supplier === blueprint.leader || blueprint.role[supplier] === "neutral" || suppliers.left[supplier] === 1)
    return false;
  if (suppliers.member[supplier] === 0) return false;
  if (p.lag_announce_months >= 0 || clock.start >= blueprint.scenario.time.replayUntil) return true;
  return !blueprint.dated("announce", supplier) && !blueprint.dated("force", supplier);
}

/** Whether the state makes any item of the package; looked up once. */
export function touches(
  { packageItems, talks, items, suppliers, blueprint }: World,
  number: number,
  supplier: number,
): boolean {
  const talk = number * suppliers.count + supplier;
  if (talks.touches[talk] === 0) {
    talks.touches[talk] = 2;
    for (let item = 0; item < items.count; item++) {
      if (packageItems.level[number * items.count + item] <= 0) continue;
      if (blueprint.cellOf[item * suppliers.count + supplier] >= 0) talks.touches[talk] = 1;
    }
  }
  return talks.touches[talk] === 1;
}

/** Share of the partners' exports whose states have a control in force. */
export function peersIn({ suppliers, blueprint }: World): number {
  let inside = 0;
  let all = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (supplier === blueprint.leader || blueprint.role[supplier] === "neutral") continue;
    all += suppliers.weight[supplier];
    if (suppliers.inForceSince[supplier] > 0 && suppliers.left[supplier] === 0) inside += suppliers.weight[supplier];
  }
  return all > 0 ? inside / all : 0;
}
