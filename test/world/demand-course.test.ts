/** The course of demand is what the scenario's series and growth say at a date, whoever comes there first. */
import { expect, test } from "vitest";
import { seriesAt } from "../../src/base/dated-series.ts";
import { setClock } from "../../src/engine/tick.ts";
import { courseAt } from "../../src/world/demand-course.ts";
import { shipped, worldOf } from "../engine/worlds.ts";

test("each tick follows the item's own index, or its growth, at the middle of the tick", () => {
  const world = worldOf(shipped("today"));
  const { blueprint, clock } = world;
  const { items, course, needIndex, rowDemand, series } = blueprint;
  for (const tick of [0, 100, 7]) {
    setClock(world, tick);
    const middle = clock.start + clock.dt / 2;
    const row = courseAt(blueprint, clock);
    for (let item = 0; item < world.items.count; item++) {
      const index = needIndex[item];
      const plain = Math.exp(items.need_growth[item] * (middle - blueprint.scenario.time.start));
      const now = index.length > 0 ? seriesAt(index, middle) : plain;
      const later = index.length > 0 ? seriesAt(index, middle + items.lead_time_years[item]) : now;
      expect(course.grown[row + item]).toBeCloseTo(now, 12);
      expect(course.ahead[row + item]).toBeCloseTo(now > 0 ? later / now : 1, 12);
      const points = rowDemand[item].length > 0 ? rowDemand[item] : series.row_demand;
      const change = seriesAt(points, clock.end + items.lead_time_years[item]) - seriesAt(points, clock.end);
      expect(course.restChange[row + item]).toBe(change);
    }
  }
});

test("another date in the same row is computed anew", () => {
  const world = worldOf(shipped("today"));
  const { blueprint, clock } = world;
  const { course } = blueprint;
  setClock(world, 12);
  const before = course.grown.slice(courseAt(blueprint, clock), courseAt(blueprint, clock) + world.items.count);
  clock.start += 5;
  clock.end += 5;
  const row = courseAt(blueprint, clock);
  expect(before.some((value, item) => value !== course.grown[row + item])).toBe(true);
  setClock(world, 12);
  expect([...course.grown.slice(courseAt(blueprint, clock), row + world.items.count)]).toEqual([...before]);
});
