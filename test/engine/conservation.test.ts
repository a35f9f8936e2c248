/** The books balance after every tick, and a goods flow that is broken on purpose ends the run with its seed. */
import { expect, test } from "vitest";
import { checkAccounts, checkBooks, ConservationError, enterTick, openBooks } from "../../src/engine/conservation.ts";
import { drawParameters } from "../../src/engine/draw-parameters.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { openAccounts } from "../../src/observe/accounts.ts";
import { BOOK } from "../../src/observe/channels.ts";
import type { World } from "../../src/world/world.ts";
import { altered, minimal, runTo, shipped, worldOf } from "./worlds.ts";

test.each([minimal(), shipped("today"), shipped("cocom")])("goods are conserved at every tick", (scenario) => {
  const drawn = altered(scenario, { parameters: drawParameters(scenario, "books") });
  const world = worldOf(drawn, { seed: "books" });
  const books = openBooks(world);
  let ticks = 0;
  runTo(world, scenario.time.end, () => {
    enterTick(world, books);
    checkBooks(world, books, "books");
    ticks += 1;
  });
  expect(ticks).toBeGreaterThan(90);
});

const LEAKS: readonly (readonly [string, string, (world: World) => void])[] = [
  ["physical", "finished goods vanish", ({ cells }) => (cells.making3Uncontrolled[0] *= 0.999)],
  ["physical", "finished goods appear", ({ cells }) => (cells.makerStock[0] += 0.1)],
  ["smuggled", "smuggled goods appear", ({ items }) => (items.transit[0] += 0.01)],
  ["effect", "the target's stock grows by itself", ({ items }) => (items.stockControlled[0] += 0.01)],
];

test.each(LEAKS)("a broken flow of %s goods is found: %s", (book, _what, spoil) => {
  const model = prepare(altered(minimal(), { time: { end: 2020 } }));
  const watch = (world: World): void => {
    if (world.clock.tick === 11) spoil(world);
  };
  expect(() => runOnce(model, "leaky/7", { watch })).toThrow(ConservationError);
  expect(() => runOnce(model, "leaky/7", { watch })).toThrow(new RegExp(`^${book} goods .*"leaky/7"`));
});

test("an honest run passes", () => {
  expect(() => runOnce(prepare(altered(minimal(), { time: { end: 2020 } })), "honest")).not.toThrow();
});

const UNBALANCED: readonly (readonly [string, Partial<Record<keyof typeof BOOK, number>>])[] = [
  ["a unit came through two walls", { wanted: 10, bound: 8, licensed: 3, shells: 1, denied: 7 }],
  ["a unit is neither delivered nor denied", { wanted: 10, bound: 8, unbound: 2, licensed: 3, denied: 4 }],
  ["more is bound than wanted", { wanted: 10, bound: 11, denied: 10 }],
  ["something was delivered less than not at all", { wanted: 10, bound: 8, unbound: -1, licensed: 3, denied: 8 }],
];

test.each(UNBALANCED)("an account in which %s ends the run", (_what, entries) => {
  const world = worldOf(minimal());
  const accounts = openAccounts(world);
  const enter = (units: Partial<Record<keyof typeof BOOK, number>>): void => {
    accounts.now.fill(0);
    for (const [book, value] of Object.entries(units))
      accounts.now[BOOK[book as keyof typeof BOOK] * accounts.count] = value;
  };
  enter({ wanted: 10, bound: 8, unbound: 2, licensed: 3, denied: 5 });
  expect(() => checkAccounts(world, accounts, "even/7")).not.toThrow();
  enter(entries);
  expect(() => checkAccounts(world, accounts, "odd/7")).toThrow(ConservationError);
  expect(() => checkAccounts(world, accounts, "odd/7")).toThrow(/^the account of .* with seed "odd\/7" at tick/);
});
