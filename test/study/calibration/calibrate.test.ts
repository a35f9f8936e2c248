import { expect, test } from "vitest";
import { searchSets, shippedNames } from "../../../src/study/calibration/calibrate.ts";
import { mean } from "../../../src/base/statistics.ts";
import { facts, free, ONE, placeOf, plan, scenario, search, THREE, toy, TWO } from "./toy.ts";

test("the sets lie where the answer is known to be", () => {
  expect(search.accepted.length).toBeGreaterThanOrEqual(plan.sets);
  for (const { values } of search.accepted) {
    expect(100 * placeOf(values[0], ONE)).toBeGreaterThan(74);
    expect(100 * placeOf(values[0], ONE)).toBeLessThan(86);
  }
  const sums = search.accepted.map(({ values }) => 100 * (placeOf(values[0], TWO) + placeOf(values[0], THREE)));
  expect(mean(sums)).toBeGreaterThan(34);
  expect(mean(sums)).toBeLessThan(46);
});

test("the level is the share of rows inside that enough sets have, and every set has it", () => {
  expect(search.level).toBe(0.75); // three of four: the fourth is out of reach
  for (const { shares } of search.accepted) expect(shares[0]).toBeGreaterThanOrEqual(search.level);
});

test("medians are those of the model's runs, not of the emulators", () => {
  for (const { values, medians } of search.accepted)
    expect(medians[0][0]).toBeCloseTo(100 * placeOf(values[0], ONE), -0.3);
});

test("only parameters that an emulator reads are shipped", () => {
  const names = shippedNames(search, 0);
  for (const name of [ONE, TWO, THREE]) expect(names).toContain(name);
  expect(names.length).toBeLessThan(free.length / 4);
});

test("waves meet more rows than the first sample", () => {
  const before = mean(search.first.answers[0].map((run) => (run[0] >= 76 && run[0] <= 84 ? 1 : 0)));
  expect(before).toBeLessThan(0.15);
  expect(search.waves.at(-1)!.met[0]).toBeGreaterThan(0.6);
});

test("asked again, the same sets: nothing hangs on order or time", async () => {
  const again = await searchSets([scenario], facts, plan, toy());
  expect(again.accepted).toEqual(search.accepted);
});

test("two eras: shared behaviour has one value in both", async () => {
  const other = { ...scenario };
  const both = await searchSets([scenario, other], facts, { ...plan, waves: 1 }, toy());
  expect(both.space.size).toBe(free.length);
  for (const { values } of both.accepted) expect(values[0]).toEqual(values[1]);
});
