import { expect, test } from "vitest";
import { copyData, copyState, takeOver } from "../../src/engine/snapshot.ts";
import { altered, minimal, runTo, worldOf } from "./worlds.ts";

test("a copy holds every column and does not move with the original", () => {
  const world = runTo(worldOf(minimal()), 2020);
  const copy = copyState(world);
  expect(copy.cells.capacity).toEqual(world.cells.capacity);
  expect(copy.holdings.vintage).toEqual(world.holdings.vintage);
  const before = copy.holdings.vintage[0];
  runTo(world, 2021);
  expect(world.holdings.vintage[0]).not.toBe(before);
  expect(copy.holdings.vintage[0]).toBe(before);
});

test("taking over: what moved is history's, goods always are, what stands is the future's own", () => {
  const world = worldOf(minimal());
  const start = copyState(world);
  world.items.frontier[0] += 3;
  const snapshot = { start, now: copyState(world) };
  const future = worldOf(
    altered(minimal(), {
      parameters: { cover_ordinary: 0.9, mineral_stock_years: 0.7 },
      data: ({ market_shares }) => ({
        market_shares: market_shares.map((row) => ({ ...row, share: row.supplier === "NL" ? 0.3 : row.share })),
      }),
    }),
  );
  takeOver(future, snapshot);
  expect(future.items.frontier[0]).toBe(world.items.frontier[0]);
  expect(future.cells.share[0]).toBeCloseTo(0.6, 12);
  expect(future.ties.stock[0]).toBe(0.7);
  expect(future.items.stockControlled).toEqual(world.items.stockControlled);
});

test("a group of another size is the future's", () => {
  const world = worldOf(minimal());
  const future = worldOf(altered(minimal(), { regime: { mode: "consensus" } }));
  const stakes = future.stakes.stake.slice();
  takeOver(future, { start: copyState(world), now: copyState(world) });
  expect(world.stakes.count).toBe(0);
  expect(future.stakes.stake).toEqual(stakes);
});

test("plain data are copied through and through", () => {
  const data = { numbers: Float64Array.of(1, 2), inner: { places: Int32Array.of(3), count: 4, none: null } };
  const copy = copyData(data);
  expect(copy).toEqual(data);
  data.numbers[0] = 9;
  data.inner.places[0] = 9;
  expect([copy.numbers[0], copy.inner.places[0]]).toEqual([1, 3]);
});
