/** What the tests of absorption share. */
import type { World } from "../../../src/world/world.ts";

/** The target gets a share of what it imports of the controlled grade, and makes nothing of it itself. */
export const supply =
  (share: number) =>
  ({ items, clock }: World): void => {
    items.domesticControlled.fill(0);
    for (let item = 0; item < items.count; item++)
      items.usedControlled[item] = share * items.needControlled[item] * clock.dt;
  };
