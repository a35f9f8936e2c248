/** What was sold in a window that closes without a control was no lag: the totals say so. */
import { expect, test } from "vitest";
import { openAccounts } from "../../src/observe/accounts.ts";
import { bookTick } from "../../src/observe/book-tick.ts";
import { unitsOf } from "../../src/observe/reading.ts";
import type { World } from "../../src/world/world.ts";
import { smallTwin } from "./small-twin.ts";

/** Three ticks in the window, then one after it; returns the totals of lag, unbound and bound. */
function through(closing: (world: World) => void): number[] {
  const { world, twin } = smallTwin(4);
  const { cells, items, clock } = world;
  const accounts = openAccounts(world);
  for (let tick = 0; tick < 4; tick++) {
    clock.tick = tick;
    twin.soldControlled.set([8, 2], tick * cells.count);
    twin.stockControlled[tick * items.count] = items.stockControlled[0];
    cells.windowOpen[0] = tick < 3 ? 1 : 0;
    cells.force[1] = 1;
    cells.law[1] = 1;
    cells.soldControlled.set([tick < 3 ? 8 : 0, 0]);
    if (tick === 3) closing(world);
    bookTick(world, twin, accounts);
  }
  return (["lag", "unbound", "bound"] as const).map((name) => unitsOf(accounts.total, [name], [0]));
}

test("a supplier that follows was on its way", () => {
  const totals = through(({ cells }) => {
    cells.force[0] = 1;
    cells.law[0] = 1;
  });
  expect(totals).toEqual([24, 0, 40]);
});

test("a supplier that does not follow was outside all along", () => {
  expect(through(() => undefined)).toEqual([0, 24, 8]);
});

test("of a supplier that follows by half, half", () => {
  const totals = through(({ cells }) => {
    cells.force[0] = 0.5;
    cells.law[0] = 1;
  });
  expect(totals).toEqual([12, 12, 30 - 12 + 4 + 2]);
});
