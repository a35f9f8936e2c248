/**
 * The accounts: each unit of the controlled grade that reaches the target is booked once, in one channel.
 *
 * An item's account opens at the leader's first announcement and closes on delisting. `wanted` is the twin's export of the controlled grade, read at the
 * line that the run draws between the grades; `delivered` is the sum of the channels. Precedence: lag, stockpile, backfill, uncovered, licensed,
 * downgraded, defection, shells, theft, remote.
 *
 *   in the window between the leader's announcement and force at a supplier, with sale x and twin's sale w: lag = min(x, w);
 *   of the excess, what other suppliers sell less is displaced flow and goes to backfill, the rest is stockpile
 *   outside the window, sales of a state without control are backfill
 */
import { exp } from "../base/maths.ts";
import { ROUNDING } from "../world/fixed-numbers.ts";
import { ownMakers } from "../world/own-makers.ts";
import type { World } from "../world/world.ts";
import type { TwinRecord } from "./twin-record.ts";

export const CHANNELS = [
  "lag",
  "stockpile",
  "backfill",
  "uncovered",
  "licensed",
  "downgraded",
  "defection",
  "shells",
  "theft",
  "remote",
] as const;
export type Channel = (typeof CHANNELS)[number];
const LAG = 0;
const STOCKPILE = 1;
const BACKFILL = 2;
const UNCOVERED = 3;
const LICENSED = 4;
const DOWNGRADED = 5;
const DEFECTION = 6;
const SHELLS = 7;
const THEFT = 8;
const REMOTE = 9;

/** Subtotals for readers. */
export const SUBTOTALS = {
  permitted: [UNCOVERED, LICENSED, DOWNGRADED, BACKFILL],
  timing: [LAG, STOCKPILE],
  evasion: [SHELLS, DEFECTION, THEFT, REMOTE],
} as const;

/** Rows of the books: the ten channels, wanted at the run's line, wanted on the line of the day the account opened. */
export const WANTED = CHANNELS.length;
export const WANTED_FIXED = CHANNELS.length + 1;
const BOOKS = CHANNELS.length + 2;

/** Units below this are nothing: dividing by them would overflow. */
const LEAST = 1e-100;

export interface Accounts {
  readonly items: number;
  readonly year: number; // ticks in a year
  /** book * items + item: this tick, the last twelve months, and since the account opened; units. */
  readonly now: Float64Array;
  readonly lastYear: Float64Array;
  readonly total: Float64Array;
  /** The last twelve months, tick by tick, as a ring. */
  readonly ring: Float64Array;
  /** Frontier, line between the grades and listed share on the day the account opened; NaN = never opened. */
  readonly frontierThen: Float64Array;
  readonly lineThen: Float64Array;
  readonly listedThen: Float64Array;
  /** Stock above the twin's when the account opened, units. */
  readonly prestock: Float64Array;
  /** Sales to the target by state, this run less the twin, musd in the tick: losses (+) and gains (+). */
  readonly loss: Float64Array;
  readonly gain: Float64Array;
  readonly sales: Float64Array;
}

export function openAccounts({ items, suppliers, blueprint }: World): Accounts {
  const count = items.count;
  const year = Math.round(blueprint.scenario.time.ticksPerYear);
  return {
    items: count,
    year,
    now: new Float64Array(BOOKS * count),
    lastYear: new Float64Array(BOOKS * count),
    total: new Float64Array(BOOKS * count),
    ring: new Float64Array(year * BOOKS * count),
    frontierThen: new Float64Array(count).fill(NaN),
    lineThen: new Float64Array(count).fill(NaN),
    listedThen: new Float64Array(count).fill(NaN),
    prestock: new Float64Array(count),
    loss: new Float64Array(suppliers.count),
    gain: new Float64Array(suppliers.count),
    sales: new Float64Array(suppliers.count),
  };
}

/** Books one tick of the run against the twin. */
export function bookTick(world: World, twin: TwinRecord, accounts: Accounts): void {
  const { items, clock } = world;
  accounts.now.fill(0);
  for (let item = 0; item < items.count; item++) {
    if (items.announcedAt[item] === 0) continue;
    if (Number.isNaN(accounts.frontierThen[item])) openAccount(world, twin, accounts, item);
    bookItem(world, twin, accounts, item);
  }
  bookStates(world, twin, accounts);
  const size = accounts.now.length;
  const slot = (clock.tick % accounts.year) * size;
  for (let book = 0; book < size; book++) {
    accounts.lastYear[book] = accounts.lastYear[book] + accounts.now[book] - accounts.ring[slot + book];
    accounts.ring[slot + book] = accounts.now[book];
    accounts.total[book] += accounts.now[book];
  }
}

function openAccount(world: World, twin: TwinRecord, accounts: Accounts, item: number): void {
  const { items, clock } = world;
  accounts.frontierThen[item] = items.frontier[item];
  accounts.lineThen[item] = lineOf(world, item);
  accounts.listedThen[item] = items.listedShare[item];
  const row = clock.tick * items.count + item;
  const there = importedAbove(world, twin, row, item, twin.controlled[row]);
  const stock =
    twin.stockControlled[row] * atLine(world, twin, row, item, lineOf(world, item), items.listedShare[item], there);
  accounts.prestock[item] = Math.max(0, items.stockControlled[item] - stock);
}

/**
 * The twin's controlled-grade imports at another line between the grades, over those at its own line, `there`: purchases above the line that
 * its own makers do not serve, times the share of entries listed.
 */
function atLine(
  world: World,
  twin: TwinRecord,
  row: number,
  item: number,
  line: number,
  listed: number,
  there: number,
): number {
  return there > 1e-12 ? (listed * importedAbove(world, twin, row, item, line)) / there : 0;
}

/** Share of the twin's purchases that lies above a line and that its own makers do not serve. */
function importedAbove({ blueprint }: World, twin: TwinRecord, row: number, item: number, line: number): number {
  return line - ownMakers(twin.builtGap[row], twin.builtScale[row], blueprint.purchaseAge[item], 0, line);
}

/** Share of purchases above the threshold, listed or not. */
function lineOf({ items, blueprint }: World, item: number): number {
  return 1 - exp(-Math.max(0, items.frontier[item] - items.threshold[item]) / blueprint.purchaseAge[item]);
}

function bookItem(world: World, twin: TwinRecord, accounts: Accounts, item: number): void {
  const { items, cells, blueprint, clock } = world;
  const count = items.count;
  const { now } = accounts;
  const open = items.openShare[item];
  const demand = items.importDemandControlled[item] * items.pace[item] * clock.dt;
  const row = clock.tick * count + item;
  const there = importedAbove(world, twin, row, item, twin.controlled[row]);
  const wantedPart = atLine(world, twin, row, item, lineOf(world, item), items.listedShare[item], there) * open;
  const then = atLine(world, twin, row, item, accounts.lineThen[item], accounts.listedThen[item], there) * open;
  let excess = 0;
  let shortfall = 0;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
    const twinCell = clock.tick * cells.count + cell;
    const wanted = twin.soldControlled[twinCell] * wantedPart;
    now[WANTED * count + item] += wanted;
    now[WANTED_FIXED * count + item] += twin.soldControlled[twinCell] * then;

    const sold = cells.soldControlled[cell];
    const free = (1 - cells.force[cell]) * (1 - cells.reach[cell]);
    // What is sold under a permission: an uncovered part, licences, laxity. The rest, if any part of the cell is free, was sold freely.
    const uncovered = cells.force[cell] * (1 - cells.law[cell]) * (1 - cells.reach[cell]) * demand * cells.share[cell];
    const licensed = cells.licensedRate[cell] * clock.dt;
    const evaded = cells.evadedRate[cell] * clock.dt;
    const permissions = uncovered + licensed + evaded;
    const permitted = free > 1e-12 ? Math.min(sold, permissions) : sold;
    const anyPermission = permissions > LEAST;
    const whole = anyPermission ? permitted / permissions : 0;
    add(now, UNCOVERED, item, count, uncovered * whole);
    add(now, DEFECTION, item, count, evaded * whole);
    // Orders honoured under a savings clause count as licensed.
    add(now, LICENSED, item, count, anyPermission ? licensed * whole : permitted);

    const openPart = free > 1e-12 ? Math.max(0, 1 - (1 - open) / free) : 0;
    const freely = (sold - permitted) * openPart;
    const inWindow = cells.windowOpen[cell] === 1 || cells.inForce[cell] > cells.inForceNow[cell];
    if (inWindow) {
      const ordinary = wanted > 0 ? (wanted / open) * Math.max(0, free - (1 - open)) : 0;
      const lag = Math.min(freely, ordinary);
      add(now, LAG, item, count, lag);
      excess += freely - lag;
    } else {
      add(now, BACKFILL, item, count, freely);
    }
    shortfall += Math.max(0, wanted - freely - permitted);
  }
  const displaced = Math.min(excess, shortfall);
  add(now, BACKFILL, item, count, displaced);
  add(now, STOCKPILE, item, count, excess - displaced);
  add(now, DOWNGRADED, item, count, items.downgradedEffect[item]);
  add(now, SHELLS, item, count, items.shellArrived[item]);
  add(now, THEFT, item, count, items.theftEffect[item]);
  add(now, REMOTE, item, count, items.remoteEffect[item]);
}

function add(books: Float64Array, book: number, item: number, count: number, units: number): void {
  books[book * count + item] += units;
}

/** Sales of each state against the twin's, all grades. */
function bookStates({ cells, clock }: World, twin: TwinRecord, accounts: Accounts): void {
  accounts.loss.fill(0);
  accounts.gain.fill(0);
  accounts.sales.fill(0);
  for (let cell = 0; cell < cells.count; cell++) {
    const supplier = cells.supplier[cell];
    const row = clock.tick * cells.count + cell;
    const sold = cells.soldControlled[cell] + cells.soldUncontrolled[cell] + cells.soldDowngraded[cell];
    const grades =
      cells.soldControlled[cell] -
      twin.soldControlled[row] +
      (cells.soldUncontrolled[cell] - twin.soldUncontrolled[row]);
    const difference = grades + cells.soldDowngraded[cell];
    accounts.sales[supplier] += sold;
    // The twin counts all makers of an item as one: what differs by rounding is equal.
    if (Math.abs(difference) <= ROUNDING * sold) continue;
    if (difference < 0) accounts.loss[supplier] -= difference;
    else accounts.gain[supplier] += difference;
  }
}

/** Units delivered: the sum of the channels, of one item. */
export function delivered(books: Float64Array, item: number, count: number): number {
  let sum = 0;
  for (let channel = 0; channel < CHANNELS.length; channel++) sum += books[channel * count + item];
  return sum;
}

/** One book summed over all items. */
export function sumBook(books: Float64Array, book: number, count: number): number {
  let sum = 0;
  for (let item = 0; item < count; item++) sum += books[book * count + item];
  return sum;
}
