/**
 * What becomes of covered demand: licensed after a delay, let through, or refused; and where the refused demand turns. Nothing to do where nothing is
 * controlled.
 *
 *   applications = covered x demand; approved = applications x licence rate x (1 - target's own refusal)
 *   released = queue (1 - exp(-dt / licence delay));  let through = rest x hidden x (lax + (1 - lax) x violating x volume),
 *     hidden = smuggling ease / (smuggling ease + conceal_half): no office overlooks a sale that everybody sees
 *   backfill: suppliers without any control, with market share m, take substitutability x m / (m + backfill_half) x refused, as far as they can divert capacity from other customers
 *   a version below the threshold: `permitted.ts`
 *   relocation' = rate x (exposure of the trade) x (most of the item - relocated), while covered
 *   what stays refused is remembered over refusal_memory_years: procurement acts on it
 */
import { approach, clamp } from "../../base/maths.ts";
import { sellVersions } from "./permitted.ts";
import type { World } from "../../world/world.ts";

export function permit(world: World): void {
  const { items } = world;
  if (!world.controls) return;
  decideLicences(world);
  for (let item = 0; item < items.count; item++) backfill(world, item);
  sellVersions(world);
  relocate(world);
  rememberRefusals(world);
}

function decideLicences(world: World): void {
  const { items, cells, suppliers, blueprint, clock, constants, p } = world;
  const { releasing } = constants;
  for (let supplier = 0; supplier < suppliers.count; supplier++)
    releasing[supplier] = approach(clock.dt, suppliers.licenceDelay[supplier]);
  for (let item = 0; item < items.count; item++) {
    const demand = items.importDemandControlled[item] * items.pace[item];
    const own = items.needControlled[item] > 0 ? items.domesticControlled[item] / items.needControlled[item] : 0;
    const accepted = 1 - p.target_refusal * clamp(own, 0, 1);
    const ease = blueprint.items.smuggling_ease[item];
    const hidden = ease > 0 ? ease / (ease + p.conceal_half) : 0;
    let refused = 0;
    for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
      const supplier = cells.supplier[cell];
      const asked = cells.covered[cell] * (demand * cells.share[cell]);
      const passed = asked * cells.licenceRate[cell];
      const queue = cells.licenceQueue[cell] + passed * accepted * clock.dt;
      const released = queue > 0 ? queue * releasing[supplier] : 0;
      cells.licenceQueue[cell] = queue - released;
      cells.licensedRate[cell] = released / clock.dt;
      const rest = asked - passed;
      const lax = suppliers.lax[supplier];
      const evaded = rest * hidden * (lax + (1 - lax) * cells.violating[cell] * p.violate_volume);
      cells.evadedRate[cell] = evaded;
      cells.refusedRate[cell] = rest - evaded;
      refused = refused + rest - evaded;
    }
    items.refused[item] = refused;
  }
}

/** Others step in: only states without any control of the item, each up to what it can divert from its other customers. */
function backfill({ items, cells, blueprint, p }: World, item: number): void {
  const first = blueprint.cellStart[item];
  const end = blueprint.cellStart[item + 1];
  const refused = items.refused[item];
  let weights = 0;
  for (let cell = first; cell < end; cell++) weights += isOpen(cells, cell) ? cells.share[cell] : 0;
  // Small makers have few of the products: what they can offer in place of the others grows with their part of the market.
  const offered = weights / (weights + p.backfill_half);
  const seeking = refused * blueprint.items.substitutability[item] * offered;
  let taken = 0;
  for (let cell = first; cell < end; cell++) {
    if (!isOpen(cells, cell) || seeking <= 0) {
      cells.backfillRate[cell] = 0;
      continue;
    }
    const ordinary = cells.share[cell] * (items.importDemandControlled[item] + items.importDemandUncontrolled[item]);
    const room = Math.max(0, cells.capacity[cell] - p.other_priority * cells.rowAhead[cell] - ordinary);
    cells.backfillRate[cell] = Math.min(room, (seeking * cells.share[cell]) / weights);
    taken += cells.backfillRate[cell];
  }
  items.refused[item] = refused - taken;
}

function isOpen(cells: World["cells"], cell: number): boolean {
  return cells.force[cell] === 0 && cells.reach[cell] === 0 && cells.announced[cell] === 0;
}

/** Makers with much to lose move output to where their state's law does not reach. */
function relocate({ items, cells, blueprint, clock, p }: World): void {
  for (let cell = 0; cell < cells.count; cell++) {
    if (cells.covered[cell] === 0) continue;
    const item = cells.item[cell];
    const trade = cells.share[cell] * items.importDemandControlled[item];
    const exposure = trade / (trade + cells.row[cell]);
    const most = p.relocation_most * blueprint.items.relocatable[item];
    cells.relocated[cell] += p.relocation_rate * exposure * Math.max(0, most - cells.relocated[cell]) * clock.dt;
  }
}

function rememberRefusals({ items, clock, p }: World): void {
  const smoothing = approach(clock.dt, p.refusal_memory_years);
  for (let item = 0; item < items.count; item++) {
    items.refused[item] = Math.max(0, items.refused[item] - items.downgradedEffect[item] / clock.dt);
    items.refusedSmooth[item] += (items.refused[item] - items.refusedSmooth[item]) * smoothing;
  }
}
