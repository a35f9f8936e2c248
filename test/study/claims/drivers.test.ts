import { expect, test } from "vitest";
import { nameKey, seedKeys, uniform } from "../../../src/base/random.ts";
import { aboveFloor, driversOf } from "../../../src/study/claims/drivers.ts";

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
