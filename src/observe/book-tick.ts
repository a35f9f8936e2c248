/** Books a tick of the run against the twin: every open account. */
import type { World } from "../world/world.ts";
import type { Accounts } from "./accounts.ts";
import { bookItem } from "./book-item.ts";
import type { TwinRecord } from "./twin-record.ts";
import { enterBooks } from "./ledger.ts";
import { closeWindows } from "./windows.ts";

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
