import { expect, test } from "vitest";
import { shipped, worldOf } from "../engine/worlds.ts";

test("each grade's chain is made of its own columns, the same from the first tick to the last", () => {
  const { constants, cells, items } = worldOf(shipped("today"));
  const { controlled, uncontrolled } = constants.orders;
  expect(controlled.book).toBe(cells.bookControlled);
  expect(controlled.making3).toBe(cells.making3Controlled);
  expect(controlled.sold).toBe(cells.soldControlled);
  expect(controlled.stockTarget).toBe(items.stockTargetControlled);
  expect(uncontrolled.book).toBe(cells.bookUncontrolled);
  expect(uncontrolled.stock).toBe(items.stockUncontrolled);
});
