/** A missing tool postpones the purchase of the others; afterwards the target builds more. */
import { exp } from "../../base/maths.ts";
import type { World } from "../../world/world.ts";

export function paceOfPurchases({ items, cells, blueprint, clock, p }: World): void {
  const { cellStart, complements, installed } = blueprint;
  for (let item = 0; item < items.count; item++) {
    if (installed[item] === 0) continue;
    let cut = 0;
    for (let cell = cellStart[item]; cell < cellStart[item + 1]; cell++) cut += cells.share[cell] * cells.covered[cell];
    // Spare parts of one maker stop no line.
    if (cut < p.pause_cut) continue;
    for (let other = 0; other < items.count; other++) {
      if (complements[item * items.count + other] === 1 && items.cutAt[other] === 0) items.cutAt[other] = clock.start;
    }
  }
  // Complementary tools are cut together, and so move at one pace.
  let [before, pace] = [0, 1];
  for (let item = 0; item < items.count; item++) {
    const cutAt = items.cutAt[item];
    if (cutAt !== before) {
      before = cutAt;
      const since = clock.start - cutAt;
      const built = 1 + p.build_out * (1 - exp(-since / p.build_years));
      pace = cutAt > 0 ? built * (1 - p.pause_depth * exp(-since / p.pause_years)) : 1;
    }
    items.pace[item] = pace;
  }
}
