/** How a tick of an item is divided into what is booked, what is bought ahead and what catches up. */
import { expect, test } from "vitest";
import { addCell, clearSums, divide, nothingBooked, noSums } from "../../src/observe/item-sums.ts";
import type { Booked, ItemSums } from "../../src/observe/item-sums.ts";
import type { CellFlows } from "../../src/observe/cell-flows.ts";

const EMPTY: CellFlows = noSums();
const NOTHING = { downgraded: 0, shells: 0, theft: 0, remote: 0 };
const drawing = (stockpile: number, free: number) => ({ before: 0, window: stockpile, free, ordinary: 0 });
function divided(some: ItemSums, other: typeof NOTHING, laidIn: number, stockpile = 0, free = 0): Booked {
  const booked = nothingBooked();
  divide(some, other, laidIn, drawing(stockpile, free), booked);
  return booked;
}
const sums = (some: Partial<ItemSums>): ItemSums => ({ ...noSums(), ...some });

test("cells add up, and each one's excess over its own sale in the twin is kept apart", () => {
  const total = sums({ wanted: 100 });
  clearSums(total);
  addCell(total, { ...EMPTY, wanted: 4, wantedFree: 4, free: 7 });
  addCell(total, { ...EMPTY, wanted: 4, wantedFree: 4, free: 3 });
  addCell(total, { ...EMPTY, wanted: 2, wantedWindow: 2, window: 5, licensed: 1 });
  expect(total).toMatchObject({
    wanted: 10,
    wantedFree: 8,
    free: 10,
    freeOver: 3,
    window: 5,
    windowOver: 3,
    licensed: 1,
  });
});

test("what is laid in comes out of what windows sell, then out of what others sell above the twin's", () => {
  const open = { wanted: 10, wantedFree: 4, wantedWindow: 6, free: 6, window: 8 };
  expect(divided(sums(open), NOTHING, 3)).toMatchObject({
    rushWindow: 3,
    unbound: 4,
    lag: 5,
    backfill: 1,
    catchUp: 1,
  });
  expect(divided(sums(open), NOTHING, 9)).toMatchObject({
    rushWindow: 8,
    rushFree: 1,
    unbound: 4,
    lag: 0,
    backfill: 1,
  });
  expect(divided(sums(open), NOTHING, 99)).toMatchObject({ rushWindow: 8, rushFree: 2, unbound: 4, backfill: 0 });
});

test("what does not fit into the bound part catches up: others who stepped in give way first, then the stock, then the rest", () => {
  const bound = { wanted: 10, wantedFree: 2, free: 5, licensed: 4 };
  expect(divided(sums(bound), NOTHING, 0, 3)).toMatchObject({
    unbound: 2,
    backfill: 1,
    stockpile: 3,
    through: 1,
    catchUp: 2,
  });
  expect(divided(sums({ ...bound, licensed: 7 }), NOTHING, 0, 3)).toMatchObject({
    backfill: 0,
    stockpile: 1,
    catchUp: 5,
  });
  const much = divided(sums({ ...bound, licensed: 16 }), NOTHING, 0, 3);
  expect(much).toMatchObject({ backfill: 0, stockpile: 0, through: 0.5, catchUp: 14 });
});

test("ordinary stock that is used is stock like any other", () => {
  const booked = nothingBooked();
  divide(sums({ wanted: 10 }), NOTHING, 0, { before: 1, window: 2, free: 0, ordinary: 3 }, booked);
  expect(booked).toMatchObject({ stockpile: 6, backfill: 0, catchUp: 0 });
});

test("what comes through the wall counts when it arrives; stock that others sold is drawn as backfill", () => {
  const licences = sums({ wanted: 10, licensed: 4 });
  expect(divided(licences, NOTHING, 4, 0, 2)).toMatchObject({
    through: 1,
    rushWindow: 0,
    backfill: 2,
  });
});
