/** Work done with the controlled grade over the last year by item, in the run and in the twin at the run's line between the grades. */
import type { World } from "../world/world.ts";
import type { TwinRecord } from "./twin-record.ts";
import { push, yearSum } from "./year-sums.ts";

export type WorkDone = Readonly<ReturnType<typeof openWork>>;

export function openWork({ items: { count } }: World, year: number) {
  return {
    run: yearSum(count, year),
    twin: yearSum(count, year),
    /** The twin's in this tick. */
    twinNow: new Float64Array(count),
    /** Scratch space. */
    ofItems: new Float64Array(count),
  };
}

/**
 * Enters the work of a tick. Goods that are installed keep the grade that they had when they came, here as in the run: of the twin's, each year's
 * arrivals are counted at the line that the run drew between the grades in that year.
 */
export function addWork(
  { items, clock, blueprint, constants }: World,
  twin: TwinRecord,
  year: number,
  { run, twin: ofTwin, twinNow, ofItems }: WorkDone,
): void {
  const row = clock.tick * items.count;
  for (let item = 0; item < items.count; item++) ofItems[item] = items.workDone[item] / year;
  push(run, clock.tick, ofItems);
  for (let item = 0; item < items.count; item++) {
    const line = twin.controlled[row + item] > 0 ? items.controlled[item] / twin.controlled[row + item] : 0;
    const left = blueprint.installed[item] === 1 && clock.tick > 0 ? constants.lasting[item] : 0;
    const before = left > 0 ? twin.workDone[row - items.count + item] : 0;
    twinNow[item] = twinNow[item] * left + (twin.workDone[row + item] - before * left) * line;
    ofItems[item] = twinNow[item] / year;
  }
  push(ofTwin, clock.tick, ofItems);
}
