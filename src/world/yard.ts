/**
 * The yard: how a package changes what is controlled, and how a control enters into force in a state.
 *
 * Several processes announce packages (dated events, the generator, a leader who waited, a forum); what follows from an
 * announcement is the same for all and stands here. A process that calls this file or `grade-line.ts` names it (`yard.ts`) in its header's
 * reads and writes, which stands for all of these columns:
 *
 * touches entries.born entries.value entries.common entries.unilateral entries.claimed entries.released items.need setting.listedUsers setting.yardPressure setting.lastPackage setting.signal setting.packages items.listedShare items.threshold items.frontier items.announcedAt items.alone items.signalledAt items.openShare items.controlled items.reclassified items.stockControlled items.stockUncontrolled cells.announced cells.inForce cells.inForceNow cells.windowOpen cells.windowEnd cells.covered cells.makerStock cells.licencePolicy cells.downgradedReady cells.downgradedDue cells.downgradedClosed cells.bookControlled cells.bookUncontrolled cells.making1Controlled cells.making2Controlled cells.making3Controlled cells.making1Uncontrolled cells.making2Uncontrolled cells.making3Uncontrolled suppliers.announced suppliers.inForceSince suppliers.provoked suppliers.provocation suppliers.rounds suppliers.signal talks.decided talks.force talks.done packages.date packages.force packages.talksFrom packages.announced packages.proposed packages.entities packageItems.level packageItems.listedShare packageItems.tighten
 */
import { MONTHS_PER_YEAR, ROUNDING } from "./fixed-numbers.ts";
import { redrawLine } from "./grade-line.ts";
import { entriesMoved } from "./tiers.ts";
import { note, restOfTick, type World } from "./world.ts";

/** Entry into force of what is announced without a date for it. */
export const NO_DATE = 9999;

export interface Package {
  readonly date: number;
  /** Entry into force at the leader, decimal year. */
  readonly force: number;
  readonly items: readonly number[];
  /** Share of each item's entries that is listed after the package (it never takes entries off). */
  readonly listedShare: number;
  readonly tighten: number;
  readonly entities: number;
  /** How strongly it frightens the target: 1 = a general package on goods. */
  readonly signal: number;
  /** Partners were asked from this date on, decimal year; left out where nobody was. */
  readonly talksFrom?: number;
}

/** The leader wants a package: it announces it at once, or proposes it to its partners first, as its stance says. */
export function launchPackage(world: World, process: string, made: Package): void {
  const { packages, packageItems, items, blueprint } = world;
  const number = openPackage(world);
  if (blueprint.scenario.regime.leader === "first" || made.items.length === 0) {
    announcePackage(world, process, number, made);
    return;
  }
  packages.proposed[number] = made.date;
  packages.entities[number] = made.entities;
  for (const item of made.items) {
    const row = number * items.count + item;
    packageItems.level[row] = Math.max(items.controlled[item], made.listedShare * items.controlled[item]);
    packageItems.listedShare[row] = made.listedShare;
    packageItems.tighten[row] = made.tighten;
  }
  note(world, made.date, process, blueprint.supplierIds[blueprint.leader], "proposal", made.items.length);
}

/** The leader announces: widens the yard, opens accounts and windows, frightens the target, provokes it. */
export function announcePackage(world: World, process: string, number: number, made: Package): void {
  const { setting, suppliers, packages, packageItems, talks, items, blueprint, p } = world;
  const { leader } = blueprint;
  const itemCount = items.count;
  const all = [...blueprint.itemIds.keys()];
  const before = controlledTrade(world, all);
  packages.date[number] = made.date;
  packages.force[number] = made.force;
  packages.talksFrom[number] = made.talksFrom ?? firstSignal(world, made);
  packages.announced[number] = 1;
  const founded = blueprint.scenario.regime.mode === "consensus" && number > 0;
  for (const item of made.items) {
    items.alone[item] = 0;
    if (founded) claimEntries(world, item, made.listedShare);
    listItem(world, item, made.date, made.listedShare, made.tighten);
    const row = number * itemCount + item;
    packageItems.level[row] = items.controlled[item];
    packageItems.listedShare[row] = made.listedShare;
    packageItems.tighten[row] = made.tighten;
    announceCell(world, blueprint.cellOf[item * suppliers.count + leader], items.controlled[item]);
  }
  setting.listedUsers[0] += made.entities;
  setting.lastPackage[0] = made.date;
  // A package on goods meets the wishes that piled up, a listing of users as many as it lists.
  const wishes = setting.yardPressure[0] - made.entities;
  setting.yardPressure[0] = made.items.length > 0 ? 0 : Math.max(0, wishes);
  // A package on goods concerns every supplier; a listing of users alone is the leader's own, and spills over to others.
  if (made.items.length > 0) setting.signal[0] += made.signal;
  else suppliers.signal[leader] += made.signal;
  const taken = controlledTrade(world, all) - before;
  const provocation = taken + p.provocation_named * controlledTrade(world, made.items);
  if (provocation >= p.provocation_share) {
    suppliers.provoked[leader] = made.date;
    suppliers.provocation[leader] = Math.min(1, Math.max(0, taken) / p.provocation_full);
  }
  if (suppliers.announced[leader] === 0) suppliers.announced[leader] = made.date;
  const talk = number * suppliers.count + leader;
  talks.decided[talk] = made.date;
  talks.force[talk] = made.force;
  note(world, made.date, process, blueprint.supplierIds[leader], "package", made.items.length);
}

/** Date of the earliest signal that named goods of the package, as far back as signals are remembered; 0 = none. */
function firstSignal({ items, p }: World, { items: named, date }: Package): number {
  let first = 0;
  for (const item of named) {
    const signalled = items.signalledAt[item];
    if (signalled === 0 || signalled > date || date - signalled > p.talks_memory_years) continue;
    if (first === 0 || signalled < first) first = signalled;
  }
  return first;
}

/** Share of the target's need that is of the controlled grade of some items, on an open account. */
export function controlledTrade({ items }: World, named: Iterable<number>): number {
  let open = 0;
  let all = 0;
  for (let item = 0; item < items.count; item++) all += items.need[item];
  for (const item of named) if (items.announcedAt[item] > 0) open += items.need[item] * items.controlled[item];
  return open / all;
}

/** Takes the next free row of the packages. */
function openPackage(world: World): number {
  const { setting, packages } = world;
  const number = setting.packages[0];
  if (number >= packages.count) throw new Error(`more than ${packages.count} packages in one run`);
  setting.packages[0] = number + 1;
  return number;
}

/** Lists more of an item, lowers its threshold, opens its account and the windows at all its suppliers. */
export function listItem(world: World, item: number, date: number, listedShare: number, tighten: number): void {
  const { items, cells, blueprint, p, clock } = world;
  const before = items.announcedAt[item] > 0 ? items.controlled[item] : 0;
  items.listedShare[item] = Math.max(items.listedShare[item], listedShare);
  items.threshold[item] -= tighten;
  if (items.announcedAt[item] === 0) items.announcedAt[item] = date;
  redrawLine(world, item);
  widenAccount(world, item, before, restOfTick(clock, date));
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    cells.windowOpen[cell] = 1;
    cells.windowEnd[cell] = date + p.window_months / MONTHS_PER_YEAR;
    if (tighten > 0) closeVersion(world, cell, item, date);
  }
}

/** A lower threshold closes what was designed below the last one, sold or not. */
function closeVersion(world: World, cell: number, item: number, date: number): void {
  const { cells, blueprint } = world;
  if (cells.downgradedReady[cell] === 1) {
    cells.downgradedClosed[cell] += 1;
    note(world, date, "trade", blueprint.itemIds[item], "version closed", date - cells.downgradedDue[cell]);
  }
  cells.downgradedReady[cell] = 0;
  cells.downgradedDue[cell] = 0;
}

/**
 * In a forum the leader's own package claims entries: the most valuable ones of the item, until the wanted share is listed. The first package
 * of all founds the forum and claims nothing.
 */
export function claimEntries(world: World, item: number, listedShare: number): void {
  const { entries, blueprint, clock } = world;
  const own: number[] = [];
  let listed = 0;
  for (let entry = blueprint.entryStart[item]; entry < blueprint.entryStart[item + 1]; entry++) {
    if (entries.born[entry] > clock.end) continue;
    own.push(entry);
    if (isListed(entries, entry)) listed += 1;
  }
  entriesMoved(world, item);
  const wanted = Math.round(listedShare * own.length);
  own.sort((one, other) => entries.value[other] - entries.value[one] || one - other);
  for (const entry of own) {
    if (listed >= wanted) return;
    if (isListed(entries, entry)) continue;
    entries.claimed[entry] = 1;
    entries.released[entry] = 0;
    listed += 1;
  }
}

function isListed({ common, unilateral, claimed }: World["entries"], entry: number): boolean {
  return common[entry] === 1 || unilateral[entry] === 1 || claimed[entry] === 1;
}

/** What has been listed within this tick, on top of the controlled share `before`, is on the account for the `rest` of it only. */
export function widenAccount({ items }: World, item: number, before: number, rest: number): void {
  const after = items.controlled[item];
  if (after > before) items.openShare[item] = (items.openShare[item] * before + (after - before) * rest) / after;
}

/** A state announces that it will control a cell up to `level` (controlled share); -1 as cell: it makes none. */
export function announceCell(world: World, cell: number, level: number): void {
  const { cells } = world;
  if (cell < 0) return;
  if (level > cells.announced[cell]) cells.announced[cell] = level;
}

/** A state's control of a cell enters into force at `date`: for the rest of the tick now, in full from the next one. */
export function forceCell(world: World, cell: number, level: number, date: number): void {
  const { cells, clock } = world;
  if (cell < 0 || level <= cells.inForce[cell]) return;
  cells.inForceNow[cell] += (level - cells.inForce[cell]) * restOfTick(clock, date);
  cells.inForce[cell] = level;
  if (cells.inForce[cell] >= cells.announced[cell] * (1 - ROUNDING)) cells.windowOpen[cell] = 0;
}

/** A partner declares that it follows a package: announcement now, force at `force`. */
export function decideToFollow(
  world: World,
  process: string,
  number: number,
  supplier: number,
  date: number,
  force: number,
): void {
  const { suppliers, talks, blueprint } = world;
  const talk = number * suppliers.count + supplier;
  talks.decided[talk] = date;
  talks.force[talk] = force;
  const asked = cellsAsked(world, number, supplier);
  if (asked.length === 0) return;
  for (const { cell, level } of asked) {
    announceCell(world, cell, level);
    world.cells.windowOpen[cell] = 1;
  }
  if (suppliers.announced[supplier] === 0) suppliers.announced[supplier] = date;
  suppliers.signal[supplier] += 1;
  suppliers.provoked[supplier] = date;
  suppliers.provocation[supplier] = 1;
  note(world, date, process, blueprint.supplierIds[supplier], "announcement", number);
}

/** The cells of a state that a package means to control, and up to where. */
function cellsAsked({ items, suppliers, packageItems, blueprint }: World, number: number, supplier: number) {
  const asked: { readonly cell: number; readonly level: number }[] = [];
  for (let item = 0; item < items.count; item++) {
    const level = packageItems.level[number * items.count + item];
    const cell = blueprint.cellOf[item * suppliers.count + supplier];
    if (level > 0 && cell >= 0) asked.push({ cell, level });
  }
  return asked;
}

/** Brings into force what a state decided earlier and what is due by the end of this tick. */
export function bringIntoForce(world: World, process: string, supplier: number): void {
  const { suppliers, setting, talks, blueprint, clock } = world;
  const { done, decided, force } = talks;
  const count = setting.packages[0];
  for (let number = 0; number < count; number++) {
    const talk = number * suppliers.count + supplier;
    if (done[talk] === 1 || decided[talk] === 0 || force[talk] > clock.end) continue;
    done[talk] = 1;
    const date = force[talk];
    const asked = cellsAsked(world, number, supplier);
    if (asked.length === 0) continue;
    for (const { cell, level } of asked) forceCell(world, cell, level, date);
    suppliers.rounds[supplier] += 1;
    if (suppliers.inForceSince[supplier] === 0) suppliers.inForceSince[supplier] = date;
    note(world, date, process, blueprint.supplierIds[supplier], "force", number);
  }
}
