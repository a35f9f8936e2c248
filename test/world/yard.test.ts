/** The yard: packages, entry into force, on the share of the tick that is theirs. */
import { expect, test } from "vitest";
import { beginTick } from "../../src/world/begin-tick.ts";
import { driftLine } from "../../src/world/grade-line.ts";
import type { World } from "../../src/world/world.ts";
import * as yard from "../../src/world/yard.ts";
import { readSource } from "../architecture/source-files.ts";
import { altered, minimal, worldOf } from "../engine/worlds.ts";
import { columnsOf, noTouch, tokensOf, watched } from "../processes/watched-world.ts";

const DATE = 2018 + 0.5 / 12; // the middle of the first tick

function fresh(leader: "first" | "waits" = "first", mode: "sequential" | "consensus" = "sequential"): World {
  const world = worldOf(altered(minimal(), { regime: { leader, mode } }));
  beginTick(world);
  return world;
}

const PACKAGE = { date: DATE, force: DATE, items: [0, 1], listedShare: 0.5, tighten: 1, entities: 20, signal: 1 };

test("a package lists, tightens, opens the account for the rest of the tick, and is known to the leader's cells", () => {
  const world = fresh();
  const { items, cells, setting, blueprint } = world;
  const threshold = items.threshold[1];
  yard.launchPackage(world, "test", PACKAGE);
  expect(items.listedShare[1]).toBe(0.5);
  expect(items.threshold[1]).toBe(threshold - 1);
  expect(items.announcedAt[1]).toBe(DATE);
  expect(items.openShare[1]).toBeCloseTo(0.5, 9);
  expect(setting.listedUsers[0]).toBe(20);
  expect(setting.signal[0]).toBe(1);
  expect(cells.announced[blueprint.cellOf[1 * 3 + blueprint.leader]]).toBe(items.controlled[1]);
  expect(Array.from(cells.windowOpen)).toEqual([1, 1, 1]);
});

test("what is listed later in a tick is on the account for its own part of it", () => {
  const world = fresh();
  const { items } = world;
  yard.listItem(world, 0, 2017, 0.4, 0);
  items.openShare[0] = 1;
  const before = items.controlled[0];
  yard.listItem(world, 0, DATE, 0.8, 0);
  expect(items.controlled[0]).toBeCloseTo(2 * before, 9);
  expect(items.openShare[0]).toBeCloseTo(0.75, 9);
});

test("a control in force on the 16th acts on half of the tick, and in full from the next", () => {
  const world = fresh();
  const { cells } = world;
  yard.forceCell(world, 0, 0.4, DATE);
  expect(cells.inForceNow[0]).toBeCloseTo(0.2, 9);
  expect(cells.inForce[0]).toBe(0.4);
  beginTick(world);
  expect(cells.inForceNow[0]).toBe(0.4);
  yard.forceCell(world, 0, 0.3, DATE); // less than is in force: nothing
  expect(cells.inForce[0]).toBe(0.4);
});

test("a partner that decides announces now and brings it into force when it is due", () => {
  const world = fresh();
  const { cells, suppliers, items } = world;
  yard.launchPackage(world, "test", PACKAGE);
  yard.decideToFollow(world, "test", 0, 1, DATE, DATE + 1);
  expect(suppliers.announced[1]).toBe(DATE);
  expect(suppliers.signal[1]).toBe(1);
  yard.bringIntoForce(world, "test", 1);
  expect(cells.inForce[0]).toBe(0);
  world.clock.start = DATE + 1;
  world.clock.end = DATE + 1 + 1 / 12;
  yard.bringIntoForce(world, "test", 1);
  expect(cells.inForce[0]).toBe(items.controlled[0]);
  expect(suppliers.inForceSince[1]).toBe(DATE + 1);
  expect(cells.windowOpen[0]).toBe(0);
});

test("a partner that follows is provocation enough for a reply in full, and one signal more", () => {
  const world = fresh();
  const { suppliers } = world;
  yard.launchPackage(world, "test", PACKAGE);
  expect([suppliers.provoked[1], suppliers.provocation[1]]).toEqual([0, 0]);
  yard.decideToFollow(world, "test", 0, 1, DATE, DATE + 1);
  expect([suppliers.provoked[1], suppliers.provocation[1], suppliers.signal[1]]).toEqual([DATE, 1, 1]);
});

test("a leader who waits proposes only", () => {
  const world = fresh("waits");
  yard.launchPackage(world, "test", PACKAGE);
  expect(world.packages.proposed[0]).toBe(DATE);
  expect(world.packages.announced[0]).toBe(0);
  expect(world.items.announcedAt[1]).toBe(0);
});

test("the header names exactly the columns that are touched", () => {
  const seen = noTouch();
  for (const [leader, mode] of [
    ["first", "sequential"],
    ["first", "consensus"],
    ["waits", "sequential"],
  ] as const) {
    const world = watched(fresh(leader, mode), () => seen);
    yard.launchPackage(world, "test", PACKAGE);
    world.entries.common.fill(1, 0, 1);
    world.cells.downgradedReady.fill(1);
    yard.launchPackage(world, "test", { ...PACKAGE, items: [] });
    yard.launchPackage(world, "test", { ...PACKAGE, listedShare: 1 });
    yard.decideToFollow(world, "test", 0, 1, DATE, DATE);
    yard.bringIntoForce(world, "test", 1);
    world.items.frontier[0] += 1;
    driftLine(world, 0);
  }
  const named = tokensOf(readSource("src/world/yard.ts"), "touches").flatMap((token) => columnsOf(token, []));
  expect([...new Set([...seen.reads, ...seen.writes])].sort()).toEqual([...named].sort());
});

test("a listing never takes entries off, and opens the account and the windows once and for its own date", () => {
  const world = fresh();
  const { items, cells, p } = world;
  yard.listItem(world, 0, DATE, 0.6, 1);
  const [threshold, controlled] = [items.threshold[0], items.controlled[0]];
  yard.listItem(world, 0, DATE + 1, 0.2, 0);
  expect(items.listedShare[0]).toBe(0.6);
  expect(items.threshold[0]).toBe(threshold);
  expect(items.controlled[0]).toBe(controlled);
  expect(items.announcedAt[0]).toBe(DATE);
  expect(Array.from(cells.windowEnd)).toEqual([DATE + 1 + p.window_months / 12, DATE + 1 + p.window_months / 12, 0]);
});

test("in a forum a package claims the most valuable entries that are born, up to the wanted share", () => {
  const { entries, ...rest } = fresh("first", "consensus");
  const world = { entries, ...rest };
  entries.born.fill(2000);
  entries.value.set([0.3, 0.9, 0.5, 0.7]);
  entries.born[1] = 2100;
  entries.released[3] = 1;
  yard.claimEntries(world, 0, 0.34);
  expect(Array.from(entries.claimed.subarray(0, 4))).toEqual([0, 0, 0, 1]);
  expect(entries.released[3]).toBe(0);
  entries.common[0] = 1; // stands on a list already, so it counts
  yard.claimEntries(world, 0, 0.67);
  expect(Array.from(entries.claimed.subarray(0, 4))).toEqual([0, 0, 0, 1]);
  yard.claimEntries(world, 0, 1);
  expect(Array.from(entries.claimed.subarray(0, 4))).toEqual([0, 0, 1, 1]);
});

test("what a package provokes is what it newly takes, and a part of what it tightens; its size is kept for the answer", () => {
  const provoked = (named: number, again: boolean) => {
    const world = worldOf(
      altered(minimal(), { parameters: { provocation_share: 0.05, provocation_named: named, provocation_full: 0.5 } }),
    );
    beginTick(world);
    const { suppliers, blueprint } = world;
    yard.launchPackage(world, "test", { ...PACKAGE, tighten: 0 });
    const first = suppliers.provocation[blueprint.leader];
    if (!again) return { date: suppliers.provoked[blueprint.leader], size: first };
    suppliers.provoked[blueprint.leader] = 0;
    yard.launchPackage(world, "test", { ...PACKAGE, tighten: 0 });
    return { date: suppliers.provoked[blueprint.leader], size: suppliers.provocation[blueprint.leader] };
  };
  const taken = (0.3 * 4000 + 0.5 * 6000) * 0.5; // half of the entries above the first thresholds
  expect(provoked(0, false)).toEqual({ date: DATE, size: expect.closeTo(taken / 10000 / 0.5, 6) });
  expect(provoked(0, true).date).toBe(0); // named again, nothing new
  expect(provoked(0.5, true)).toEqual({ date: DATE, size: 0 });
});

test("talks about a package began with the first signal that named its goods and is not forgotten", () => {
  const from = (signals: readonly number[]): number => {
    const world = worldOf(altered(minimal(), { parameters: { talks_memory_years: 1 } }));
    beginTick(world);
    world.items.signalledAt.set(signals);
    yard.launchPackage(world, "test", PACKAGE);
    return world.packages.talksFrom[0];
  };
  expect(from([0, 0])).toBe(0);
  expect(from([2017.5, 2017.8])).toBe(2017.5);
  expect(from([2016.5, 2017.8])).toBe(2017.8);
});
