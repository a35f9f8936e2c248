/**
 * Anticipation: the target hears of coming cuts, and buys ahead of them.
 *
 *   fear_s' = -fear_s / memory; each signal adds: general ones 1, a supplier's own 1, another supplier's spillover
 *   `cover.ts`   (the form in use unless a scenario asks) cover wanted from a supplier in proportion to the risk as judged
 *   `option.ts`  cover is bought as long as the last year of it is worth its cost, money where it is worth most
 *   on top of the ordinary cover; nothing from the part that is already closed; `stock-targets.ts` from covers to wanted stocks
 *   pace of purchases = (1 + build_out (1 - exp(-(t - cut) / build_years))) (1 - pause_depth exp(-(t - cut) / pause_years)) for installed
 *     items, where cut = when a complementary tool was first cut by pause_cut of its supply: lines need complete sets, so one missing tool postpones the others
 *   stock orders of all items together are bounded by the budget
 *
 * Fear spills over to goods that nobody controls: risk is the same for the uncontrolled grade. Signals of this tick frighten from the next one on.
 *
 * reads   setting.signal setting.budget suppliers.risk suppliers.signal suppliers.fear items.cutAt items.importDemandControlled items.importDemandUncontrolled items.stockControlled items.stockUncontrolled items.stockTargetControlled items.stockTargetUncontrolled items.risk cells.item cells.supplier cells.share cells.announced cells.inForceNow cells.covered cells.force cells.reach cells.coverControlled cells.coverUncontrolled
 * writes  setting.orderScale suppliers.risk suppliers.fear items.cutAt items.pace items.risk items.stockTargetControlled items.stockTargetUncontrolled cells.coverControlled cells.coverUncontrolled
 * draws   nothing
 * sources C01 C03 C04; form: reduced model 1
 */
import { exp } from "../../base/maths.ts";
import { zero } from "../../world/columns.ts";
import type { World } from "../../world/world.ts";
import { wantByCover } from "./cover.ts";
import { wantByOption } from "./option.ts";
import { paceOfPurchases } from "./pace.ts";

export function anticipate(world: World): void {
  const { suppliers, setting, blueprint, clock, p } = world;
  if (blueprint.scenario.forms.anticipate === "option") wantByOption(world);
  else wantByCover(world);
  paceOfPurchases(world);
  let own = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) own += suppliers.signal[supplier];
  const fade = exp(-clock.dt / p.fear_memory_years);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const mine = suppliers.signal[supplier];
    suppliers.fear[supplier] =
      suppliers.fear[supplier] * fade + setting.signal[0] + mine + p.fear_spillover * (own - mine);
  }
}

/** The target buys for use and keeps its ordinary stock; it sees no risk. */
export function withoutAnticipation({ items, cells, setting, suppliers, p }: World): void {
  setting.orderScale[0] = 1;
  zero(suppliers.fear, suppliers.risk, items.cutAt, items.risk, cells.coverControlled, cells.coverUncontrolled);
  items.pace.fill(1);
  for (let item = 0; item < items.count; item++) {
    items.stockTargetControlled[item] = p.cover_ordinary * items.importDemandControlled[item];
    items.stockTargetUncontrolled[item] = p.cover_ordinary * items.importDemandUncontrolled[item];
  }
}
