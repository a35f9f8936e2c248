/**
 * The accounts: each unit of the controlled grade that reaches the target is booked once, in one channel (`channels.ts`).
 *
 * An item's account opens at the leader's first announcement and closes on delisting. Where a forum bargains it has two: the coalition's, of the entries
 * on the common list, and the leader's own, of those that it lists alone. Row of an account: tier * items + item.
 *
 *   wanted = what the twin buys of the controlled grade, at the line that the run draws between the grades, less what suppliers outside the
 *     wall sell less than there: nobody denied it
 *   bound = the part of it from suppliers that are under a control here, or on the way to one
 *   wanted = outside + before + through + around + denied, none below 0: held in every tick of every run that keeps them (`engine/conservation.ts`)
 *
 * How a tick is booked stands in `book-tick.ts` and `book-item.ts`.
 */
import { agesOf } from "../world/own-makers.ts";
import type { Ages } from "../world/own-makers.ts";
import type { World } from "../world/world.ts";
import { noFlows, noSale } from "./cell-flows.ts";
import type { CellFlows, CellSale } from "./cell-flows.ts";
import { BOOKS } from "./channels.ts";
import { nothingBooked, noSums } from "./item-sums.ts";
import type { Booked, ItemSums, OtherWays } from "./item-sums.ts";
import { openLedger } from "./ledger.ts";
import type { Ledger } from "./ledger.ts";
import { openMovedSales } from "./moved-sales.ts";
import type { MovedSales } from "./moved-sales.ts";
import { accountsOf, mainAccounts, ownAccounts } from "./reading.ts";
import { noStock } from "./stock-ahead.ts";
import type { Draw, StockAhead, StockMove } from "./stock-ahead.ts";
import { COALITION, tiersOf } from "../world/tiers.ts";

export interface Windows {
  /** Of each cell, a tick ago. */
  readonly open: Int32Array;
  /** tier * cells + cell: part under control when the window opened, and units booked as lag since. */
  readonly force: Float64Array;
  readonly lag: Float64Array;
}

export interface Accounts {
  /** Number of accounts: one of each item, two where a forum bargains. */
  readonly count: number;
  readonly tiers: 1 | 2;
  /** Accounts that the headline is read on, and those of what the leader lists alone. */
  readonly main: Int32Array;
  readonly own: Int32Array;
  /** By list: the coalition's accounts of its items. */
  readonly ofList: readonly Int32Array[];
  /** By item: its account, the coalition's. */
  readonly ofItem: readonly Int32Array[];
  /** book * count + account: this tick, and since the account opened; units. */
  readonly now: Float64Array;
  readonly total: Float64Array;
  readonly stock: StockAhead;
  /** By item: whether the account was open a tick ago; stock above the twin's when it opened, units. */
  readonly wasOpen: Int32Array;
  readonly prestock: Float64Array;
  /** The twin's controlled grade at the run's line, over that at its own, a tick ago. */
  readonly lineBefore: Float64Array;
  readonly windows: Windows;
  /** Null unless somebody asks who sold what. */
  readonly ledger: Ledger | null;
  /** Null unless somebody asks when each channel delivered. */
  readonly moved: MovedSales | null;
  /** By item: ages of what is bought above and below the twin's line between the grades. */
  readonly twinAges: readonly Ages[];
  /** Room to work in. */
  readonly sale: CellSale;
  readonly cell: CellFlows;
  readonly coalitionSums: ItemSums;
  readonly ownSums: ItemSums;
  readonly move: StockMove;
  readonly draw: Draw;
  readonly other: OtherWays;
  readonly booked: Booked;
}

export function openAccounts(world: World, withLedger = false, withMoved = withLedger): Accounts {
  const { items, cells, blueprint } = world;
  const tiers = tiersOf(blueprint);
  const count = tiers * items.count;
  return {
    count,
    tiers,
    main: mainAccounts(world),
    own: ownAccounts(world),
    ofList: blueprint.listIds.map((_, list) => accountsOf(world, list)),
    ofItem: blueprint.itemIds.map((_, item) => Int32Array.of(COALITION * items.count + item)),
    now: new Float64Array(BOOKS.length * count),
    total: new Float64Array(BOOKS.length * count),
    stock: noStock(count),
    wasOpen: new Int32Array(items.count),
    prestock: new Float64Array(items.count),
    lineBefore: new Float64Array(items.count),
    windows: {
      open: new Int32Array(cells.count),
      force: new Float64Array(cells.count),
      lag: new Float64Array(tiers * cells.count),
    },
    ledger: withLedger ? openLedger(world, count) : null,
    moved: withMoved ? openMovedSales(world, count, tiers) : null,
    twinAges: Array.from(blueprint.purchaseAge, agesOf),
    sale: noSale(),
    cell: noFlows(),
    coalitionSums: noSums(),
    ownSums: noSums(),
    move: { stock: NaN, ahead: NaN, change: NaN, out: NaN, joined: NaN, joinedAhead: NaN, stays: NaN },
    draw: { before: NaN, window: NaN, free: NaN, ordinary: NaN },
    other: { downgraded: NaN, shells: NaN, theft: NaN, remote: NaN },
    booked: nothingBooked(),
  };
}
