/**
 * The users of each item in order of the vintage they hold, kept from tick to tick: nearly sorted, so an insertion sort is linear.
 */
import type { World } from "../world/world.ts";

export interface UserOrder {
  /** item * users + rank -> user. */
  readonly order: Int32Array;
  /** Vintage that half of the weight reaches, per item. */
  readonly median: Float64Array;
  /** Vintage that the best tenth of the weight reaches. */
  readonly topDecile: Float64Array;
}

export function allocateUserOrder({ items, users }: World): UserOrder {
  const order = new Int32Array(items.count * users.count);
  for (let row = 0; row < order.length; row++) order[row] = row % users.count;
  return { order, median: new Float64Array(items.count), topDecile: new Float64Array(items.count) };
}

/** Sorts the users of every item and reads the weighted median and the top decile. */
export function weightedQuantiles({ items, users, holdings }: World, { order, median, topDecile }: UserOrder): void {
  const { vintage, weight } = holdings;
  for (let item = 0; item < items.count; item++) {
    const first = item * users.count;
    for (let rank = 1; rank < users.count; rank++) {
      const user = order[first + rank]!;
      const held = vintage[first + user]!;
      let place = rank;
      while (place > 0 && before(held, user, vintage[first + order[first + place - 1]!]!, order[first + place - 1]!)) {
        order[first + place] = order[first + place - 1]!;
        place -= 1;
      }
      order[first + place] = user;
    }
    let sum = 0;
    let half = -1;
    for (let rank = 0; rank < users.count; rank++) {
      const user = order[first + rank]!;
      sum += weight[first + user]!;
      if (half < 0 && sum >= 0.5) half = user;
      if (sum >= 0.9) {
        topDecile[item] = vintage[first + user]!;
        break;
      }
    }
    median[item] = vintage[first + half]!;
  }
}

/** Ties go by the number of the user, so that the order never depends on where the sort began. */
function before(held: number, user: number, other: number, otherUser: number): boolean {
  return held < other || (held === other && user < otherUser);
}
