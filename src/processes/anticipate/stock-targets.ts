/**
 * From the cover wanted of each supplier to wanted stocks of each item, and what the budget lets through; the same in every form.
 *
 *   wanted stock = import demand x stockable x (cover_ordinary + sum over suppliers of share x cover), of the controlled grade only from what is open
 *   order scale = means / (what is missing in stocks / order_years), at most 1; means = max(budget, budget_ratio x ordinary imports) - ordinary imports
 */
import { zero } from "../../world/columns.ts";
import { ROUNDING } from "../../world/fixed-numbers.ts";
import type { World } from "../../world/world.ts";

export function clearTargets({ items }: World): void {
  zero(items.stockTargetControlled, items.stockTargetUncontrolled, items.risk);
}

/** Announced, and not yet in force: certain to be cut. */
export function isClosing({ cells }: World, cell: number): boolean {
  return cells.announced[cell] > cells.inForceNow[cell] * (1 + ROUNDING);
}

/**
 * Adds what is wanted of one supplier: years of ordinary buying, and nothing of the controlled grade from the part that is closed. What is
 * rented, made to order or soon out of date can be laid in only in part.
 */
export function addCover(
  { items, cells, blueprint }: World,
  cell: number,
  risk: number,
  wantedNow: number,
  wanted: number,
): void {
  const item = cells.item[cell];
  const stockable = blueprint.items.stockable[item];
  const coverNow = wantedNow * stockable;
  const cover = wanted * stockable;
  const share = cells.share[cell];
  const free = (1 - cells.force[cell]) * (1 - cells.reach[cell]);
  cells.coverControlled[cell] = coverNow * free;
  cells.coverUncontrolled[cell] = cover;
  items.risk[item] += share * risk;
  items.stockTargetControlled[item] += share * cells.coverControlled[cell];
  items.stockTargetUncontrolled[item] += share * cells.coverUncontrolled[cell];
}

/** Turns years into units and scales stock orders of all items together to the budget; returns the scale. */
export function fitBudget({ items, setting, blueprint, p }: World): number {
  let ordinary = 0;
  let wanted = 0;
  for (let item = 0; item < items.count; item++) {
    const controlled = items.importDemandControlled[item];
    const uncontrolled = items.importDemandUncontrolled[item];
    const always = p.cover_ordinary * blueprint.items.stockable[item];
    items.stockTargetControlled[item] = (items.stockTargetControlled[item] + always) * controlled;
    items.stockTargetUncontrolled[item] = (items.stockTargetUncontrolled[item] + always) * uncontrolled;
    ordinary += controlled + uncontrolled;
    wanted += Math.max(0, items.stockTargetControlled[item] - items.stockControlled[item]);
    wanted += Math.max(0, items.stockTargetUncontrolled[item] - items.stockUncontrolled[item]);
  }
  // The budget grows with ordinary imports, so that a rich year does not use up the means of the next one.
  const money = Math.max(setting.budget[0], p.budget_ratio * ordinary) - ordinary;
  const asked = wanted / p.order_years;
  const scale = asked > money ? Math.max(0, money) / asked : 1;
  setting.orderScale[0] = scale;
  return scale;
}
