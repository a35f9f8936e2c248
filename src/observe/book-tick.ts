/** How a tick is booked, item by item: first what its suppliers sold and what else came, by tier, then what of it counts in which channel. */
import { type Ages, drawLine, lineAt, ownMakersAbove } from "../world/own-makers.ts";
import { COALITION, coalitionShare, OWN } from "../world/tiers.ts";
import type { World } from "../world/world.ts";
import type { Accounts } from "./accounts.ts";
import { bookCells } from "./by-supplier.ts";
import { readSale, readTier } from "./cell-flows.ts";
import { BOOK } from "./channels.ts";
import { addCell, clearSums, divide, goodsThrough, type ItemSums } from "./item-sums.ts";
import { enterBooks } from "./ledger.ts";
import {
  capStock,
  drawOrdinary,
  drawStock,
  heldIn,
  inStock,
  openStock,
  redrawStock,
  type StockMove,
} from "./stock-ahead.ts";
import type { TwinRecord } from "./twin-record.ts";
import { closeWindows } from "./windows.ts";

/** Books a tick of the run against the twin: every open account. */
export function bookTick(world: World, twin: TwinRecord, accounts: Accounts): void {
  const { items } = world;
  accounts.now.fill(0);
  closeWindows(world, accounts);
  for (let item = 0; item < items.count; item++) {
    if (items.announcedAt[item] > 0) bookItem(world, twin, accounts, item);
    else accounts.wasOpen[item] = 0;
  }
  for (let row = 0; row < accounts.now.length; row++) accounts.total[row] += accounts.now[row];
  if (accounts.ledger !== null) enterBooks(world, accounts.ledger, accounts.now);
}

export function bookItem(world: World, twin: TwinRecord, accounts: Accounts, item: number): void {
  const { items, clock } = world;
  const { stock, booked, move } = accounts;
  const row = clock.tick * items.count + item;
  const line = atLine(world, twin, accounts, row, item);
  const coalition = coalitionShare(world, item);
  const open = items.openShare[item];
  stockMove(world, twin, accounts, item, row, line);
  if (accounts.wasOpen[item] === 0) {
    const before = Math.max(0, move.ahead - Math.max(0, move.change));
    const ordinary = Math.max(0, move.stock + move.out - before);
    accounts.prestock[item] = before;
    openStock(stock, item, before * coalition, ordinary * coalition);
    if (accounts.tiers === 2)
      openStock(stock, items.count + item, before * (1 - coalition), ordinary * (1 - coalition));
  }
  accounts.wasOpen[item] = 1;
  accounts.lineBefore[item] = line;
  for (let tier = 0; tier < accounts.tiers; tier++)
    redrawStock(stock, tier * items.count + item, move, tier === COALITION ? coalition : 1 - coalition);

  const twinPart = line * open;
  addUp(world, twin, accounts, item, coalition, twinPart);
  const free = sold(accounts.coalitionSums) + sold(accounts.ownSums);
  const ownItem = items.count + item;
  const held = heldIn(stock, item) + (accounts.tiers === 2 ? heldIn(stock, ownItem) : 0);
  const ordinary = stock.ordinary[item] + (accounts.tiers === 2 ? stock.ordinary[ownItem] : 0);
  const drawn = Math.min(held, Math.max(0, -move.change));
  const fromOrdinary = ordinaryUse(move, held - drawn, ordinary, drawn);
  for (let tier = 0; tier < accounts.tiers; tier++) {
    const account = tier * items.count + item;
    const part = tier === COALITION ? coalition : 1 - coalition;
    if (part === 0) continue;
    const sums = tier === COALITION ? accounts.coalitionSums : accounts.ownSums;
    const laidIn = free > 0 ? (Math.max(0, move.change) * sold(sums)) / free : 0;
    drawStock(stock, account, held > 0 ? (drawn / held) * heldIn(stock, account) : 0, accounts.draw);
    const share = ordinary > 0 ? stock.ordinary[account] / ordinary : part;
    drawOrdinary(stock, account, fromOrdinary * share, accounts.draw);
    otherWays(world, item, accounts, sums);
    divide(sums, accounts.other, laidIn, accounts.draw, booked);
    enter(accounts, account, sums);
    bookCells(world, twin, accounts, item, tier, twinPart);
    stock.window[account] += booked.rushWindow;
    stock.free[account] += booked.rushFree;
  }
  const all = inStock(stock, item) + (accounts.tiers === 2 ? inStock(stock, ownItem) : 0);
  if (all <= move.stock) return;
  for (let account = item; account < accounts.count; account += items.count)
    capStock(stock, account, (move.stock * inStock(stock, account)) / all);
}

/**
 * Used out of the ordinary stock in a tick, units; below 0: stock ahead that became ordinary, since it was drawn and did not leave. What came through
 * the wall and lies in stock was booked when it came, and is used before.
 */
function ordinaryUse({ stock, change, out }: StockMove, held: number, ordinary: number, drawn: number): number {
  const beyond = Math.max(0, Math.min(-change, out)) - drawn;
  return beyond <= 0 ? beyond : Math.min(beyond, Math.max(0, ordinary - Math.max(0, stock - held)));
}

function sold({ free, window }: ItemSums): number {
  return free + window;
}

/** Adds up the cells of an item, for each tier. */
function addUp(
  world: World,
  twin: TwinRecord,
  { cell: flows, sale, coalitionSums, ownSums }: Accounts,
  item: number,
  coalition: number,
  twinPart: number,
): void {
  const { cells, blueprint, clock } = world;
  const first = clock.tick * cells.count;
  const end = blueprint.cellStart[item + 1];
  clearSums(coalitionSums);
  clearSums(ownSums);
  sale.coalition = coalition;
  for (let cell = blueprint.cellStart[item]; cell < end; cell++) {
    sale.inTwin = twin.soldControlled[first + cell] * twinPart;
    readSale(world, cell, sale);
    if (coalition > 0) {
      readTier(world, cell, COALITION, sale, flows);
      addCell(coalitionSums, flows);
    }
    if (coalition < 1) {
      readTier(world, cell, OWN, sale, flows);
      addCell(ownSums, flows);
    }
  }
}

/** What comes by other ways is divided among the tiers like what is refused. */
function otherWays({ items }: World, item: number, accounts: Accounts, { refused }: ItemSums): void {
  const { other, tiers, coalitionSums, ownSums } = accounts;
  const all = coalitionSums.refused + ownSums.refused;
  const part = tiers === 1 ? 1 : all > 0 ? refused / all : 0.5;
  other.downgraded = items.downgradedEffect[item] * part;
  other.shells = items.shellArrived[item] * part;
  other.theft = items.theftEffect[item] * part;
  other.remote = items.remoteEffect[item] * part;
}

/** Enters what is booked of an account. */
function enter({ now, count, draw, other, booked }: Accounts, account: number, sums: ItemSums): void {
  const { through } = booked;
  const bound = Math.max(0, sums.wanted - booked.outside);
  const inside = booked.lag + booked.stockpile + booked.backfill + goodsThrough(sums, other) * through;
  now[BOOK.unbound * count + account] = booked.unbound;
  now[BOOK.uncovered * count + account] = booked.uncovered;
  now[BOOK.lag * count + account] = booked.lag;
  now[BOOK.stockpile * count + account] = booked.stockpile;
  now[BOOK.prestock * count + account] = Math.min(draw.before + draw.ordinary, booked.stockpile);
  now[BOOK.licensed * count + account] = sums.licensed * through;
  now[BOOK.downgraded * count + account] = other.downgraded * through;
  now[BOOK.defection * count + account] = sums.evaded * through;
  now[BOOK.shells * count + account] = other.shells * through;
  now[BOOK.theft * count + account] = other.theft * through;
  now[BOOK.remote * count + account] = other.remote * through;
  now[BOOK.backfill * count + account] = booked.backfill;
  // What suppliers outside sell less than in the twin was not asked of them: nobody denied it.
  now[BOOK.wanted * count + account] = bound + booked.unbound + booked.uncovered;
  now[BOOK.bound * count + account] = bound;
  now[BOOK.denied * count + account] = Math.max(0, bound - inside);
  now[BOOK.rush * count + account] = booked.rushWindow + booked.rushFree;
  now[BOOK.catch_up * count + account] = booked.catchUp;
}

/** Reads a tick of the item's stock. */
function stockMove(
  { items, clock }: World,
  twin: TwinRecord,
  accounts: Accounts,
  item: number,
  row: number,
  line: number,
): void {
  const now = twin.stockControlled[row];
  const before = clock.tick > 0 ? twin.stockControlled[row - items.count] : now;
  // An account that opens within the tick counts the rest of it.
  const part = accounts.wasOpen[item] === 0 ? items.openShare[item] : 1;
  const { move } = accounts;
  const stock = items.stockControlled[item];
  const laidIn = items.arrivedControlled[item] - items.usedControlled[item];
  const cameUnder = accounts.wasOpen[item] === 0 ? 0 : items.reclassified[item];
  const came = Math.max(0, cameUnder);
  const atStart = stock - laidIn - cameUnder;
  move.stock = stock;
  move.ahead = Math.max(0, stock - now * line);
  move.change = (laidIn - (now - before) * line) * part;
  move.out = -laidIn * part;
  move.joined = Math.min(came, Math.max(0, before * (line - accounts.lineBefore[item])));
  move.joinedAhead = came - move.joined;
  move.stays = cameUnder < 0 && atStart > 0 ? Math.max(0, 1 + cameUnder / atStart) : 1;
}

/**
 * The twin's controlled-grade imports at the run's line between the grades, over those at its own: purchases above the line that its own makers
 * do not serve, times the share of entries listed.
 */
function atLine(world: World, twin: TwinRecord, accounts: Accounts, row: number, item: number): number {
  const { items, constants } = world;
  const there = importedAbove(accounts.twinAges[item], twin, row, twin.controlled[row]);
  if (!(there > 1e-12)) return 0;
  const ages = constants.ages[item];
  const line = lineAt(ages, items.frontier[item] - items.threshold[item]);
  return (items.listedShare[item] * importedAbove(ages, twin, row, line)) / there;
}

/** Share of the twin's purchases that lies above a line and that its own makers do not serve. */
function importedAbove(ages: Ages, twin: TwinRecord, row: number, line: number): number {
  drawLine(ages, line);
  return line - ownMakersAbove(ages, twin.builtGap, twin.builtScale, row);
}
