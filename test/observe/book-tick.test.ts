/** Which channel a unit is booked in, on flows built by hand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare, runOnce, runTwin, seriesOf } from "../../src/engine/run.ts";
import { openAccounts } from "../../src/observe/accounts.ts";
import { bookTick } from "../../src/observe/book-tick.ts";
import { BOOK, CHANNELS } from "../../src/observe/channels.ts";
import type { BookName } from "../../src/observe/channels.ts";
import { unitsOf } from "../../src/observe/reading.ts";
import { heldIn } from "../../src/observe/stock-ahead.ts";
import { enterYear, sumYear, yearSum } from "../../src/observe/year-sums.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, runTo, shipped, shippedIds, worldOf } from "../engine/worlds.ts";
import { booksOf, smallTwin } from "./small-twin.ts";
import type { Booked } from "./small-twin.ts";

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
  const lastYear = yearSum(accounts.now.length, 12);
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
