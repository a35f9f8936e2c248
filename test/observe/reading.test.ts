/** Which accounts are read together. */
import { expect, test } from "vitest";
import { openAccounts } from "../../src/observe/accounts.ts";
import { BOOK } from "../../src/observe/channels.ts";
import {
  accountsOf,
  mainAccounts,
  ownAccounts,
  ratio,
  rowsOf,
  shareOfWanted,
  unitsOf,
} from "../../src/observe/reading.ts";
import { altered, minimal, worldOf } from "../engine/worlds.ts";

const twoLists = altered(minimal(), {
  regime: { mode: "consensus" },
  data: ({ items }) => ({ items: items.map((row) => (row.id === "CHIPS" ? { ...row, list: "other" } : row)) }),
});

test("the headline is read on the coalition's first list; what the leader lists alone has accounts of its own", () => {
  const world = worldOf(twoLists);
  expect([...mainAccounts(world)]).toEqual([0]);
  expect([...accountsOf(world, 1)]).toEqual([1]);
  expect([...ownAccounts(world)]).toEqual([2, 3]);
  expect(ownAccounts(worldOf(minimal())).length).toBe(0);
});

test("units are added up over books and accounts; a rate of nothing is undefined", () => {
  const { total, count } = openAccounts(worldOf(twoLists));
  expect(count).toBe(4);
  expect(shareOfWanted(total, rowsOf(["lag"]), [0, 2])).toBeNaN();
  total[BOOK.lag * count] = 3;
  total[BOOK.shells * count + 2] = 4;
  total[BOOK.wanted * count] = 10;
  expect(unitsOf(total, ["lag", "shells"], [0, 2])).toBe(7);
  expect(unitsOf(total, ["lag", "shells"], [0, 1])).toBe(3);
  expect(shareOfWanted(total, rowsOf(["lag", "shells"]), [0, 2])).toBe(0.7);
  expect(ratio(1, 0)).toBeNaN();
});
