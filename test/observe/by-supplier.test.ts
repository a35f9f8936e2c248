/** Who sold what: the suppliers' parts add up to the item's books. */
import { expect, test } from "vitest";
import { prepare, runTwin } from "../../src/engine/run.ts";
import { openAccounts } from "../../src/observe/accounts.ts";
import type { Accounts } from "../../src/observe/accounts.ts";
import { bookTick } from "../../src/observe/book-tick.ts";
import { BOOK, CHANNELS } from "../../src/observe/channels.ts";
import type { Channel } from "../../src/observe/channels.ts";
import { unitsOf } from "../../src/observe/reading.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, runTo, worldOf } from "../engine/worlds.ts";
import { smallTwin } from "./small-twin.ts";

const SOLD = ["unbound", "uncovered", "lag", "licensed", "downgraded", "defection", "backfill"] as const;

/** Over all years. */
function soldBy({ ledger }: Accounts, { cells }: World, channel: Channel, cell: number): number {
  let sum = 0;
  for (let year = 0; year < ledger!.years; year++)
    sum += ledger!.cells[(year * CHANNELS.length + BOOK[channel]) * cells.count + cell];
  return sum;
}

test("excess belongs to those who sell above their own sale in the twin", () => {
  const { world, twin } = smallTwin();
  twin.soldControlled.set([4, 4], 0);
  twin.stockControlled[0] = world.items.stockControlled[0];
  world.cells.soldControlled.set([7, 3]);
  const accounts = openAccounts(world, true);
  bookTick(world, twin, accounts);
  const of = (channel: Channel) => [0, 1].map((cell) => soldBy(accounts, world, channel, cell));
  expect(of("unbound")).toEqual([5, 3]); // together they sell 8 in the twin: 1 of the 3 fills what the other sells less
  expect(of("backfill")).toEqual([0, 0]);
});

test("in a run suppliers add up to the item, and nobody keeps the table unless it is asked for", () => {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "who", scenario.parameters);
  const world = worldOf(scenario, { seed: "who" });
  const accounts = openAccounts(world, true);
  runTo(world, 2026, () => bookTick(world, twin, accounts));
  const { cellStart } = world.blueprint;
  let some = 0;
  for (let item = 0; item < world.items.count; item++) {
    for (const channel of SOLD) {
      let sum = 0;
      for (let cell = cellStart[item]; cell < cellStart[item + 1]; cell++)
        sum += soldBy(accounts, world, channel, cell);
      const whole = unitsOf(accounts.total, [channel], [item]);
      expect(sum, `${channel} ${item}`).toBeCloseTo(whole, 6);
      some += sum;
    }
  }
  expect(some).toBeGreaterThan(100);
  expect(openAccounts(world).ledger).toBeNull();
});
