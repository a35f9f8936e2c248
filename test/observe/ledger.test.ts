/** The ledger: by year it adds up to the totals, and no year of any shipped scenario has less than nothing in it. */
import { expect, test } from "vitest";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { prepare, runOnce, seriesOf } from "../../src/engine/run.ts";
import { openAccounts } from "../../src/observe/accounts.ts";
import { bookTick } from "../../src/observe/book-tick.ts";
import { BOOK, BOOKS, CHANNELS } from "../../src/observe/channels.ts";
import { movedUpTo } from "../../src/observe/moved-sales.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { minimal } from "../engine/worlds.ts";
import { smallTwin } from "./small-twin.ts";

test("sales in a window that closes without a control are moved at their own dates", () => {
  const { world, twin } = smallTwin(4);
  const { cells, items, clock } = world;
  const accounts = openAccounts(world, true);
  for (let tick = 0; tick < 4; tick++) {
    clock.tick = tick;
    twin.soldControlled.set([8, 2], tick * cells.count);
    twin.stockControlled[tick * items.count] = items.stockControlled[0];
    cells.windowOpen[0] = tick < 3 ? 1 : 0;
    cells.soldControlled.set([tick < 3 ? 8 : 0, 2]);
    bookTick(world, twin, accounts);
  }
  const ledger = accounts.ledger!;
  expect([0, 1, 2, 3].map((tick) => movedUpTo(accounts.moved!, 0, tick))).toEqual([8, 16, 24, 24]);
  for (const book of ["lag", "unbound", "bound"] as const) {
    let sum = 0;
    for (let year = 0; year < ledger.years; year++)
      sum += ledger.items[(year * BOOKS.length + BOOK[book]) * accounts.count];
    expect(sum, book).toBeCloseTo(accounts.total[BOOK[book] * accounts.count], 9);
  }
  const row = (channel: "lag" | "unbound"): number => ledger.cells[BOOK[channel] * cells.count];
  expect([row("lag"), row("unbound")]).toEqual([0, 24]);
});

test("sums by channel never fall, so that the flow of any window is no less than nothing", () => {
  const scenario: Scenario = loadScenarios(["today"], [])[0].scenario;
  const names = CHANNELS.map((channel) => `channel_${channel}_sum`);
  const model = prepare(scenario, names);
  const { dates, values } = runOnce(model, "falls", { everyTick: true });
  seriesOf(model).forEach(({ observable, entity }, place) => {
    const sums = values.subarray(place * dates.length, (place + 1) * dates.length);
    for (let k = 1; k < sums.length; k++)
      expect(sums[k] - sums[k - 1], `${observable} ${entity} ${k}`).toBeGreaterThanOrEqual(-1e-6);
  });
});

test("nobody keeps it unless it is asked for", () => {
  expect(runOnce(prepare(minimal()), "none").channels).toBeNull();
});
