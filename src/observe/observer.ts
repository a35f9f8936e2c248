/**
 * The observer: what it keeps from tick to tick to be able to answer, and nothing of it feeds back.
 */
import type { World } from "../world/world.ts";
import { openAccounts } from "./accounts.ts";
import { bookTick } from "./book-tick.ts";
import type { Accounts } from "./accounts.ts";
import { backwardDelay } from "./diffusion.ts";
import { sumYear } from "./year-ring.ts";
import { addFlows, openFlows } from "./flows.ts";
import type { Flows } from "./flows.ts";
import type { TwinRecord } from "./twin-record.ts";
import { allocateUserOrder, weightedQuantiles } from "./user-order.ts";
import type { UserOrder } from "./user-order.ts";

export interface Observer {
  readonly accounts: Accounts;
  readonly order: UserOrder;
  readonly twin: TwinRecord;
  readonly fronts: FrontBook;
  /** Sums since the start. */
  readonly flows: Flows;
  /** Trailing-year sums by state, musd: loss, gain, sales. */
  readonly states: { readonly loss: YearSum; readonly gain: YearSum; readonly sales: YearSum };
  readonly imports: YearSum;
  readonly importsTwin: YearSum;
  /** Work done with the controlled grade over the last year by item, in the run and in the twin at the run's line between the grades. */
  readonly work: YearSum;
  readonly workTwin: YearSum;
  readonly workAtLine: Float64Array;
  readonly scratch: Float64Array;
  readonly ofItems: Float64Array;
  /** Backward delay of each item's median user when somebody last looked, years. */
  readonly delay: Float64Array;
}

/** Fronts found, and years that fronts were open, over the last year and the whole run. */
interface FrontBook {
  readonly found: YearSum;
  readonly open: YearSum;
  foundBefore: number;
  foundTotal: number;
  openTotal: number;
}

/** Sums over the last twelve months for a row of quantities. */
export interface YearSum {
  readonly sum: Float64Array;
  readonly ring: Float64Array;
}

function yearSum(rows: number, ticks: number): YearSum {
  return { sum: new Float64Array(rows), ring: new Float64Array(rows * ticks) };
}

function push({ sum, ring }: YearSum, tick: number, ticks: number, values: Float64Array): void {
  const slot = (tick % ticks) * sum.length;
  for (let row = 0; row < sum.length; row++) {
    sum[row] = sum[row] + values[row] - ring[slot + row];
    ring[slot + row] = values[row];
  }
}

export function createObserver(world: World, twin: TwinRecord, withLedger = false): Observer {
  const ticks = Math.round(world.blueprint.scenario.time.ticksPerYear);
  const states = world.suppliers.count;
  return {
    accounts: openAccounts(world, withLedger),
    order: allocateUserOrder(world),
    twin,
    fronts: { found: yearSum(1, ticks), open: yearSum(1, ticks), foundBefore: 0, foundTotal: 0, openTotal: 0 },
    flows: openFlows(world),
    states: { loss: yearSum(states, ticks), gain: yearSum(states, ticks), sales: yearSum(states, ticks) },
    imports: yearSum(1, ticks),
    importsTwin: yearSum(1, ticks),
    work: yearSum(world.items.count, ticks),
    workTwin: yearSum(world.items.count, ticks),
    workAtLine: new Float64Array(world.items.count),
    scratch: new Float64Array(1),
    ofItems: new Float64Array(world.items.count),
    delay: new Float64Array(world.items.count),
  };
}

/** Books a tick. Sums over the last year are made, and users put in order, only when somebody is about to look. */
export function observeTick(world: World, observer: Observer, looking: boolean, ordering = looking): void {
  const { clock, shells, cells, items, blueprint } = world;
  const { accounts, twin, fronts, states } = observer;
  const ticks = accounts.year;
  bookTick(world, twin, accounts);
  addFlows(world, observer.flows);
  push(states.loss, clock.tick, ticks, accounts.loss);
  push(states.gain, clock.tick, ticks, accounts.gain);
  push(states.sales, clock.tick, ticks, accounts.sales);

  const one = observer.scratch;
  let arrived = 0;
  for (let item = 0; item < items.count; item++)
    arrived += items.arrivedControlled[item] + items.arrivedUncontrolled[item];
  for (let cell = 0; cell < cells.count; cell++) arrived += cells.soldDowngraded[cell];
  one[0] = arrived;
  push(observer.imports, clock.tick, ticks, one);
  let ordinary = 0;
  const first = clock.tick * cells.count;
  for (let cell = 0; cell < cells.count; cell++)
    ordinary += twin.soldControlled[first + cell] + twin.soldUncontrolled[first + cell];
  one[0] = ordinary;
  push(observer.importsTwin, clock.tick, ticks, one);

  addWork(world, observer);

  let closed = 0;
  let open = 0;
  for (let item = 0; item < items.count; item++) {
    const first = item * blueprint.shellsPerItem;
    for (let shell = first; shell < first + items.frontsUsed[item]; shell++) {
      closed += shells.incarnation[shell];
      open += shells.open[shell];
    }
  }
  const found = closed - fronts.foundBefore;
  fronts.foundBefore = closed;
  fronts.foundTotal += found;
  fronts.openTotal += open * clock.dt;
  one[0] = found;
  push(fronts.found, clock.tick, ticks, one);
  one[0] = open * clock.dt;
  push(fronts.open, clock.tick, ticks, one);
  if (!looking) return;
  sumYear(accounts.lastYear);
  if (!ordering) return;
  weightedQuantiles(world, observer.order);
  for (let item = 0; item < items.count; item++) observer.delay[item] = delayOf(world, observer, item);
}

/**
 * Enters the work of a tick. Goods that are installed keep the grade that they had when they came, here as in the run: of the twin's, each year's
 * arrivals are counted at the line that the run drew between the grades in that year.
 */
function addWork({ items, clock, blueprint, constants }: World, observer: Observer): void {
  const { twin, accounts, work, workTwin, workAtLine, ofItems } = observer;
  const row = clock.tick * items.count;
  for (let item = 0; item < items.count; item++) ofItems[item] = items.workDone[item] / accounts.year;
  push(work, clock.tick, accounts.year, ofItems);
  for (let item = 0; item < items.count; item++) {
    const line = twin.controlled[row + item] > 0 ? items.controlled[item] / twin.controlled[row + item] : 0;
    const left = blueprint.installed[item] === 1 && clock.tick > 0 ? constants.lasting[item] : 0;
    const before = left > 0 ? twin.workDone[row - items.count + item] : 0;
    workAtLine[item] = workAtLine[item] * left + (twin.workDone[row + item] - before * left) * line;
    ofItems[item] = workAtLine[item] / accounts.year;
  }
  push(workTwin, clock.tick, accounts.year, ofItems);
}

/** Undefined until the first announcement in the world. */
function delayOf({ items, clock, blueprint }: World, { twin, order, accounts }: Observer, item: number): number {
  if (!accounts.frontierThen.some((frontier) => !Number.isNaN(frontier))) return NaN;
  return backwardDelay(twin, item, items.count, order.median[item], clock.end, blueprint.scenario.time.start, clock.dt);
}
