/**
 * 5 Anticipation: the target hears of coming cuts, and buys ahead of them.
 *
 *   fear_s' = -fear_s / memory; each signal adds: general ones 1, a supplier's own 1, another supplier's spillover
 *   risk = 1 - exp(-fear_weight x fear); 1 for the controlled grade once a state has announced and before its control is in force
 *   cover wanted from a supplier = cover_full x risk (years of ordinary buying; less for goods that are used up), on top of the ordinary cover; nothing from the part that is already closed
 *   pace of purchases = (1 + build_out (1 - exp(-(t - cut)))) (1 - pause_depth exp(-(t - cut) / pause_years)) for installed
 *     items, where cut = when a complementary tool was first cut: lines need complete sets, so one missing tool postpones the others
 *   stock orders of all items together are scaled to the budget
 *
 * Fear spills over to goods that nobody controls: risk is the same for the uncontrolled grade. Signals of this tick frighten from the next one on.
 *
 * reads   setting.signal setting.budget suppliers.risk suppliers.signal suppliers.fear items.cutAt items.importDemandControlled items.importDemandUncontrolled items.stockControlled items.stockUncontrolled items.stockTargetControlled items.stockTargetUncontrolled items.risk cells.item cells.supplier cells.share cells.announced cells.inForceNow cells.covered cells.force cells.reach cells.coverControlled cells.coverUncontrolled
 * writes  setting.orderScale suppliers.risk suppliers.fear items.cutAt items.pace items.risk items.stockTargetControlled items.stockTargetUncontrolled cells.coverControlled cells.coverUncontrolled
 * draws   nothing
 * sources C01 C03 C04; form: reduced model 1
 */
import { exp } from "../base/maths.ts";
import type { World } from "../world/world.ts";

export function anticipate(world: World): void {
  const { suppliers, setting, clock, p } = world;
  wantStocks(world);
  paceOfPurchases(world);
  let own = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) own += suppliers.signal[supplier]!;
  const fade = exp(-clock.dt / p.fear_memory_years);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const mine = suppliers.signal[supplier]!;
    suppliers.fear[supplier] =
      suppliers.fear[supplier]! * fade + setting.signal[0]! + mine + p.fear_spillover * (own - mine);
  }
}

function wantStocks(world: World): void {
  const { items, cells, suppliers, setting, blueprint, p } = world;
  items.stockTargetControlled.fill(0);
  items.stockTargetUncontrolled.fill(0);
  items.risk.fill(0);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    suppliers.risk[supplier] = 1 - exp(-p.fear_weight * suppliers.fear[supplier]!);
  }
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell]!;
    const share = cells.share[cell]!;
    const risk = suppliers.risk[cells.supplier[cell]!]!;
    const closing = cells.announced[cell]! > cells.inForceNow[cell]! * (1 + 1e-9);
    const free = (1 - cells.force[cell]!) * (1 - cells.reach[cell]!);
    const most = p.cover_full * (blueprint.installed[item] === 1 ? 1 : p.cover_consumed);
    cells.coverControlled[cell] = most * (closing ? 1 : risk) * free;
    cells.coverUncontrolled[cell] = most * risk;
    items.risk[item] = items.risk[item]! + share * (closing ? 1 : risk);
    items.stockTargetControlled[item] = items.stockTargetControlled[item]! + share * cells.coverControlled[cell]!;
    items.stockTargetUncontrolled[item] = items.stockTargetUncontrolled[item]! + share * cells.coverUncontrolled[cell]!;
  }
  let ordinary = 0;
  let wanted = 0;
  for (let item = 0; item < items.count; item++) {
    const controlled = items.importDemandControlled[item]!;
    const uncontrolled = items.importDemandUncontrolled[item]!;
    items.stockTargetControlled[item] = (items.stockTargetControlled[item]! + p.cover_ordinary) * controlled;
    items.stockTargetUncontrolled[item] = (items.stockTargetUncontrolled[item]! + p.cover_ordinary) * uncontrolled;
    ordinary += controlled + uncontrolled;
    wanted += Math.max(0, items.stockTargetControlled[item]! - items.stockControlled[item]!);
    wanted += Math.max(0, items.stockTargetUncontrolled[item]! - items.stockUncontrolled[item]!);
  }
  // The budget grows with ordinary imports, so that a rich year does not use up the means of the next one.
  const money = Math.max(setting.budget[0]!, p.budget_ratio * ordinary) - ordinary;
  const asked = wanted / p.order_years;
  setting.orderScale[0] = asked > money ? Math.max(0, money) / asked : 1;
}

function paceOfPurchases({ items, cells, blueprint, clock, p }: World): void {
  const { cellStart, complements, installed } = blueprint;
  for (let item = 0; item < items.count; item++) {
    if (installed[item] === 0) continue;
    let cut = 0;
    for (let cell = cellStart[item]!; cell < cellStart[item + 1]!; cell++)
      cut += cells.share[cell]! * cells.covered[cell]!;
    // A cut counts when it takes a tenth of the ordinary supply: spare parts of one maker stop no line.
    if (cut < 0.1) continue;
    for (let other = 0; other < items.count; other++) {
      if (complements[item * items.count + other] === 1 && items.cutAt[other] === 0) items.cutAt[other] = clock.start;
    }
  }
  for (let item = 0; item < items.count; item++) {
    const since = clock.start - items.cutAt[item]!;
    const cut = items.cutAt[item]! > 0;
    items.pace[item] = cut
      ? (1 + p.build_out * (1 - exp(-since))) * (1 - p.pause_depth * exp(-since / p.pause_years))
      : 1;
  }
}

/** The target buys for use and keeps its ordinary stock; it sees no risk. */
export function withoutAnticipation({ items, cells, setting, suppliers, p }: World): void {
  setting.orderScale[0] = 1;
  suppliers.fear.fill(0);
  suppliers.risk.fill(0);
  items.cutAt.fill(0);
  items.pace.fill(1);
  items.risk.fill(0);
  cells.coverControlled.fill(0);
  cells.coverUncontrolled.fill(0);
  for (let item = 0; item < items.count; item++) {
    items.stockTargetControlled[item] = p.cover_ordinary * items.importDemandControlled[item]!;
    items.stockTargetUncontrolled[item] = p.cover_ordinary * items.importDemandUncontrolled[item]!;
  }
}
