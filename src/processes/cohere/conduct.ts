/**
 * What follows from a stance, whatever form led to it: goods let through, defection, lists that are left.
 *
 *   lax = lax_most ((lax_below - compliance)+ / lax_below)^lax_convexity; defected once compliance < defected_below
 *   exit from a list: exponential clock with rate exit_rate x norm x (reasons + exit_example x norm x part of its trade that has left openly - exit_main on the main list)+,
 *     norm = that of the regime
 */
import { exponential } from "../../base/distributions.ts";
import { pow } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { MAIN } from "../../world/tiers.ts";
import { note, type World } from "../../world/world.ts";

const EXIT = nameKey("cohere exit");

/** A state without a control in force has nothing to comply with; one that has left all its lists complies with nothing. */
export function isBound({ suppliers }: World, supplier: number): boolean {
  if (suppliers.inForceSince[supplier] > 0 && suppliers.left[supplier] === 0) return true;
  suppliers.compliance[supplier] = suppliers.left[supplier] === 1 ? 0 : 1;
  suppliers.lax[supplier] = 0;
  return false;
}

/** Below a limit goods are let through, the more the lower. */
export function comply(world: World, supplier: number, compliance: number): void {
  const { suppliers, blueprint, clock, p } = world;
  suppliers.compliance[supplier] = compliance;
  const below = Math.max(0, (p.lax_below - compliance) / p.lax_below);
  suppliers.lax[supplier] = below > 0 ? p.lax_most * pow(below, p.lax_convexity) : 0;
  const id = blueprint.supplierIds[supplier];
  if (compliance < p.defected_below && suppliers.defectedAt[supplier] === 0) {
    suppliers.defectedAt[supplier] = clock.end;
    note(world, clock.end, "cohere", id, "defected", compliance);
  }
}

/** Part of a list's trade whose states have left it openly. */
function openExits({ suppliers, memberships }: World, list: number): number {
  const first = list * suppliers.count;
  let all = 0;
  let out = 0;
  for (let row = first; row < first + suppliers.count; row++) {
    if (memberships.member[row] === 0) continue;
    all += memberships.trade[row];
    if (memberships.left[row] === 1) out += memberships.trade[row];
  }
  return all > 0 ? out / all : 0;
}

/**
 * A state may leave one list and stay on the others; one that has left all that it applied has defected. `reasons` drive the clock, and so do
 * open exits of others: what is gained by staying falls the day they go. Who leaves the main list leaves the coalition, and its say there. Both count as far as there is a common list, which the norm of the
 * regime says; where each state has a law of its own there is none to leave together.
 */
export function considerExit(world: World, list: number, supplier: number, reasons: number, norm: number): void {
  const { suppliers, lists, memberships, blueprint, clock, p, seed } = world;
  const row = list * suppliers.count + supplier;
  if (memberships.since[row] === 0 || memberships.held[row] === 0 || memberships.left[row] === 1) return;
  const bond = list === MAIN ? p.exit_main : 0;
  const urge = reasons + p.exit_example * norm * openExits(world, list) - bond;
  if (urge < 0) return;
  memberships.exitHazard[row] += p.exit_rate * norm * urge * clock.dt;
  const key = blueprint.supplierKey[supplier];
  if (memberships.exitHazard[row] < exponential(uniform(seed, EXIT, key, list))) return;
  memberships.left[row] = 1;
  memberships.leftAt[row] = clock.end;
  const pressure = memberships.pressure[row];
  note(world, clock.end, "cohere", blueprint.supplierIds[supplier], `left ${blueprint.listIds[list]}`, pressure);
  for (let other = 0; other < lists.count; other++) {
    const there = other * suppliers.count + supplier;
    if (memberships.since[there] > 0 && memberships.left[there] === 0) return;
  }
  suppliers.left[supplier] = 1;
  if (suppliers.defectedAt[supplier] === 0) suppliers.defectedAt[supplier] = clock.end;
}
