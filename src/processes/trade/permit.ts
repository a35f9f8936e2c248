/**
 * Where nothing is controlled there is nothing to do here. Otherwise: what becomes of covered demand: licensed after a delay, let through, refused; and where the refused demand turns.
 *
 *   applications = covered x demand; approved = applications x licence rate x (1 - target's own refusal)
 *   released = queue (1 - exp(-dt / licence delay));  let through = rest x (lax + (1 - lax) x violating x volume)
 *   backfill: suppliers without any control, with market share m, take substitutability x m / (m + backfill_half) x refused, as far as they can divert capacity from other customers
 *   downgraded: share x readiness x refused units of the version below the threshold; readiness' = (1 - readiness) / downgrade_years
 *   relocation' = rate x (exposure of the trade) x (most - relocated), while covered
 *   what stays refused is remembered over refusal_memory_years: procurement acts on it
 */
import { approach, clamp } from "../../base/maths.ts";
import type { World } from "../../world/world.ts";

export function permit(world: World): void {
  const { items } = world;
  if (!world.controls) return;
  decideLicences(world);
  for (let item = 0; item < items.count; item++) backfill(world, item);
  downgradeAndRelocate(world);
}

function decideLicences(world: World): void {
  const { items, cells, suppliers, clock, p } = world;
  items.refused.fill(0);
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    const supplier = cells.supplier[cell];
    const demand = items.importDemandControlled[item] * items.pace[item] * cells.share[cell];
    const asked = cells.covered[cell] * demand;
    const own = items.needControlled[item] > 0 ? items.domesticControlled[item] / items.needControlled[item] : 0;
    const passed = asked * cells.licenceRate[cell];
    const approved = passed * (1 - p.target_refusal * clamp(own, 0, 1));
    const queue = cells.licenceQueue[cell] + approved * clock.dt;
    const released = queue > 0 ? queue * approach(clock.dt, suppliers.licenceDelay[supplier]) : 0;
    cells.licenceQueue[cell] = queue - released;
    cells.licensedRate[cell] = released / clock.dt;
    const rest = asked - passed;
    const lax = suppliers.lax[supplier];
    const evaded = rest * (lax + (1 - lax) * cells.violating[cell] * p.violate_volume);
    cells.evadedRate[cell] = evaded;
    cells.refusedRate[cell] = rest - evaded;
    items.refused[item] = items.refused[item] + rest - evaded;
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
    const room = Math.max(0, cells.capacity[cell] - p.other_priority * cells.row[cell] - ordinary);
    cells.backfillRate[cell] = Math.min(room, (seeking * cells.share[cell]) / weights);
    taken += cells.backfillRate[cell];
  }
  items.refused[item] = refused - taken;
}

function isOpen(cells: World["cells"], cell: number): boolean {
  return cells.force[cell] === 0 && cells.reach[cell] === 0 && cells.announced[cell] === 0;
}

function downgradeAndRelocate(world: World): void {
  const { items, cells, blueprint, clock, p } = world;
  const designing = approach(clock.dt, p.downgrade_years);
  items.downgradedEffect.fill(0);
  let all = 0;
  for (let cell = 0; cell < cells.count; cell++) {
    const item = cells.item[cell];
    const covered = cells.covered[cell];
    if (covered > 0) {
      cells.downgradedReady[cell] += (1 - cells.downgradedReady[cell]) * designing;
    }
    // What others have taken over is not asked for a second time.
    if (cell === blueprint.cellStart[item]) all = totalRefused(world, item);
    const open = all > 0 ? (cells.refusedRate[cell] / all) * items.refused[item] : 0;
    const units = p.downgrade_share * cells.downgradedReady[cell] * open * clock.dt;
    cells.soldDowngraded[cell] = units;
    items.downgradedEffect[item] += units * blueprint.items.substitute_effect[item];

    const trade = cells.share[cell] * items.importDemandControlled[item];
    const exposure = trade / (trade + cells.row[cell]);
    const moving =
      covered > 0 ? p.relocation_rate * exposure * Math.max(0, p.relocation_most - cells.relocated[cell]) : 0;
    cells.relocated[cell] += moving * clock.dt;
  }
  const smoothing = approach(clock.dt, p.refusal_memory_years);
  for (let item = 0; item < items.count; item++) {
    items.refused[item] = Math.max(0, items.refused[item] - items.downgradedEffect[item] / clock.dt);
    items.refusedSmooth[item] += (items.refused[item] - items.refusedSmooth[item]) * smoothing;
  }
}

/** Refused by all makers of an item, before others stepped in. */
function totalRefused({ cells, blueprint }: World, item: number): number {
  let all = 0;
  for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++)
    all += cells.refusedRate[cell];
  return all;
}
