/** Which channel a unit is booked in, on flows built by hand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare, runOnce, runTwin, seriesOf } from "../../src/engine/run.ts";
import { openAccounts } from "../../src/observe/accounts.ts";
import type { Accounts } from "../../src/observe/accounts.ts";
import { bookTick } from "../../src/observe/book-tick.ts";
import { BOOK, BOOKS, CHANNELS } from "../../src/observe/channels.ts";
import type { BookName } from "../../src/observe/channels.ts";
import { unitsOf } from "../../src/observe/reading.ts";
import { heldIn } from "../../src/observe/stock-ahead.ts";
import { enterYear, sumYear, yearRing } from "../../src/observe/year-ring.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, runTo, shipped, shippedIds, worldOf } from "../engine/worlds.ts";
import { smallTwin } from "./small-twin.ts";

type Booked = Partial<Record<BookName, number>>;

/** Books one tick: `twin` is what the twin sold from NL and JP; `shape` sets the run's flows. Returns the books that are not 0. */
function book(twinSold: readonly [number, number], shape: (world: World) => void): Booked {
  const { world, twin } = smallTwin();
  twin.soldControlled.set(twinSold, 0);
  shape(world);
  // The twin holds as much as the run, and the run uses all that arrives, unless the test says otherwise.
  twin.stockControlled[0] = world.items.stockControlled[0];
  const accounts = openAccounts(world);
  bookTick(world, twin, accounts);
  return booksOf(accounts.now, accounts.count);
}

function booksOf(books: Float64Array, count: number): Booked {
  const booked: Booked = {};
  for (const name of BOOKS) {
    const units = books[BOOK[name] * count];
    if (Math.abs(units) > 1e-12) booked[name] = Number(units.toFixed(9));
  }
  return booked;
}

/** Ordinary demand for the first item in the tick, units. */
const demand = (world: World): number => world.items.importDemandControlled[0] * world.clock.dt;

test("in the window what is sold as usual is lag; what is sold on top of it and used catches up", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([10, 2]);
  });
  expect(booked).toEqual({ wanted: 10, bound: 10, lag: 10, catch_up: 2 });
});

test("what is sold on top and laid in is the rush, and no leakage yet", () => {
  const booked = book([8, 2], ({ cells, items }) => {
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([10, 2]);
    items.arrivedControlled[0] = 12;
    items.usedControlled[0] = 10;
    items.stockControlled[0] += 2;
  });
  expect(booked).toEqual({ wanted: 10, bound: 10, lag: 10, rush: 2 });
});

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

test("what others sell less and one sells more in the window is displaced flow", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([9, 1]);
  });
  expect(booked).toEqual({ wanted: 10, bound: 10, lag: 10 });
});

test("a state without a control: up to the twin's sale it is unbound, what fills the place of others is backfill", () => {
  const open = book([8, 2], ({ cells }) => cells.soldControlled.set([8, 3]));
  expect(open).toEqual({ wanted: 10, unbound: 10, catch_up: 1 });
  const beside = book([8, 2], ({ cells }) => {
    cells.force[0] = 1;
    cells.law[0] = 1;
    cells.soldControlled.set([0, 5]);
  });
  expect(beside).toEqual({ wanted: 10, bound: 8, unbound: 2, backfill: 3, denied: 5 });
});

test("under a control: uncovered by law, licensed, let through, each in proportion to its permissions", () => {
  let uncovered = 0;
  const booked = book([8, 2], (world) => {
    const { cells, clock } = world;
    cells.force[0] = 1;
    cells.law[0] = 0.75;
    cells.licensedRate[0] = 2 / clock.dt;
    cells.evadedRate[0] = 1 / clock.dt;
    uncovered = 0.25 * demand(world) * cells.share[0];
    cells.soldControlled[0] = uncovered + 3;
  });
  // A quarter of the first supplier's sale in the twin is out of the law's reach, and the second has no control.
  expect(uncovered).toBeGreaterThan(4);
  expect(booked).toEqual({
    ...{ wanted: 10, bound: 6, uncovered: 4, licensed: 2, defection: 1 },
    ...{ backfill: expect.closeTo(Math.min(3, uncovered - 4), 6) as number },
    ...(uncovered < 7
      ? { denied: expect.closeTo(7 - uncovered, 6) as number }
      : { catch_up: expect.closeTo(uncovered - 7, 6) as number }),
  });
});

test("sold under full control without any permission: a savings clause, booked as licensed", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.force[0] = 1;
    cells.law[0] = 1;
    cells.soldControlled[0] = 1.5;
  });
  // The other supplier controls nothing and sells nothing of its 2: nobody denied that, and it is not wanted.
  expect(booked).toEqual({ wanted: 8, bound: 8, licensed: 1.5, denied: 6.5 });
});

test("downgraded, shells, theft and remote come as they are", () => {
  const booked = book([8, 2], ({ items, cells }) => {
    cells.force.fill(1, 0, 2);
    cells.law.fill(1);
    items.downgradedEffect[0] = 0.4;
    items.shellArrived[0] = 0.3;
    items.theftEffect[0] = 0.2;
    items.remoteEffect[0] = 0.1;
  });
  expect(booked).toEqual({ wanted: 10, bound: 10, downgraded: 0.4, shells: 0.3, theft: 0.2, remote: 0.1, denied: 9 });
});

test("an account that opens in the middle of the tick counts its half, and sales before it are nobody's", () => {
  const booked = book([8, 2], ({ items, cells }) => {
    items.openShare[0] = 0.5;
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([8, 2]);
  });
  expect(booked).toEqual({ wanted: 5, bound: 5, lag: 5 });
  const covered = book([8, 2], ({ items, cells }) => {
    items.openShare[0] = 0.5;
    cells.windowOpen.fill(1, 0, 2);
    cells.force.fill(0.5, 0, 2);
    cells.law.fill(1);
    cells.soldControlled.set([4, 1]);
  });
  expect(covered).toEqual({ wanted: 5, bound: 5, denied: 5 });
});

test("a closed account books nothing", () => {
  const booked = book([8, 2], ({ items, cells }) => {
    items.announcedAt[0] = 0;
    cells.soldControlled.set([8, 2]);
  });
  expect(booked).toEqual({});
});

test("wanted is read at the run's line", () => {
  const { world, twin } = smallTwin();
  const accounts = openAccounts(world);
  twin.soldControlled.set([8, 2], 0);
  twin.soldControlled.set([8, 2], world.cells.count);
  world.cells.force.fill(1, 0, 2);
  world.cells.law.fill(1);
  bookTick(world, twin, accounts);
  expect(accounts.now[BOOK.wanted * accounts.count]).toBeCloseTo(10, 9);
  world.clock.tick = 1;
  world.items.threshold[0] -= 2;
  bookTick(world, twin, accounts);
  expect(accounts.now[BOOK.wanted * accounts.count]).toBeGreaterThan(10.5);
});

test("the last year forgets what is older, the total does not", () => {
  const { world, twin } = smallTwin(24);
  const accounts = openAccounts(world);
  const lastYear = yearRing(accounts.now.length, 12);
  world.cells.force.fill(1, 0, 2);
  world.cells.law.fill(1);
  for (let tick = 0; tick < 24; tick++) {
    world.clock.tick = tick;
    twin.soldControlled.set([8, 2], tick * world.cells.count);
    twin.stockControlled[tick * 2] = world.items.stockControlled[0];
    world.items.shellArrived[0] = tick < 12 ? 3 : 1;
    bookTick(world, twin, accounts);
    enterYear(lastYear, tick, accounts.now);
  }
  sumYear(lastYear);
  expect(unitsOf(lastYear.sum, ["shells"], [0])).toBeCloseTo(12, 9);
  expect(unitsOf(accounts.total, ["shells"], [0])).toBeCloseTo(48, 9);
  expect(unitsOf(accounts.total, ["shells"], [0, 1])).toBeCloseTo(48, 9);
});

test("a world that was never announced has nothing on its books", () => {
  const world = runTo(worldOf(minimal(), { controls: false }), 2019);
  const { twin } = smallTwin(24);
  const accounts = openAccounts(world);
  bookTick(world, twin, accounts);
  expect(unitsOf(accounts.total, ["wanted"], [0, 1])).toBe(0);
});

test("where a part is under control, what is permitted comes first and the rest was sold freely", () => {
  const booked = book([8, 2], ({ cells, clock }) => {
    cells.windowOpen[0] = 1;
    cells.force[0] = 0.5;
    cells.law[0] = 1;
    cells.licensedRate[0] = 1 / clock.dt;
    cells.soldControlled.set([4, 2]);
  });
  expect(booked).toEqual({ wanted: 10, bound: 8, licensed: 1, lag: 3, unbound: 2, denied: 4 });
});

test("the tick in which a control enters into force still belongs to the window", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.inForce[0] = 0.5;
    cells.soldControlled.set([8, 0]);
  });
  expect(booked).toEqual({ wanted: 8, bound: 8, lag: 8 });
});

test("a permission too small to divide by is none: what is sold all the same counts as honoured orders", () => {
  const booked = book([1, 0], ({ cells }) => {
    cells.soldControlled[0] = 1;
    cells.reach[0] = 1;
    cells.licensedRate[0] = 1e-320;
  });
  expect(booked.licensed).toBe(1);
});

const units = fc.double({ min: 0, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("whatever flows: what came is booked once, bought ahead or catching up; what was wanted is delivered or denied; nothing is below 0", () => {
  const some = fc.tuple(units, units);
  const part = fc.tuple(share, share);
  const flows = fc.record({
    ...{ sold: some, twin: some, force: part, law: part, reach: part, licensed: some, evaded: some },
    ...{
      windows: fc.tuple(fc.nat(1), fc.nat(1)),
      other: units,
      laidIn: fc.double({ min: -500, max: 500, noNaN: true }),
    },
  });
  fc.assert(
    fc.property(flows, (flow) => {
      const { world, twin } = smallTwin(2);
      const { cells, items, clock } = world;
      const accounts = openAccounts(world);
      twin.stockControlled[0] = items.stockControlled[0] - 200;
      bookTick(world, twin, accounts); // opens the account with 200 in stock ahead
      clock.tick = 1;
      twin.stockControlled[items.count] = twin.stockControlled[0];
      twin.soldControlled.set(flow.twin, cells.count);
      cells.soldControlled.set(flow.sold);
      cells.force.set(flow.force);
      cells.law.set(flow.law);
      cells.reach.set(flow.reach);
      cells.licensedRate.set(flow.licensed.map((units) => units / clock.dt));
      cells.evadedRate.set(flow.evaded.map((units) => (units < 500 ? 0 : units / clock.dt)));
      cells.windowOpen.set(flow.windows);
      for (const column of [items.downgradedEffect, items.shellArrived, items.theftEffect, items.remoteEffect])
        column[0] = flow.other;
      const shipped = flow.sold[0] + flow.sold[1] + 2 * flow.other; // shells and thefts are goods
      const laidIn = Math.min(flow.laidIn, shipped);
      items.arrivedControlled[0] = shipped;
      items.usedControlled[0] = shipped - laidIn;
      bookTick(world, twin, accounts);
      const booked = (names: readonly BookName[]): number => unitsOf(accounts.now, names, [0]);
      const drawn = Math.min(200, Math.max(0, -laidIn));
      expect(booked([...CHANNELS, "rush", "catch_up"])).toBeCloseTo(shipped + 2 * flow.other + drawn, 6);
      expect(booked(["rush"])).toBeLessThanOrEqual(Math.max(0, laidIn) + 1e-6);
      expect(booked([...CHANNELS, "denied"])).toBeCloseTo(booked(["wanted"]), 6);
      expect(booked(["wanted"])).toBeLessThanOrEqual(flow.twin[0] + flow.twin[1] + 1e-6);
      expect(booked(["bound"])).toBeLessThanOrEqual(booked(["wanted"]) + 1e-9);
      for (const entry of accounts.now) expect(entry).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});

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

test("in every shipped scenario, of every item and list, at every tick: rates of leakage, coverage and denial lie between 0 and 1", () => {
  const RATE = /^(own_list_|list_)?(leakage|coverage|denied(_cumulative)?$)/;
  for (const id of shippedIds()) {
    const model = prepare(shipped(id));
    const { dates, values } = runOnce(model, "rates", { everyTick: true });
    let looked = 0;
    seriesOf(model).forEach(({ observable, entity }, place) => {
      if (!RATE.test(observable)) return;
      for (const value of values.subarray(place * dates.length, (place + 1) * dates.length)) {
        if (Number.isNaN(value)) continue;
        looked += 1;
        if (value < -1e-9 || value > 1 + 1e-9) expect.fail(`${id}: ${observable} of ${entity} is ${value}`);
      }
    });
    if (id !== "no-controls") expect(looked, id).toBeGreaterThan(5000);
  }
}, 120_000);

test("in a run, too, the sales of an open account are all booked, once", () => {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "books", scenario.parameters);
  const world = worldOf(scenario, { seed: "books" });
  const accounts = openAccounts(world);
  let looked = 0;
  runTo(world, 2026, ({ items, cells, blueprint: { cellStart } }) => {
    const held = Array.from(items.need, (_, item) => heldIn(accounts.stock, item) + accounts.stock.ordinary[item]);
    const opened = Array.from(accounts.wasOpen);
    bookTick(world, twin, accounts);
    for (let item = 0; item < items.count; item++) {
      if (items.announcedAt[item] === 0 || items.openShare[item] < 1) continue;
      if (opened[item] === 0) held[item] = items.stockControlled[item] + items.usedControlled[item];
      const sold = cells.soldControlled
        .subarray(cellStart[item], cellStart[item + 1])
        .reduce((sum, one) => sum + one, 0);
      const effects = items.downgradedEffect[item] + items.remoteEffect[item];
      const came = sold + items.shellArrived[item] + items.theftEffect[item] + effects;
      const booked = unitsOf(accounts.now, [...CHANNELS, "rush", "catch_up"], [item]);
      // What is booked beyond what came was drawn, and cannot be more than was held.
      expect(booked).toBeGreaterThan(came - 1e-6);
      expect(booked).toBeLessThan(came + held[item] + 1e-6);
      looked += 1;
    }
  });
  expect(looked).toBeGreaterThan(50);
});
