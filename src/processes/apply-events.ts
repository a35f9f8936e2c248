/**
 * 1 Events: the dated timeline acts, series move on, crises fade and (after the replayed history) new ones come.
 *
 * A dated event acts on the rest of its tick. A partner's dated announcements are left out where a study sets the lag.
 *
 * A deadline runs deadline_days; then the leader's reach rises on its items, and spares the states that have followed.
 *
 *   crisis' = -crisis / crisis_fade;  a truce holds for truce_years;  threat_s = factor_s (threat(t) + crisis_threat x crisis (1 - threat(t)))
 *   generated crises: exponential clock with rate crisis_rate, size uniform from crisis_least to crisis_least + crisis_spread
 *
 * reads   yard.ts setting.* suppliers.member suppliers.exposure items.leaderOrdinary cells.licenceQueue items.deadline items.deadlineReach rules.level users.listedFrom users.listRank
 * writes  yard.ts setting.* rules.level laws.level items.alone items.deadline items.deadlineReach items.leaderPolicy items.leaderOrdinary cells.licencePolicy cells.licenceQueue suppliers.member suppliers.threat suppliers.exposure memberships.member memberships.threat memberships.exposure users.listed
 * draws   crisis: (setting, number) threshold; (setting, number) size
 * sources timeline and series of the setting; crises: S019 S023
 */
import { seriesAt } from "../base/dated-series.ts";
import { exponential } from "../base/distributions.ts";
import { exp } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { LAWS, RULES } from "../scenario/table-words.ts";
import type { TimelineEvent } from "../world/compile-timeline.ts";
import { DAYS_PER_YEAR } from "../world/fixed-numbers.ts";
import { redrawLine } from "../world/grade-line.ts";
import { isMember, seeLists } from "../world/members.ts";
import { entriesMoved } from "../world/tiers.ts";
import { note } from "../world/world.ts";
import type { World } from "../world/world.ts";
import { announceCell, bringIntoForce, forceCell, launchPackage, listItem, NO_DATE } from "../world/yard.ts";

const NAME = "apply-events";
const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");
const EXEMPT = RULES.indexOf("exempt");
const PROCESS = nameKey(NAME);
const CRISIS = nameKey("crisis");
const CRISIS_SIZE = nameKey("crisis size");

export function applyEvents(world: World): void {
  const { setting, suppliers, users, blueprint, clock, p } = world;
  const { series, events } = blueprint;
  setting.threat[0] = seriesAt(series.threat, clock.end);
  setting.aid[0] = seriesAt(series.aid, clock.end);
  setting.fusion[0] = seriesAt(series.fusion, clock.end);
  setting.politics[0] = seriesAt(series.politics, clock.end);
  setting.rowDemand[0] = seriesAt(series.row_demand, clock.end);
  setting.push[0] = seriesAt(series.push, clock.end);
  setting.openness[0] = seriesAt(series.openness, clock.end);
  setting.collection[0] = seriesAt(series.collection, clock.end);
  setting.recovery[0] = seriesAt(series.recovery, clock.end);
  setting.crisis[0] *= exp(-clock.dt / p.crisis_fade_years);
  if (clock.start >= setting.truceUntil[0]) setting.truce[0] = 0;

  let next = setting.nextEvent[0];
  while (next < events.length && events[next].date < clock.end) applyOne(world, events[next++]);
  setting.nextEvent[0] = next;
  generateCrises(world);

  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    suppliers.member[supplier] = isMember(blueprint, supplier, clock.start) ? 1 : 0;
    const common = setting.threat[0] + p.crisis_threat * (setting.crisis[0] * (1 - setting.threat[0]));
    suppliers.threat[supplier] = common * blueprint.suppliers.threat[supplier];
    const exposure = blueprint.exposure[supplier];
    if (exposure.length > 0) suppliers.exposure[supplier] = seriesAt(exposure, clock.end);
  }
  seeLists(world, clock.end);
  if (!world.controls) return;
  endDeadlines(world);
  bringIntoForce(world, NAME, blueprint.leader);
  for (let user = 0; user < users.count; user++) {
    const dated = users.listedFrom[user] > 0 && users.listedFrom[user] < clock.end;
    users.listed[user] = dated || users.listRank[user] <= setting.listedUsers[0] ? 1 : 0;
  }
}

function applyOne(world: World, event: TimelineEvent): void {
  const { setting, blueprint, p } = world;
  if (event.class === "crisis") {
    setting.crisis[0] = Math.min(1, setting.crisis[0] + event.value);
    return;
  }
  if (!world.controls) return;
  const partner = event.actor >= 0 && event.actor !== blueprint.leader;
  switch (event.class) {
    case "package":
      launchPackage(world, NAME, { ...event, force: event.effective, signal: event.value });
      return;
    case "announce":
    case "force":
      if (!partner || p.lag_announce_months < 0) followAsDated(world, event);
      return;
    case "signal":
      if (event.actor >= 0) world.suppliers.signal[event.actor] += event.value;
      if (event.actor === blueprint.leader) for (const item of event.items) world.items.signalledAt[item] = event.date;
      return;
    case "deal":
      setting.truce[0] = Math.max(setting.truce[0], event.value);
      setting.truceUntil[0] = event.date + p.truce_years;
      note(world, event.date, NAME, "target", "deal", event.value);
      return;
    case "licence":
      for (const item of event.items) {
        const cell = blueprint.cellOf[item * blueprint.supplierIds.length + event.actor];
        if (cell >= 0) changePolicy(world, cell, event.value);
        if (event.actor !== blueprint.leader) continue;
        world.items.leaderPolicy[item] = event.value;
        world.items.leaderOrdinary[item] = Math.max(world.items.leaderOrdinary[item], event.value);
      }
      return;
    case "rule":
      changeRule(world, event);
      note(world, event.date, NAME, blueprint.supplierIds[blueprint.leader], "rule", event.value);
      return;
    case "law": {
      const state = event.actor >= 0 ? event.actor : world.suppliers.count;
      world.laws.level[state * LAWS.length + event.rule] = event.value;
      note(world, event.date, NAME, blueprint.supplierIds[event.actor] ?? "target", "law", event.value);
      return;
    }
    case "deadline":
      for (const item of event.items) {
        world.items.deadline[item] = event.date + p.deadline_days / DAYS_PER_YEAR;
        world.items.deadlineReach[item] = event.value;
      }
      note(world, event.date, NAME, blueprint.supplierIds[blueprint.leader], "deadline", event.value);
      return;
    case "delist":
      for (const item of event.items) delist(world, item, event.value);
      return;
  }
}

/** What still waits for a licence falls under the new policy too, where it is stricter. */
function changePolicy({ cells }: World, cell: number, value: number): void {
  const before = cells.licencePolicy[cell];
  if (value < before) cells.licenceQueue[cell] *= value / before;
  cells.licencePolicy[cell] = value;
}

/** A rule changes for the items that the event names, or for all. */
function changeRule({ rules, items }: World, event: TimelineEvent): void {
  const first = event.rule * items.count;
  if (event.items.length === 0) rules.level.fill(event.value, first, first + items.count);
  else for (const item of event.items) rules.level[first + item] = event.value;
}

/** What partners have not done by the deadline the leader's reach does; those who have followed are spared. */
function endDeadlines(world: World): void {
  const { items, rules, blueprint, clock } = world;
  for (let item = 0; item < items.count; item++) {
    const date = items.deadline[item];
    if (date === 0 || date > clock.end) continue;
    items.deadline[item] = 0;
    const reach = EXTRATERRITORIAL * items.count + item;
    rules.level[reach] = Math.max(rules.level[reach], items.deadlineReach[item]);
    rules.level[EXEMPT * items.count + item] = 1;
    note(world, date, NAME, blueprint.itemIds[item], "deadline ends", items.deadlineReach[item]);
  }
}

/** A replayed announcement or entry into force of a state, up to what the leader controls on that day. */
function followAsDated(world: World, event: TimelineEvent): void {
  const { items, suppliers, cells, talks, packages, packageItems, setting, blueprint } = world;
  const supplier = event.actor;
  const due = event.class === "force" ? event.date : event.effective > event.date ? event.effective : NO_DATE;
  for (const item of event.items) {
    const cell = blueprint.cellOf[item * suppliers.count + supplier];
    if (cell < 0) continue;
    if (items.announcedAt[item] === 0) {
      listItem(world, item, event.date, event.listedShare > 0 ? event.listedShare : 1, 0);
      // It acts alone: nobody is asked to follow, nobody else is on the way to a control.
      items.alone[item] = 1;
      cells.windowOpen.fill(0, blueprint.cellStart[item], blueprint.cellStart[item + 1]);
    }
    announceCell(world, cell, items.controlled[item]);
    cells.windowOpen[cell] = 1;
    if (event.class === "force") forceCell(world, cell, cells.announced[cell], event.date);
    for (let number = 0; number < setting.packages[0]; number++) {
      if (packageItems.level[number * items.count + item] <= 0 || packages.announced[number] === 0) continue;
      const talk = number * suppliers.count + supplier;
      if (talks.decided[talk] === 0) talks.decided[talk] = event.date;
      if (talks.done[talk] === 0) talks.force[talk] = due;
      if (event.class === "force") talks.done[talk] = 1;
    }
  }
  const id = blueprint.supplierIds[supplier];
  if (suppliers.announced[supplier] === 0) suppliers.announced[supplier] = event.date;
  if (event.class === "force") {
    if (suppliers.inForceSince[supplier] === 0) suppliers.inForceSince[supplier] = event.date;
    suppliers.rounds[supplier] += 1;
    note(world, event.date, NAME, id, "force");
  } else {
    suppliers.signal[supplier] += 1;
    suppliers.provoked[supplier] = event.date;
    suppliers.provocation[supplier] = 1;
    note(world, event.date, NAME, id, "announcement");
  }
}

/** The leader hands a share of an item's entries back, the least valuable first; the account closes when less than account_closes is left. */
function delist(world: World, item: number, share: number): void {
  const { items, cells, entries, blueprint, p } = world;
  const listed: number[] = [];
  for (let entry = blueprint.entryStart[item]; entry < blueprint.entryStart[item + 1]; entry++) {
    if (entries.common[entry] === 1 || entries.unilateral[entry] === 1 || entries.claimed[entry] === 1)
      listed.push(entry);
  }
  listed.sort((one, other) => entries.value[one] - entries.value[other] || one - other);
  for (const entry of listed.slice(0, Math.round(share * listed.length))) {
    entries.released[entry] = 1;
    entries.claimed[entry] = 0;
  }
  entriesMoved(world, item);
  const left = items.listedShare[item] * (1 - share);
  const closes = left < p.account_closes;
  items.listedShare[item] = closes ? 0 : left;
  if (closes) items.announcedAt[item] = 0;
  const before = items.controlled[item];
  redrawLine(world, item);
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    const kept = closes || before <= 0 ? 0 : items.controlled[item] / before;
    cells.announced[cell] *= kept;
    cells.inForce[cell] *= kept;
  }
}

function generateCrises(world: World): void {
  const { setting, blueprint, clock, p, seed } = world;
  if (clock.start < blueprint.scenario.time.replayUntil) return;
  setting.crisisHazard[0] += p.crisis_rate * clock.dt;
  const number = setting.crisesDrawn[0];
  const threshold = exponential(uniform(seed, PROCESS, CRISIS, number));
  if (setting.crisisHazard[0] < threshold) return;
  const size = p.crisis_least + p.crisis_spread * uniform(seed, PROCESS, CRISIS_SIZE, number);
  setting.crisis[0] = Math.min(1, setting.crisis[0] + size);
  // What is over belongs to the next crisis, so that the length of a tick does not slow the clock.
  setting.crisisHazard[0] -= threshold;
  setting.crisesDrawn[0] = number + 1;
  note(world, clock.end, NAME, "target", "crisis", size);
}

/** Without events nothing is announced, and all series stay where they began. */
export function withoutEvents(): void {}
