import fc from "fast-check";
import { expect, test } from "vitest";
import { aboveFloor, driversOf, regionOf, shareOf } from "../../../src/study/claims/over-worlds.ts";
import { nameKey, seedKeys, uniform } from "../../../src/base/random.ts";

const MORE = { stated: "more", beyond: 1 } as const;

test("worlds without a number are left out; the bound is to be passed", () => {
  expect(shareOf(MORE, [2, 3, 1, NaN, -4])).toMatchObject({ worlds: 4, holds: 2, share: 0.5, mean: 0.5 });
  expect(shareOf(MORE, [NaN])).toMatchObject({ worlds: 0, holds: 0, share: NaN });
});

test("the interval is Wilson's", () => {
  // 8 of 10, 90 %: the ends q solve |0.8 - q| = 1.644854 sqrt(q (1 - q) / 10), found by halving
  const { low, high } = shareOf(MORE, [...new Array<number>(8).fill(2), 0, 0]);
  expect([low, high].map((end) => Number(end.toFixed(4)))).toEqual([0.5408, 0.9314]);
});

test("the interval holds the share and stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 2), { minLength: 1, maxLength: 60 }), (effects) => {
      const { low, share, high } = shareOf(MORE, effects);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low - 1e-12).toBeLessThanOrEqual(share);
      expect(high + 1e-12).toBeGreaterThanOrEqual(share);
    }),
  );
});

const NAMES = Array.from({ length: 100 }, (_, k) => `p${k}`);
const place = (world: number, name: string): number => uniform(seedKeys("drivers"), nameKey(name), world, 0);
const PLACES = Array.from({ length: 120 }, (_, world) => NAMES.map((name) => place(world, name)));

test("what moves the number stands out, the strongest first", () => {
  const effects = PLACES.map((row) => 2 * row[7] - 1.5 * row[40]);
  const drivers = driversOf(NAMES, PLACES, effects);
  expect(aboveFloor(drivers).map(({ name }) => name)).toEqual(["p7", "p40"]);
  expect(drivers.ranked[0].correlation).toBeGreaterThan(0.7);
  expect(drivers.ranked[1].correlation).toBeLessThan(0);
});

test("of many parameters that move nothing hardly one passes the floor", () => {
  const passed = Array.from({ length: 20 }, (_, k) =>
    aboveFloor(driversOf(NAMES, PLACES, PLACES.map((_row, world) => place(world, `noise ${k}`)))).length,
  ); // prettier-ignore
  expect(passed.filter((count) => count > 0).length).toBeLessThanOrEqual(3);
});

test("undefined numbers raise the floor, and a constant drives nothing", () => {
  const half = PLACES.map((row, world) => (world % 2 === 0 ? row[7] : NaN));
  expect(driversOf(NAMES, PLACES, half).floor).toBeGreaterThan(
    driversOf(
      NAMES,
      PLACES,
      PLACES.map(() => 1),
    ).floor,
  );
  expect(
    aboveFloor(
      driversOf(
        NAMES,
        PLACES,
        PLACES.map(() => 1),
      ),
    ),
  ).toEqual([]);
});

const SIDES = ["a", "b"];
const CUBE = Array.from({ length: 200 }, (_, k) => SIDES.map((name) => uniform(seedKeys("region"), nameKey(name), k, 0))); // prettier-ignore

test("a corner in which the answer is the other one is found", () => {
  const region = regionOf(SIDES, CUBE, CUBE.map(([a]) => a > 0.75))!; // prettier-ignore
  expect(region.sides.map(({ name }) => name)).toEqual(["a"]);
  expect(region.sides[0].low).toBeGreaterThan(0.65);
  expect(region.density).toBeGreaterThan(0.7);
  expect(region.everywhere).toBeLessThan(0.35);
});

test("few turned worlds, no parameters, or turned worlds everywhere name no region", () => {
  expect(regionOf(SIDES, CUBE, CUBE.map((_, k) => k < 3))).toBeNull(); // prettier-ignore
  expect(regionOf([], CUBE.map(() => []), CUBE.map(() => true))).toBeNull(); // prettier-ignore
  expect(regionOf(SIDES, CUBE, CUBE.map(() => true))).toBeNull(); // prettier-ignore
});
