/**
 * The users of each item in order of the vintage they hold, kept from tick to tick: nearly sorted, so an insertion sort is linear.
 */
import type { World } from "../world/world.ts";

export interface UserOrder {
  /** The holdings of each item, in order of vintage: place -> holding. */
  readonly order: Int32Array;
  /** Vintage that half of the weight reaches, per item. */
  readonly median: Float64Array;
  /** Vintage that the best tenth of the weight reaches. */
  readonly topDecile: Float64Array;
}

export function allocateUserOrder({ items, holdings }: World): UserOrder {
  const order = Int32Array.from({ length: holdings.count }, (_, holding) => holding);
  return { order, median: new Float64Array(items.count), topDecile: new Float64Array(items.count) };
}

/** Sorts the users of every item and reads the weighted median and the top decile. */
export function weightedQuantiles(
  { items, holdings, blueprint }: World,
  { order, median, topDecile }: UserOrder,
): void {
  const { vintage, weight } = holdings;
  for (let item = 0; item < items.count; item++) {
    const first = blueprint.holdingStart[item];
    const end = blueprint.holdingStart[item + 1];
    for (let place = first + 1; place < end; place++) {
      const holding = order[place];
      const own = vintage[holding];
      let free = place;
      for (; free > first; free--) {
        const other = order[free - 1];
        // Ties go by the number of the holding, so that the order never depends on where the sort began.
        if (own > vintage[other] || (own === vintage[other] && holding > other)) break;
        order[free] = other;
      }
      order[free] = holding;
    }
    let sum = 0;
    let half = -1;
    for (let place = first; place < end; place++) {
      sum += weight[order[place]];
      if (half < 0 && sum >= 0.5) half = order[place];
      if (sum >= 0.9) {
        topDecile[item] = vintage[order[place]];
        break;
      }
    }
    median[item] = vintage[half];
  }
}
