/**
 * How far the technology has spread among the target's users, in the run and in its twin, and how much later than in the twin.
 */
import type { World } from "../world/world.ts";
import { MAIN } from "../world/tiers.ts";
import type { TwinRecord } from "./twin-record.ts";
import type { Who } from "../world/run-constants.ts";

/** Share of the users of an item, weighted by size, whose vintage reaches a mark; `offset` selects the holdings (a tick of the twin). */
export function shareReaching(
  world: World,
  item: number,
  mark: number,
  who: Who,
  vintage: Float64Array,
  offset: number,
): number {
  const { blueprint, constants } = world;
  const { weight, total } = constants.work[who];
  const end = blueprint.holdingStart[item + 1];
  let reached = 0;
  for (let holding = blueprint.holdingStart[item]; holding < end; holding++)
    if (vintage[offset + holding] >= mark) reached += weight[holding];
  return total[item] > 0 ? reached / total[item] : NaN;
}

/**
 * Backward delay of the median user of an item: now less the date at which the twin's median user was where the run's is, interpolated between
 * ticks; negative where the run leads, NaN where it would need the twin beyond its end. While the twin stands still it remains at one vintage, and the
 * last date counts: a run that is level with its twin has no delay.
 */
export function backwardDelay(
  twin: TwinRecord,
  item: number,
  items: number,
  median: number,
  now: number,
  start: number,
  dt: number,
): number {
  const { median: twins } = twin;
  const passed = median + 1e-9;
  let low = 0;
  let high = twin.written - 1;
  while (!(twins[high * items + item] > passed)) {
    if (twin.written === twin.ticks || twin.writeMore === null) return NaN;
    twin.writeMore();
    high = twin.written - 1;
  }
  if (twins[item] > passed) return now - (start + dt);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (twins[middle * items + item] > passed) high = middle;
    else low = middle;
  }
  const before = twins[low * items + item];
  const part = Math.max(0, (median - before) / (twins[high * items + item] - before));
  return now - (start + (low + 1 + part) * dt);
}

/** The fixed basket: the items of the main list, which the scenario gives, so that it is the same in every run and every future. */
export function isInBasket({ blueprint }: World, item: number): boolean {
  return blueprint.itemList[item] === MAIN;
}

/** Over the fixed basket, by the target's need at the start. */
export function basketMean(world: World, value: (item: number) => number): number {
  return meanByNeed(world, (item) => isInBasket(world, item), value);
}

/** Over the items whose accounts are open now, by the target's need at the start. */
export function yardMean(world: World, value: (item: number) => number): number {
  return meanByNeed(world, (item) => world.items.announcedAt[item] > 0, value);
}

function meanByNeed(world: World, counts: (item: number) => boolean, value: (item: number) => number): number {
  const { items, blueprint } = world;
  let sum = 0;
  let weight = 0;
  for (let item = 0; item < items.count; item++) {
    if (!counts(item)) continue;
    const own = value(item);
    if (Number.isNaN(own)) continue;
    sum += own * blueprint.items.need_musd[item];
    weight += blueprint.items.need_musd[item];
  }
  return weight > 0 ? sum / weight : NaN;
}
