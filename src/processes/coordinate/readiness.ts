/**
 * How ready a state is to follow a package, logit.
 *
 *   b + wT threat + wL alliance - wE exposure of the affected sector - wF fear x hold - wA (1 - authority) + wP peers in + residual of the state
 *   residual = what its record says beyond its numbers (base data, a fit) + luck of the run, normal with sd join_residual_sd
 */
import { normal } from "../../base/distributions.ts";
import { clamp } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { LAWS } from "../../scenario/table-words.ts";
import type { World } from "../../world/world.ts";

const RESIDUAL = nameKey("coordinate residual");
const LIST = LAWS.indexOf("list");
const END_USE = LAWS.indexOf("end_use");
const COUNTRY = LAWS.indexOf("country");

export function readiness(world: World, supplier: number, peers: number): number {
  const { suppliers, blueprint, p, seed } = world;
  const base = blueprint.suppliers;
  return (
    p.join_bias +
    p.join_threat * suppliers.threat[supplier] +
    p.join_leverage * base.alliance[supplier] -
    p.join_exposure * sectorExposure(world, supplier) -
    p.join_fear * suppliers.mineralFear[supplier] * suppliers.mineralHold[supplier] -
    p.join_authority * (1 - authorityOf(world, supplier)) +
    p.join_peers * peers +
    base.join_residual[supplier] +
    p.join_residual_sd * normal(uniform(seed, RESIDUAL, blueprint.supplierKey[supplier], 0))
  );
}

/** How far its affected sector lives off the target now: as at the start, moved by the share in all its exports. */
function sectorExposure({ suppliers, blueprint }: World, supplier: number): number {
  const { exposure, sector_exposure } = blueprint.suppliers;
  const moved = exposure[supplier] > 0 ? suppliers.exposure[supplier] / exposure[supplier] : 1;
  return clamp(sector_exposure[supplier] * moved, 0, 1);
}

/** Mean authority of a state over the kinds of control that a partner needs: lists, end uses, single countries. */
export function authorityOf({ laws, p }: World, supplier: number): number {
  const own = supplier * LAWS.length;
  const lists = p.authority_lists * laws.level[own + LIST];
  return (lists + laws.level[own + END_USE] + laws.level[own + COUNTRY]) / (p.authority_lists + 2);
}
