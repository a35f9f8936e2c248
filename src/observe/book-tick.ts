/** Books a tick of the run against the twin: every open account, and the sales of every state. */
import { ROUNDING } from "../world/fixed-numbers.ts";
import type { World } from "../world/world.ts";
import type { Accounts } from "./accounts.ts";
import { bookItem } from "./book-item.ts";
import type { TwinRecord } from "./twin-record.ts";
import { enterBooks } from "./ledger.ts";
import { closeWindows } from "./windows.ts";
import { enterYear } from "./year-ring.ts";

export function bookTick(world: World, twin: TwinRecord, accounts: Accounts): void {
  const { items, clock } = world;
  accounts.now.fill(0);
  closeWindows(world, accounts);
  for (let item = 0; item < items.count; item++) {
    if (items.announcedAt[item] > 0) bookItem(world, twin, accounts, item);
    else accounts.wasOpen[item] = 0;
  }
  bookStates(world, twin, accounts);
  enterYear(accounts.lastYear, clock.tick, accounts.now);
  for (let row = 0; row < accounts.now.length; row++) accounts.total[row] += accounts.now[row];
  if (accounts.ledger !== null) enterBooks(world, accounts.ledger, accounts.now);
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
