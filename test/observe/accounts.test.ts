/** Accounts at their opening: one of each item, two where a forum bargains; nothing on them. */
import { expect, test } from "vitest";
import { openAccounts } from "../../src/observe/accounts.ts";
import { BOOKS, CHANNELS } from "../../src/observe/channels.ts";
import { altered, minimal, worldOf } from "../engine/worlds.ts";

test("one account of each item, two where a forum bargains", () => {
  const plain = openAccounts(worldOf(minimal()));
  expect([plain.tiers, plain.count, plain.now.length]).toEqual([1, 2, 2 * BOOKS.length]);
  const forum = openAccounts(worldOf(altered(minimal(), { regime: { mode: "consensus" } })));
  expect([forum.tiers, forum.count, forum.total.length]).toEqual([2, 4, 4 * BOOKS.length]);
});

test("who sold what is kept only where it is asked for", () => {
  const world = worldOf(minimal());
  expect(openAccounts(world).ledger).toBeNull();
  const { cells, years } = openAccounts(world, true).ledger!;
  expect(cells).toHaveLength(years * CHANNELS.length * world.cells.count);
});
