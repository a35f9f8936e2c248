/**
 * Cohesion as a balance of reasons: compliance follows the sum of what speaks for and against, little by little and not for small changes.
 *
 *   b = bias + wT threat + wA alliance + wN norm + wP (peers' participation - 1/2) + wC coercion
 *       - wX trade (1 + convexity yard) - wF (fear x hold + loss_fear x loss) - wR resentment - wG grievance x stake (1 - norm_patience norm)
 *   compliance moves to logistic(compliance_slope b) over compliance_years, but for a dead band
 *   exit from a list, while others go on: exponential clock with rate exit_rate x norm of the regime x (-b - exit_balance - exit_main on the main list + exit_example x norm x part of the list that has left)+
 */
import { clamp, logistic } from "../../base/maths.ts";
import { MIDDLE } from "../../world/fixed-numbers.ts";
import type { World } from "../../world/world.ts";
import { comply, considerExit, isBound } from "./conduct.ts";
import { coercionFor, meanPressure, mineralThreat, stakeOf, tradeGivenUp } from "./stakes.ts";

/** Balance of reasons to stay on a list. */
function balanceOf(world: World, list: number, supplier: number, regime: number): number {
  const { suppliers, lists, memberships, blueprint, p } = world;
  const row = list * suppliers.count + supplier;
  const norm = regime * lists.norm[list];
  const stake = stakeOf(world, row);
  return (
    p.will_bias +
    p.will_threat * (memberships.threat[row] - MIDDLE) +
    p.will_alliance * (blueprint.suppliers.alliance[supplier] - MIDDLE) +
    p.will_norm * norm +
    p.will_peers * (lists.peers[list] - MIDDLE) +
    p.will_coercion * coercionFor(world, list, supplier) -
    p.will_trade * tradeGivenUp(world, supplier, stake) -
    p.will_fear * mineralThreat(world, supplier) -
    p.will_resentment * suppliers.resentment[supplier] -
    p.will_grievance * memberships.grievance[row] * stake * (1 - p.norm_patience * norm)
  );
}

export function followBalance(world: World, supplier: number, norm: number): void {
  const { suppliers, lists, memberships, blueprint, constants, p } = world;
  for (let list = 0; list < lists.count; list++) {
    memberships.pressure[list * suppliers.count + supplier] = balanceOf(world, list, supplier, norm);
  }
  const balance = meanPressure(world, supplier);
  suppliers.pressure[supplier] = balance;
  if (!isBound(world, supplier)) return;
  const before = suppliers.compliance[supplier];
  const aim = logistic(p.compliance_slope * balance);
  const away = aim - before;
  const step = Math.abs(away) > p.compliance_band ? away - (away > 0 ? p.compliance_band : -p.compliance_band) : 0;
  comply(world, supplier, clamp(before + step * constants.complying, 0, 1));
  if (supplier === blueprint.leader) return;
  for (let list = 0; list < lists.count; list++) {
    considerExit(
      world,
      list,
      supplier,
      -memberships.pressure[list * suppliers.count + supplier] - p.exit_balance,
      norm,
    );
  }
}
