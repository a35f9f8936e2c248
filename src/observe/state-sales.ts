/** Sales of each state to the target against the twin's, all grades: what it lost, what it gained, and all that it sold. */
import { ROUNDING } from "../world/fixed-numbers.ts";
import type { World } from "../world/world.ts";
import type { TwinRecord } from "./twin-record.ts";
import { push, yearSum } from "./year-sums.ts";

export type StateSales = Readonly<ReturnType<typeof openStateSales>>;

/** By state, musd: run less twin, losses (+) and gains (+), in this tick and over the last year. */
export function openStateSales({ suppliers: { count } }: World, year: number) {
  return {
    lossNow: new Float64Array(count),
    gainNow: new Float64Array(count),
    salesNow: new Float64Array(count),
    loss: yearSum(count, year),
    gain: yearSum(count, year),
    sales: yearSum(count, year),
  };
}

/** Enters a tick. */
export function addStateSales({ cells, clock }: World, twin: TwinRecord, states: StateSales): void {
  const { lossNow, gainNow, salesNow } = states;
  lossNow.fill(0);
  gainNow.fill(0);
  salesNow.fill(0);
  for (let cell = 0; cell < cells.count; cell++) {
    const supplier = cells.supplier[cell];
    const row = clock.tick * cells.count + cell;
    const sold = cells.soldControlled[cell] + cells.soldUncontrolled[cell] + cells.soldDowngraded[cell];
    const grades =
      cells.soldControlled[cell] -
      twin.soldControlled[row] +
      (cells.soldUncontrolled[cell] - twin.soldUncontrolled[row]);
    const difference = grades + cells.soldDowngraded[cell];
    salesNow[supplier] += sold;
    // The twin counts all makers of an item as one: what differs by rounding is equal.
    if (Math.abs(difference) <= ROUNDING * sold) continue;
    if (difference < 0) lossNow[supplier] -= difference;
    else gainNow[supplier] += difference;
  }
  push(states.loss, clock.tick, lossNow);
  push(states.gain, clock.tick, gainNow);
  push(states.sales, clock.tick, salesNow);
}
