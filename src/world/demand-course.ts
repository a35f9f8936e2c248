/**
 * The course of demand that a scenario gives: how the need of each item grows, and what the rest of the world buys. It is the same in all runs of the
 * scenario and in their twins, so each tick of it is computed by the first of them that comes there.
 */
import { seriesAt } from "../base/dated-series.ts";
import { exp } from "../base/maths.ts";
import type { Blueprint } from "./blueprint.ts";
import type { Clock } from "./world.ts";

/** Returns the row of a tick. */
export function courseAt(blueprint: Blueprint, clock: Clock): number {
  const { dates } = blueprint.course;
  const tick = clock.tick % dates.length;
  const row = tick * blueprint.itemIds.length;
  const middle = clock.start + clock.dt / 2;
  if (dates[tick] !== middle) {
    dates[tick] = middle;
    for (let item = 0; item < blueprint.itemIds.length; item++) computeItem(blueprint, item, row + item, middle, clock.end); // prettier-ignore
  }
  return row;
}

function computeItem(
  { items, needIndex, rowDemand, series, scenario, course }: Blueprint,
  item: number,
  place: number,
  middle: number,
  end: number,
): void {
  const lead = items.lead_time_years[item];
  const index = needIndex[item];
  const years = middle - scenario.time.start;
  const grown = index.length > 0 ? seriesAt(index, middle) : exp(items.need_growth[item] * years);
  course.grown[place] = grown;
  course.ahead[place] = index.length > 0 && grown > 0 ? seriesAt(index, middle + lead) / grown : 1;
  const own = rowDemand[item];
  const points = own.length > 0 ? own : series.row_demand;
  course.rest[place] = seriesAt(own, end);
  course.restChange[place] = seriesAt(points, end + lead) - seriesAt(points, end);
}
