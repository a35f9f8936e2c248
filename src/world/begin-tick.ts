/**
 * What starts afresh in every tick, whichever processes are switched on: signals, and means over the tick.
 */
import type { World } from "./world.ts";

export function beginTick({ setting, suppliers, items, cells }: World): void {
  setting.signal[0] = 0;
  suppliers.signal.fill(0);
  items.reclassified.fill(0);
  for (let item = 0; item < items.count; item++) items.openShare[item] = items.announcedAt[item] > 0 ? 1 : 0;
  cells.inForceNow.set(cells.inForce);
}
