/**
 * Anticipation as an option: one more year of cover is bought only where it is worth its cost, so small risks are left alone, and money goes where it is worth most.
 *
 *   rate of a cut-off as learnt from the news: r = hoard_belief x fear / fear_memory_years (fear / memory estimates signals a year); boundless once announced
 *   worth of the last unit of a cover of x years = margin x r / (r + hoard_patience) x exp(-ageing x): it is used only if the cut comes before
 *     patience ends, and it ages while it waits
 *   bought while that exceeds its price: x = ln(margin / price x r / (r + patience))+ / ageing
 *   price = 1, or more when money is short: the least at which the stock orders of all items together fit the budget
 *   risk = 1 - exp(-r): a cut-off within a year
 *
 * Arrow, Harris and Marschak 1951 (stocks against an uncertain future), Dixit and Pindyck 1994 (a range of inaction). Two grades, suppliers' own news and items
 * that age differently make the covers differ.
 */
import { exp, ln } from "../../base/maths.ts";
import { PRICE_HALVINGS } from "../../world/fixed-numbers.ts";
import type { World } from "../../world/world.ts";
import { addCover, clearTargets, fitBudget, isClosing } from "./stock-targets.ts";

export function wantByOption(world: World): void {
  const { suppliers, p } = world;
  for (let supplier = 0; supplier < suppliers.count; supplier++)
    suppliers.risk[supplier] = 1 - exp((-p.hoard_belief * suppliers.fear[supplier]) / p.fear_memory_years);
  if (wantAt(world, 0) === 1) return;
  let low = 0;
  let high = ln(p.hoard_margin);
  for (let halving = 0; halving < PRICE_HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (wantAt(world, middle) === 1) high = middle;
    else low = middle;
  }
  wantAt(world, high);
}

/** Covers at a price of money, given by its logarithm; returns the part of the stock orders that the budget pays for. */
function wantAt(world: World, price: number): number {
  const { cells, suppliers, blueprint, p } = world;
  clearTargets(world);
  for (let cell = 0; cell < cells.count; cell++) {
    const supplier = cells.supplier[cell];
    const rate = (p.hoard_belief * suppliers.fear[supplier]) / p.fear_memory_years;
    const ageing = p.hoard_ageing * (blueprint.installed[cells.item[cell]] === 1 ? 1 : 1 / p.cover_consumed);
    const most = ln(p.hoard_margin) - price;
    const cover = rate > 0 ? Math.max(0, most + ln(rate / (rate + p.hoard_patience))) / ageing : 0;
    if (isClosing(world, cell)) addCover(world, cell, 1, Math.max(0, most) / ageing, cover);
    else addCover(world, cell, suppliers.risk[supplier], cover, cover);
  }
  return fitBudget(world);
}
