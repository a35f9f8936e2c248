/**
 * Windows between the leader's announcement and force at a supplier. What is sold in one as usual counts as lag while it is open; where it closes and the
 * supplier has not followed, the totals move that to `unbound`. Rates of the
 * last year are not revised: they report what was expected at the time. `moved-sales.ts` moves each sale at its own date.
 */
import type { World } from "../world/world.ts";
import type { Accounts } from "./accounts.ts";
import { BOOK } from "./channels.ts";
import { isInWindow } from "./cell-flows.ts";
import { settleWindow } from "./moved-sales.ts";
import { coalitionShare, forceOnTier } from "../world/tiers.ts";

/** Opens and closes the books of the windows. */
export function closeWindows(world: World, accounts: Accounts): void {
  const { cells, items } = world;
  const { windows, tiers, total, count, ledger, moved } = accounts;
  for (let cell = 0; cell < cells.count; cell++) {
    const open = isInWindow(world, cell) ? 1 : 0;
    if (open === windows.open[cell]) continue;
    windows.open[cell] = open;
    const item = cells.item[cell];
    const coalition = tiers === 2 ? coalitionShare(world, item) : 1;
    for (let tier = 0; tier < tiers; tier++) {
      const row = tier * cells.count + cell;
      const force = forceOnTier(world, cell, tier, coalition);
      if (open === 1) {
        windows.force[row] = force;
        if (moved !== null) moved.openedAt[cell] = world.clock.tick;
      } else {
        const free = 1 - windows.force[row];
        const followed = free > 0 ? Math.min(1, Math.max(0, (force - windows.force[row]) / free)) : 1;
        const units = windows.lag[row] * (1 - followed);
        const account = tier * items.count + item;
        total[BOOK.lag * count + account] -= units;
        total[BOOK.unbound * count + account] += units;
        total[BOOK.bound * count + account] -= units;
        if (moved !== null && followed < 1) settleWindow(world, moved, ledger, tier, cell, 1 - followed);
      }
      windows.lag[row] = 0;
    }
  }
}
