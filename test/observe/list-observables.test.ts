/** What is recorded of a list follows its members, its entries and the trade in its items only. */
import { expect, test } from "vitest";
import { prepare, runTwin } from "../../src/engine/run.ts";
import { BOOK } from "../../src/observe/channels.ts";
import { LIST_OBSERVABLES } from "../../src/observe/list-observables.ts";
import type { View } from "../../src/observe/observable.ts";
import { createObserver, observeTick } from "../../src/observe/observer.ts";
import { entriesMoved } from "../../src/world/tiers.ts";
import { altered, minimal, runTo, worldOf } from "../engine/worlds.ts";

const [MAIN, OTHER] = [0, 1];
const [US, NL, JP] = [0, 1, 2];
const STATES = 3;

/** Tools on the main list, chips on another; some years into the controls. */
function viewOf(mode: "consensus" | "sequential" = "sequential"): View {
  const scenario = altered(minimal(), {
    regime: { mode },
    data: ({ items }) => ({ items: items.map((row) => (row.id === "CHIPS" ? { ...row, list: "other" } : row)) }),
  });
  const twin = runTwin(prepare(scenario), "lists", scenario.parameters);
  const world = worldOf(scenario, { seed: "lists" });
  const observer = createObserver(world, twin);
  runTo(world, 2023, () => observeTick(world, observer, true));
  return { world, observer };
}

function read(view: View, name: string, list: number): number {
  return LIST_OBSERVABLES.find((one) => one.name === name)!.read(view, list);
}

test("members are the states with a control of the list in force, the leader apart; who leaves moves over to the exits", () => {
  const view = viewOf();
  const { memberships } = view.world;
  memberships.since.fill(0);
  for (const state of [US, NL, JP]) memberships.since[state] = 2020;
  expect([read(view, "list_members", MAIN), read(view, "list_exits", MAIN)]).toEqual([2, 0]);
  memberships.left[JP] = 1;
  expect([read(view, "list_members", MAIN), read(view, "list_exits", MAIN)]).toEqual([1, 1]);
  memberships.left[OTHER * STATES + NL] = 1; // was never in
  expect([read(view, "list_members", OTHER), read(view, "list_exits", OTHER)]).toEqual([0, 0]);
});

test("entries are those agreed in a forum, elsewhere those that the leader lists", () => {
  const forum = viewOf("consensus");
  forum.world.entries.common.set([1, 0, 1, 1, 0, 1]);
  for (const item of [0, 1]) entriesMoved(forum.world, item);
  expect([read(forum, "list_entries", MAIN), read(forum, "list_entries", OTHER)]).toEqual([3, 1]);
  const view = viewOf();
  view.world.items.announcedAt.set([0, 2019]);
  view.world.items.listedShare[1] = 0.5;
  expect([read(view, "list_entries", MAIN), read(view, "list_entries", OTHER)]).toEqual([0, 1]);
});

test("sales and leakage are of the list's own items; the leader's sales do not count", () => {
  const view = viewOf();
  const { cells, clock } = view.world;
  cells.soldControlled.set([1, 2, 4]);
  cells.soldUncontrolled.set([8, 16, 32]);
  cells.soldDowngraded.set([64, 128, 256]);
  expect(read(view, "list_sales_musd", MAIN)).toBeCloseTo(219 / clock.dt, 6);
  expect(read(view, "list_sales_musd", OTHER)).toBe(0); // only the leader makes chips
  const { sum } = view.observer.lastYear;
  sum.fill(1);
  const { count } = view.observer.accounts;
  sum.fill(20, BOOK.wanted * count, (BOOK.wanted + 1) * count);
  sum.fill(16, BOOK.bound * count, (BOOK.bound + 1) * count);
  expect(read(view, "list_leakage", MAIN)).toBeCloseTo(11 / 20, 9); // eleven channels
  expect(read(view, "list_coverage", MAIN)).toBeCloseTo(16 / 20, 9);
  expect(read(view, "list_leakage_bound", MAIN)).toBeCloseTo(9 / 16, 9); // but for unbound and uncovered
  expect(read(view, "list_denied", MAIN)).toBeCloseTo(1 / 20, 9);
  sum.fill(0);
  expect(read(view, "list_leakage", MAIN)).toBeNaN();
});
