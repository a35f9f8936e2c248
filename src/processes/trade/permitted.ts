/**
 * Versions below the threshold: makers design them for the target where it pays, sell them, lose them to the next rule, and may design again.
 *
 *   worth designing: permitted share x covered demand x downgrade_patience^closed >= downgrade_worth x what the maker sells elsewhere
 *     and while the leader lists less than all of the item's entries: an item that is listed in full leaves no room below
 *   on sale after downgrade_years x U(1 - downgrade_luck, 1 + downgrade_luck); closed by the next package that lowers the item's threshold (`yard.ts`)
 *   units sold = permitted share x (1 - target_refusal x own makers' part) x what is refused here and not taken over by others
 *   effect of a unit = substitute effect x downgrade_loss^closed: each rule leaves room for a weaker version only
 *
 * draws   design time: (state, version x items + item)
 */
import { clamp, pow } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { ROUNDING } from "../../world/fixed-numbers.ts";
import { note, type World } from "../../world/world.ts";

const NAME = "trade";
const DESIGN = nameKey("trade design");

export function sellVersions(world: World): void {
  const { items, blueprint } = world;
  items.downgradedEffect.fill(0);
  for (let item = 0; item < items.count; item++) {
    const share = blueprint.items.permitted_share[item] * world.p.downgrade_share;
    if (share > 0) sellItem(world, item, share);
  }
}

function sellItem(world: World, item: number, share: number): void {
  const { items, cells, blueprint, clock, p } = world;
  const first = blueprint.cellStart[item];
  const end = blueprint.cellStart[item + 1];
  let all = 0;
  for (let cell = first; cell < end; cell++) all += cells.refusedRate[cell];
  // What others have taken over is not asked for again.
  const open = all > 0 ? items.refused[item] / all : 0;
  const own = items.needControlled[item] > 0 ? items.domesticControlled[item] / items.needControlled[item] : 0;
  const taken = share * (1 - p.target_refusal * clamp(own, 0, 1));
  for (let cell = first; cell < end; cell++) {
    cells.soldDowngraded[cell] = 0;
    if (cells.downgradedReady[cell] === 0) {
      design(world, cell, item, share);
      continue;
    }
    const units = taken * open * cells.refusedRate[cell] * clock.dt;
    cells.soldDowngraded[cell] = units;
    items.downgradedEffect[item] +=
      units * blueprint.items.substitute_effect[item] * pow(p.downgrade_loss, cells.downgradedClosed[cell]);
  }
}

/** Decides on a design, or brings to market one that is done. */
function design(world: World, cell: number, item: number, share: number): void {
  const { items, cells, blueprint, clock, p, seed } = world;
  if (cells.downgradedDue[cell] > 0) {
    if (cells.downgradedDue[cell] > clock.end) return;
    cells.downgradedReady[cell] = 1;
    note(world, cells.downgradedDue[cell], NAME, blueprint.itemIds[item], "version sold", cell);
    return;
  }
  if (items.listedShare[item] > 1 - ROUNDING) return;
  const closed = cells.downgradedClosed[cell];
  const expected = share * cells.covered[cell] * cells.share[cell] * items.importDemandControlled[item];
  if (expected === 0 || expected * pow(p.downgrade_patience, closed) < p.downgrade_worth * cells.row[cell]) return;
  const luck = uniform(seed, DESIGN, blueprint.supplierKey[cells.supplier[cell]], closed * items.count + item);
  cells.downgradedDue[cell] = clock.start + p.downgrade_years * (1 - p.downgrade_luck + 2 * p.downgrade_luck * luck);
}
