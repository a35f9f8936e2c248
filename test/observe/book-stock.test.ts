/** Stock on the books: bought ahead or ordinary, each unit is booked once, when it is used. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { openAccounts } from "../../src/observe/accounts.ts";
import type { Accounts } from "../../src/observe/accounts.ts";
import { bookTick } from "../../src/observe/book-tick.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import { unitsOf } from "../../src/observe/reading.ts";
import { heldIn } from "../../src/observe/stock-ahead.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal } from "../engine/worlds.ts";
import { booksOf, smallTwin } from "./small-twin.ts";
import type { Booked } from "./small-twin.ts";

test("stock is leakage when it is drawn: first what was there when the account opened", () => {
  const { world, twin } = smallTwin(3);
  const { items, cells } = world;
  const accounts = openAccounts(world);
  const tick = (number: number, sold: number, laidIn: number): Booked => {
    world.clock.tick = number;
    twin.soldControlled.set([8, 2], number * cells.count);
    twin.stockControlled[number * items.count] = number === 0 ? items.stockControlled[0] - 5 : twin.stockControlled[0];
    cells.soldControlled.set([sold, 0]);
    items.arrivedControlled[0] = sold;
    items.usedControlled[0] = sold - laidIn;
    items.stockControlled[0] += laidIn;
    bookTick(world, twin, accounts);
    return booksOf(accounts.now, accounts.count);
  };
  cells.windowOpen.fill(1, 0, 2);
  expect(tick(0, 10, 0)).toEqual({ wanted: 10, bound: 10, lag: 10 });
  expect(accounts.prestock[0]).toBeCloseTo(5, 9);
  expect(tick(1, 13, 3)).toEqual({ wanted: 10, bound: 10, lag: 10, rush: 3 });
  expect(heldIn(accounts.stock, 0)).toBeCloseTo(8, 9);
  cells.windowOpen.fill(0);
  cells.force.fill(1, 0, 2);
  cells.law.fill(1);
  expect(tick(2, 0, -7)).toEqual({ wanted: 10, bound: 10, stockpile: 7, prestock: 5, denied: 3 });
  expect(heldIn(accounts.stock, 0)).toBeCloseTo(1, 9);
});

interface Flow {
  readonly licensed?: number;
  /** Sold by the second supplier. */
  readonly others?: number;
  readonly used: number;
  readonly twinStock?: number;
}

/** Both suppliers under a control in full, 20 in stock in the run and in the twin: `tick` moves the run and books it. */
function underControl(ticks: number): { world: World; accounts: Accounts; tick: (flow: Flow) => Booked } {
  const { world, twin } = smallTwin(ticks);
  const { items, cells, clock } = world;
  const accounts = openAccounts(world);
  items.stockControlled[0] = 20;
  cells.force.fill(1, 0, 2);
  cells.law.fill(1);
  let number = 0;
  const tick = ({ licensed = 0, others = 0, used, twinStock = 20 }: Flow): Booked => {
    clock.tick = number;
    twin.soldControlled.set([8, 2], number * cells.count);
    twin.stockControlled[number * items.count] = twinStock;
    cells.soldControlled.set([licensed, others]);
    items.arrivedControlled[0] = licensed + others;
    items.usedControlled[0] = used;
    items.stockControlled[0] += licensed + others - used;
    bookTick(world, twin, accounts);
    number += 1;
    return booksOf(accounts.now, accounts.count);
  };
  return { world, accounts, tick };
}

test("while ordinary stock is used and nothing arrives, nothing is denied; each unit of it is booked once", () => {
  const { accounts, tick } = underControl(4);
  const whole = { wanted: 10, bound: 10 };
  expect(tick({ used: 8 })).toEqual({ ...whole, stockpile: 8, prestock: 8, denied: 2 });
  expect(tick({ used: 10 })).toEqual({ ...whole, stockpile: 10, prestock: 10 });
  expect(tick({ used: 2 })).toEqual({ ...whole, stockpile: 2, prestock: 2, denied: 8 });
  expect(tick({ used: 0 })).toEqual({ ...whole, denied: 10 });
  expect(unitsOf(accounts.total, ["stockpile"], [0])).toBeCloseTo(20, 9);
});

test("what refills a stock through the wall is booked when it comes, and not again when it is used", () => {
  const { tick } = underControl(4);
  tick({ used: 10 });
  tick({ used: 10 });
  expect(tick({ licensed: 6, used: 2 })).toEqual({ wanted: 10, bound: 10, licensed: 6, denied: 4 });
  expect(tick({ licensed: 1, used: 5 })).toEqual({ wanted: 10, bound: 10, licensed: 1, denied: 9 });
});

test("goods that came through the wall and were laid in are used before ordinary stock", () => {
  const { tick } = underControl(3);
  expect(tick({ licensed: 5, used: 0 })).toEqual({ wanted: 10, bound: 10, licensed: 5, denied: 5 });
  expect(tick({ used: 5 })).toEqual({ wanted: 10, bound: 10, denied: 10 });
  expect(tick({ used: 5 })).toEqual({ wanted: 10, bound: 10, stockpile: 5, prestock: 5, denied: 5 });
});

test("where the twin lays in and the run does not have to, its stock ahead becomes ordinary, and is booked again when used", () => {
  const { accounts, tick } = underControl(3);
  expect(tick({ used: 0, twinStock: 15 })).toEqual({ wanted: 10, bound: 10, denied: 10 });
  expect(tick({ used: 0, twinStock: 20 })).toEqual({ wanted: 10, bound: 10, stockpile: 5, prestock: 5, denied: 5 });
  expect([heldIn(accounts.stock, 0), accounts.stock.ordinary[0]]).toEqual([0, 20]);
  expect(tick({ used: 10 })).toEqual({ wanted: 10, bound: 10, stockpile: 10, prestock: 10 });
});

test("where the twin lives on its stock and the run buys instead, as much of its ordinary stock is ahead now", () => {
  const { world, accounts, tick } = underControl(2);
  world.cells.force[1] = 0;
  expect(tick({ others: 2, used: 2 })).toEqual({ wanted: 10, bound: 8, unbound: 2, denied: 8 });
  expect(tick({ others: 12, used: 12, twinStock: 10 })).toMatchObject({ unbound: 2, rush: 10, denied: 8 });
  expect([heldIn(accounts.stock, 0), accounts.stock.ordinary[0]]).toEqual([10, 10]);
});
const units = fc.double({ min: 0, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("in the long run: what came and what was in stock is booked once, all of it when the stock is empty, and more only where the twin enlarges its own", () => {
  const flow = fc.record({
    twinStock: units,
    sold: fc.tuple(units, units),
    shells: units,
    windows: fc.tuple(fc.nat(1), fc.nat(1)),
    force: fc.tuple(fc.nat(1), fc.nat(1)),
    used: share,
  });
  fc.assert(
    fc.property(
      fc.array(flow, { minLength: 1, maxLength: 12 }),
      units,
      fc.boolean(),
      fc.boolean(),
      (flows, atStart, steady, forum) => {
        const setting = forum ? altered(minimal(), { regime: { mode: "consensus" } }) : minimal();
        const { world, twin } = smallTwin(flows.length + 1, setting);
        const { cells, items, clock, entries, blueprint } = world;
        const accounts = openAccounts(world);
        entries.born.fill(2000);
        entries.common[blueprint.entryStart[0]] = 1;
        entries.unilateral[blueprint.entryStart[0] + 1] = 1;
        items.stockControlled[0] = atStart;
        const accountsOfItem = forum ? [0, items.count] : [0];
        let came = 0;
        let grown = 0;
        const tick = (number: number, sold: number, used: number): void => {
          const ofTwin = flows[steady ? 0 : Math.min(number, flows.length - 1)].twinStock;
          if (number > 0) grown += Math.max(0, ofTwin - twin.stockControlled[(number - 1) * items.count]);
          clock.tick = number;
          twin.soldControlled.set([500, 300], number * cells.count);
          twin.stockControlled[number * items.count] = ofTwin;
          items.arrivedControlled[0] = sold;
          items.usedControlled[0] = used;
          items.stockControlled[0] = Math.max(0, items.stockControlled[0] + sold - used);
          came += sold;
          bookTick(world, twin, accounts);
          const booked = unitsOf(accounts.total, [...CHANNELS, "catch_up"], accountsOfItem);
          expect(booked).toBeLessThanOrEqual(came + atStart + grown + 1e-6);
          if (steady && items.stockControlled[0] === 0) expect(booked).toBeCloseTo(came + atStart, 5);
        };
        flows.forEach(({ sold, shells, windows, force, used }, number) => {
          cells.soldControlled.set(sold);
          cells.windowOpen.set(windows);
          cells.force.set(force);
          cells.law.fill(1);
          items.shellArrived[0] = shells;
          const arrived = sold[0] + sold[1] + shells;
          tick(number, arrived, used * (items.stockControlled[0] + arrived));
        });
        cells.soldControlled.fill(0);
        items.shellArrived[0] = 0;
        tick(flows.length, 0, items.stockControlled[0]);
      },
    ),
  );
});
