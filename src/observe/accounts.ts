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
 * How a tick is booked is in `book-tick.ts`.
 */
import { agesOf } from "../world/own-makers.ts";
import { COALITION, tiersOf } from "../world/tiers.ts";
import type { World } from "../world/world.ts";
import { noFlows, noSale } from "./cell-flows.ts";
import { BOOKS } from "./channels.ts";
import { nothingBooked, noSums } from "./item-sums.ts";
import { openLedger } from "./ledger.ts";
import { openMovedSales } from "./moved-sales.ts";
import { accountsOf, mainAccounts, ownAccounts } from "./reading.ts";
import { noDraw, noMove, noStock } from "./stock-ahead.ts";

export type Accounts = Readonly<ReturnType<typeof openAccounts>>;

/** One account of each item, two where a forum bargains. The ledger and the moved sales are null unless somebody asks for them. */
export function openAccounts(world: World, withLedger = false, withMoved = withLedger) {
  const { items, cells, blueprint } = world;
  const tiers = tiersOf(blueprint);
  const count = tiers * items.count;
  return {
    count,
    tiers,
    /** Accounts that the headline is read on, and those of what the leader lists alone. */
    main: mainAccounts(world),
    own: ownAccounts(world),
    /** By list: the coalition's accounts of its items. */
    ofList: blueprint.listIds.map((_, list) => accountsOf(world, list)),
    /** By item: its account, the coalition's. */
    ofItem: blueprint.itemIds.map((_, item) => Int32Array.of(COALITION * items.count + item)),
    /** book * count + account: this tick, and since the account opened; units. */
    now: new Float64Array(BOOKS.length * count),
    total: new Float64Array(BOOKS.length * count),
    stock: noStock(count),
    /** By item: whether the account was open a tick ago; stock above the twin's when it opened, units. */
    wasOpen: new Int32Array(items.count),
    prestock: new Float64Array(items.count),
    /** The twin's controlled grade at the run's line, over that at its own, a tick ago. */
    lineBefore: new Float64Array(items.count),
    windows: {
      /** Of each cell, a tick ago. */
      open: new Int32Array(cells.count),
      /** tier * cells + cell: part under control when the window opened, and units booked as lag since. */
      force: new Float64Array(cells.count),
      lag: new Float64Array(tiers * cells.count),
    },
    /** Who sold what. */
    ledger: withLedger ? openLedger(world, count) : null,
    /** When each channel delivered. */
    moved: withMoved ? openMovedSales(world, count, tiers) : null,
    /** By item: ages of what is bought above and below the twin's line between the grades. */
    twinAges: Array.from(blueprint.purchaseAge, agesOf),
    // Scratch space.
    sale: noSale(),
    cell: noFlows(),
    coalitionSums: noSums(),
    ownSums: noSums(),
    move: noMove(),
    draw: noDraw(),
    other: { downgraded: NaN, shells: NaN, theft: NaN, remote: NaN },
    booked: nothingBooked(),
  };
}
