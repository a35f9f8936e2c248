/**
 * Anticipation by cover: wanted stocks are in proportion to the risk of a cut-off as judged.
 *
 *   risk = 1 - exp(-fear_weight x fear); 1 for the controlled grade once a state has announced and before its control is in force
 *   cover wanted from a supplier = cover_full x risk (years of ordinary buying; less for goods that are used up)
 *   stock orders of all items together are scaled to the budget
 */
import { exp } from "../../base/maths.ts";
import type { World } from "../../world/world.ts";
import { addCover, clearTargets, fitBudget, isClosing } from "./stock-targets.ts";

export function wantByCover(world: World): void {
  const { cells, items, suppliers, blueprint, p } = world;
  clearTargets(world);
  for (let supplier = 0; supplier < suppliers.count; supplier++)
    suppliers.risk[supplier] = 1 - exp(-p.fear_weight * suppliers.fear[supplier]);
  const { risk: risks } = suppliers;
  const { supplier: supplierOf } = cells;
  for (let item = 0; item < items.count; item++) {
    const most = p.cover_full * (blueprint.installed[item] === 1 ? 1 : p.cover_consumed);
    const end = blueprint.cellStart[item + 1];
    for (let cell = blueprint.cellStart[item]; cell < end; cell++) {
      const risk = risks[supplierOf[cell]];
      const now = isClosing(world, cell) ? 1 : risk;
      addCover(world, cell, now, most * now, most * risk);
    }
  }
  fitBudget(world);
}
