/**
 * Trade: orders, licences, refusals, production, deliveries, and what the target takes into use.
 *
 *   `permit.ts`   what is licensed, let through, refused; who steps in; what moves out of reach
 *   `permitted.ts` versions that makers design below the threshold
 *   `produce.ts`  order books, slots and production in sub-steps; deliveries
 *   `receive.ts`  rented access, use and stocks
 *
 * Demand of a cell = share x import demand x pace. Of its controlled part (1 - covered) is ordered as before, the covered part asks for a licence.
 *
 * reads   items.* rules.level setting.orderScale suppliers.lax suppliers.licenceDelay cells.*
 * writes  items.refused items.refusedSmooth items.arrivedControlled items.arrivedUncontrolled items.usedControlled items.usedUncontrolled items.stockControlled items.stockUncontrolled items.downgradedEffect items.remoteEffect items.remoteLevel cells.licenceQueue cells.licensedRate cells.evadedRate cells.refusedRate cells.backfillRate cells.orderShare cells.useOrders cells.stockWeight cells.downgradedReady cells.downgradedDue cells.relocated cells.soldDowngraded cells.bookControlled cells.bookUncontrolled cells.making1Controlled cells.making2Controlled cells.making3Controlled cells.making1Uncontrolled cells.making2Uncontrolled cells.making3Uncontrolled cells.makerStock cells.produced cells.soldElsewhere cells.soldControlled cells.soldUncontrolled cells.capacity cells.coveredBefore
 * draws   design time: (state, version x items + item)
 * sources C01 C03 C04 C12; O124; S052 S104; form: reduced model 1
 */
import { zero } from "../../world/columns.ts";
import type { World } from "../../world/world.ts";
import { permit } from "./permit.ts";
import { produce } from "./produce.ts";
import { receive } from "./receive.ts";

export function trade(world: World): void {
  permit(world);
  produce(world);
  receive(world);
}

/** No trade with the target: makers sell elsewhere, the target lives off its stocks and its own makers. */
export function withoutTrade({ items, cells, clock }: World): void {
  zero(cells.licensedRate, cells.evadedRate, cells.refusedRate, cells.backfillRate);
  zero(cells.soldControlled, cells.soldUncontrolled, cells.soldDowngraded);
  zero(items.refused, items.refusedSmooth, items.arrivedControlled, items.arrivedUncontrolled);
  zero(items.usedControlled, items.usedUncontrolled, items.downgradedEffect, items.remoteEffect);
  for (let cell = 0; cell < cells.count; cell++) {
    cells.produced[cell] = cells.row[cell] * clock.dt;
    cells.soldElsewhere[cell] = cells.produced[cell];
  }
}
