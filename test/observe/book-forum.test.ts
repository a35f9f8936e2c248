/** A tick of an item where a forum bargains: what only the leader lists is on an account of its own. */
import { expect, test } from "vitest";
import { openAccounts } from "../../src/observe/accounts.ts";
import { bookItem } from "../../src/observe/book-tick.ts";
import { allocateTwinRecord } from "../../src/observe/twin-record.ts";
import { unitsOf } from "../../src/observe/reading.ts";
import { altered, minimal, worldOf } from "../engine/worlds.ts";

test("half of the entries common, half the leader's: a member that keeps to the list sells the other half freely", () => {
  const world = worldOf(altered(minimal(), { regime: { mode: "consensus" } }));
  const { items, cells, entries, blueprint } = world;
  items.announcedAt[0] = 2018;
  items.listedShare[0] = 1;
  items.openShare[0] = 1;
  entries.born.fill(2000);
  const first = blueprint.entryStart[0];
  entries.common[first] = 1;
  entries.unilateral[first + 1] = 1;
  const twin = allocateTwinRecord(1, world.blueprint);
  for (const column of ["controlled", "builtGap", "builtScale", "stockControlled"] as const)
    twin[column].set(items[column]);
  const cell = blueprint.cellStart[0];
  twin.soldControlled[cell] = 10;
  cells.force[cell] = 0.5;
  cells.law[cell] = 1;
  cells.covered[cell] = 0.5;
  cells.soldControlled[cell] = 5;
  const accounts = openAccounts(world);
  bookItem(world, twin, accounts, 0);
  const [coalition, own] = [0, items.count].map((account) =>
    (["wanted", "bound", "unbound", "denied"] as const).map((name) => unitsOf(accounts.now, [name], [account])),
  );
  const rounded = (values: number[]): number[] => values.map((value) => Number(value.toFixed(9)));
  expect(rounded(coalition)).toEqual([5, 5, 0, 5]);
  expect(rounded(own)).toEqual([5, 0, 5, 0]);
});
