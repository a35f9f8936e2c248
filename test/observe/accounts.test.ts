/** Which channel a unit is booked in, on flows built by hand. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { prepare, runTwin } from "../../src/engine/run.ts";
import {
  bookTick,
  CHANNELS,
  delivered,
  openAccounts,
  SUBTOTALS,
  sumBook,
  WANTED,
  WANTED_FIXED,
} from "../../src/observe/accounts.ts";
import type { Channel } from "../../src/observe/accounts.ts";
import type { World } from "../../src/world/world.ts";
import { minimal, runTo, worldOf } from "../engine/worlds.ts";
import { smallTwin } from "./small-twin.ts";

/** Books one tick: `twin` is what the twin sold from NL and JP; `shape` sets the run's flows. Returns the channels that are not 0. */
function book(
  twinSold: readonly [number, number],
  shape: (world: World) => void,
): Partial<Record<Channel | "wanted", number>> {
  const { world, twin } = smallTwin();
  twin.soldControlled.set(twinSold, 0);
  shape(world);
  const accounts = openAccounts(world);
  bookTick(world, twin, accounts);
  const count = world.items.count;
  const booked: Partial<Record<Channel | "wanted", number>> = { wanted: accounts.now[WANTED * count] };
  CHANNELS.forEach((channel, row) => {
    const units = accounts.now[row * count];
    if (Math.abs(units) > 1e-12) booked[channel] = Number(units.toFixed(9));
  });
  expect(delivered(accounts.now, 0, count)).toBeCloseTo(
    CHANNELS.reduce((sum, channel) => sum + (booked[channel] ?? 0), 0),
    8,
  );
  return booked;
}

/** Ordinary demand for the first item in the tick, units. */
const demand = (world: World): number => world.items.importDemandControlled[0] * world.clock.dt;

test("in the window what is sold as usual is lag, what is sold on top of it is stockpile", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([10, 2]);
  });
  expect(booked).toEqual({ wanted: 10, lag: 10, stockpile: 2 });
});

test("excess that others sell less is displaced flow: backfill before stockpile", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([11, 1]);
  });
  expect(booked).toEqual({ wanted: 10, lag: 9, backfill: 1, stockpile: 2 });
});

test("outside the window a state without a control sells backfill", () => {
  const booked = book([8, 2], ({ cells }) => cells.soldControlled.set([8, 3]));
  expect(booked).toEqual({ wanted: 10, backfill: 11 });
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
  expect(booked).toEqual({ wanted: 10, uncovered: expect.closeTo(uncovered, 6) as number, licensed: 2, defection: 1 });
});

test("sold under full control without any permission: a savings clause, booked as licensed", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.force[0] = 1;
    cells.law[0] = 1;
    cells.soldControlled[0] = 1.5;
  });
  expect(booked).toEqual({ wanted: 10, licensed: 1.5 });
});

test("downgraded, shells, theft and remote come as they are", () => {
  const booked = book([8, 2], ({ items }) => {
    items.downgradedEffect[0] = 0.4;
    items.shellArrived[0] = 0.3;
    items.theftEffect[0] = 0.2;
    items.remoteEffect[0] = 0.1;
  });
  expect(booked).toEqual({ wanted: 10, downgraded: 0.4, shells: 0.3, theft: 0.2, remote: 0.1 });
});

test("an account that opens in the middle of the tick counts its half, and sales before it are nobody's", () => {
  const booked = book([8, 2], ({ items, cells }) => {
    items.openShare[0] = 0.5;
    cells.windowOpen.fill(1, 0, 2);
    cells.soldControlled.set([8, 2]);
  });
  expect(booked).toEqual({ wanted: 5, lag: 5 });
  const covered = book([8, 2], ({ items, cells }) => {
    items.openShare[0] = 0.5;
    cells.windowOpen.fill(1, 0, 2);
    cells.force.fill(0.5, 0, 2);
    cells.law.fill(1);
    cells.soldControlled.set([4, 1]);
  });
  expect(covered).toEqual({ wanted: 5 });
});

test("a closed account books nothing", () => {
  const booked = book([8, 2], ({ items, cells }) => {
    items.announcedAt[0] = 0;
    cells.soldControlled.set([8, 2]);
  });
  expect(booked).toEqual({ wanted: 0 });
});

test("wanted is read at the run's line, and on the fixed basket of the opening day", () => {
  const { world, twin } = smallTwin();
  const accounts = openAccounts(world);
  const count = world.items.count;
  twin.soldControlled.set([8, 2], 0);
  twin.soldControlled.set([8, 2], world.cells.count);
  bookTick(world, twin, accounts);
  world.clock.tick = 1;
  world.items.threshold[0] -= 2;
  bookTick(world, twin, accounts);
  expect(accounts.now[WANTED * count]).toBeGreaterThan(10.5);
  expect(accounts.now[WANTED_FIXED * count]).toBeCloseTo(10, 9);
});

test("stock above the twin's at the opening is prestock, losses and gains are kept apart", () => {
  const { world, twin } = smallTwin();
  twin.stockControlled[0] = world.items.stockControlled[0] - 5;
  twin.soldControlled.set([8, 2], 0);
  world.cells.soldControlled.set([6, 3]);
  const accounts = openAccounts(world);
  bookTick(world, twin, accounts);
  expect(accounts.prestock[0]).toBeCloseTo(5, 9);
  expect(Array.from(accounts.loss)).toEqual([0, 2, 0]);
  expect(Array.from(accounts.gain)).toEqual([0, 0, 1]);
  expect(Array.from(accounts.sales)).toEqual([0, 6, 3]);
});

test("the last year forgets what is older, the total does not", () => {
  const { world, twin } = smallTwin(24);
  const accounts = openAccounts(world);
  for (let tick = 0; tick < 24; tick++) {
    world.clock.tick = tick;
    world.items.shellArrived[0] = tick < 12 ? 3 : 1;
    bookTick(world, twin, accounts);
  }
  const shells = CHANNELS.indexOf("shells");
  expect(accounts.lastYear[shells * 2]).toBeCloseTo(12, 9);
  expect(accounts.total[shells * 2]).toBeCloseTo(48, 9);
  expect(sumBook(accounts.total, shells, 2)).toBeCloseTo(48, 9);
});

test("the subtotals hold every channel once", () => {
  const rows = Object.values(SUBTOTALS).flat();
  expect(rows.toSorted((one, other) => one - other)).toEqual(CHANNELS.map((_, row) => row));
});

test("a world that was never announced has nothing on its books", () => {
  const world = runTo(worldOf(minimal(), { controls: false }), 2019);
  const { twin } = smallTwin(24);
  const accounts = openAccounts(world);
  bookTick(world, twin, accounts);
  expect(sumBook(accounts.total, WANTED, 2)).toBe(0);
});

const units = fc.double({ min: 0, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test("in the window, whatever is sold: lag is what the twin sells too, displaced flow comes before stockpile", () => {
  fc.assert(
    fc.property(fc.tuple(units, units), fc.tuple(units, units), (sold, twinSold) => {
      const booked = book(twinSold, ({ cells }) => {
        cells.windowOpen.fill(1, 0, 2);
        cells.soldControlled.set(sold);
      });
      const over = sold.map((units, cell) => units - twinSold[cell]);
      const excess = Math.max(0, over[0]) + Math.max(0, over[1]);
      const displaced = Math.min(excess, Math.max(0, -over[0]) + Math.max(0, -over[1]));
      const lag = Math.min(sold[0], twinSold[0]) + Math.min(sold[1], twinSold[1]);
      expect(booked.lag ?? 0).toBeCloseTo(lag, 6);
      expect(booked.backfill ?? 0).toBeCloseTo(displaced, 6);
      expect(booked.stockpile ?? 0).toBeCloseTo(excess - displaced, 6);
    }),
  );
});

test("where a part is under control, what is permitted comes first and the rest was sold freely", () => {
  const booked = book([8, 2], ({ cells, clock }) => {
    cells.windowOpen[0] = 1;
    cells.force[0] = 0.5;
    cells.law[0] = 1;
    cells.licensedRate[0] = 1 / clock.dt;
    cells.soldControlled.set([4, 2]);
  });
  expect(booked).toEqual({ wanted: 10, licensed: 1, lag: 3, backfill: 2 });
});

test("the tick in which a control enters into force still belongs to the window", () => {
  const booked = book([8, 2], ({ cells }) => {
    cells.inForce[0] = 0.5;
    cells.soldControlled.set([8, 0]);
  });
  expect(booked).toEqual({ wanted: 10, lag: 8 });
});

test("each unit once: the channels hold what was sold and what came by other ways, none is below 0", () => {
  const some = fc.tuple(units, units);
  const part = fc.tuple(share, share);
  const flows = fc.record({
    sold: some,
    twin: some,
    force: part,
    law: part,
    reach: part,
    licensed: some,
    evaded: some,
  });
  const { world, twin } = smallTwin(1);
  const { cells, items, clock } = world;
  fc.assert(
    fc.property(flows, fc.tuple(fc.nat(1), fc.nat(1)), units, (flow, windows, other) => {
      twin.soldControlled.set(flow.twin);
      cells.soldControlled.set(flow.sold);
      cells.force.set(flow.force);
      cells.law.set(flow.law);
      cells.reach.set(flow.reach);
      cells.licensedRate.set(flow.licensed.map((units) => units / clock.dt));
      cells.evadedRate.set(flow.evaded.map((units) => (units < 500 ? 0 : units / clock.dt)));
      cells.windowOpen.set(windows);
      for (const column of [items.downgradedEffect, items.shellArrived, items.theftEffect, items.remoteEffect])
        column[0] = other;
      const accounts = openAccounts(world);
      bookTick(world, twin, accounts);
      expect(delivered(accounts.now, 0, items.count)).toBeCloseTo(flow.sold[0] + flow.sold[1] + 4 * other, 6);
      for (const booked of accounts.now) expect(booked).toBeGreaterThanOrEqual(-1e-9);
    }),
  );
});

test("in a run, too, the sales of an open account are all booked, once", () => {
  const scenario = minimal();
  const twin = runTwin(prepare(scenario), "books", scenario.parameters);
  const world = worldOf(scenario, { seed: "books" });
  const accounts = openAccounts(world);
  let looked = 0;
  runTo(world, 2026, ({ items: { count, announcedAt, openShare }, cells, blueprint: { cellStart } }) => {
    bookTick(world, twin, accounts);
    for (let item = 0; item < count; item++) {
      if (announcedAt[item] === 0 || openShare[item] < 1) continue;
      const sold = cells.soldControlled.subarray(cellStart[item], cellStart[item + 1]);
      const sales = (["lag", "stockpile", "backfill", "uncovered", "licensed", "defection"] as const).map(
        (name) => accounts.now[CHANNELS.indexOf(name) * count + item],
      );
      const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
      expect(sum(sales)).toBeCloseTo(sum(sold), 6);
      expect(Math.min(...sales)).toBeGreaterThanOrEqual(-1e-9);
      looked += 1;
    }
  });
  expect(looked).toBeGreaterThan(50);
});

test("a permission too small to divide by is none: what is sold all the same counts as honoured orders", () => {
  const booked = book([1, 0], ({ cells }) => {
    cells.soldControlled[0] = 1;
    cells.reach[0] = 1;
    cells.licensedRate[0] = 1e-320;
  });
  expect(booked.licensed).toBe(1);
});
