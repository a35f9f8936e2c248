/**
 * The users of each item in order of the vintage they hold, kept from tick to tick: nearly sorted, so an insertion sort is linear.
 */
import type { World } from "../world/world.ts";

export type UserOrder = Readonly<ReturnType<typeof allocateUserOrder>>;

export function allocateUserOrder({ items, holdings }: World) {
  return {
    /** The holdings of each item, in order of vintage: place -> holding. */
    order: Int32Array.from({ length: holdings.count }, (_, holding) => holding),
    /** By item: the holding that half of the weight reaches, and the one that the best tenth does; -1 before they are looked for. */
    middle: new Int32Array(items.count).fill(-1),
    top: new Int32Array(items.count).fill(-1),
    /** By item: the vintages of these holdings. */
    median: new Float64Array(items.count),
    topDecile: new Float64Array(items.count),
  };
}

/** Sorts the users of every item and reads the weighted median and the top decile. */
export function weightedQuantiles(world: World, users: UserOrder): void {
  const { items, holdings } = world;
  const { median, topDecile, middle, top } = users;
  for (let item = 0; item < items.count; item++) {
    // Weights do not change: as long as nobody overtakes anybody, the same users are in the same places.
    const moved = sortItem(world, users, item);
    if (moved || middle[item] < 0) findPlaces(world, users, item);
    median[item] = holdings.vintage[middle[item]];
    if (top[item] >= 0) topDecile[item] = holdings.vintage[top[item]];
  }
}

/** Returns whether the order has changed. */
function sortItem({ holdings, blueprint }: World, { order }: UserOrder, item: number): boolean {
  const { vintage } = holdings;
  const first = blueprint.holdingStart[item];
  const end = blueprint.holdingStart[item + 1];
  let moved = false;
  let best = vintage[order[first]];
  for (let place = first + 1; place < end; place++) {
    const holding = order[place];
    const own = vintage[holding];
    if (own > best) {
      best = own;
      continue;
    }
    let free = place;
    for (; free > first; free--) {
      const other = order[free - 1];
      // Ties go by the number of the holding, so that the order never depends on where the sort began.
      if (own > vintage[other] || (own === vintage[other] && holding > other)) break;
      order[free] = other;
      moved = true;
    }
    order[free] = holding;
  }
  return moved;
}

function findPlaces({ holdings, blueprint }: World, { order, middle, top }: UserOrder, item: number): void {
  const { weight } = holdings;
  const end = blueprint.holdingStart[item + 1];
  let sum = 0;
  let half = -1;
  for (let place = blueprint.holdingStart[item]; place < end; place++) {
    sum += weight[order[place]];
    if (half < 0 && sum >= 0.5) half = order[place];
    if (sum < 0.9) continue;
    top[item] = order[place];
    break;
  }
  middle[item] = half;
}
