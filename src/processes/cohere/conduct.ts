/** What follows from a stance, whatever form led to it: goods let through, defection, lists that are left. */
import { exponential } from "../../base/distributions.ts";
import { pow } from "../../base/maths.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { note } from "../../world/world.ts";
import type { World } from "../../world/world.ts";

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
  suppliers.lax[supplier] = p.lax_most * pow(below, p.lax_convexity);
  const id = blueprint.supplierIds[supplier];
  if (compliance < p.defected_below && suppliers.defectedAt[supplier] === 0) {
    suppliers.defectedAt[supplier] = clock.end;
    note(world, clock.end, "cohere", id, "defected", compliance);
  }
}

/** A state may leave one list and stay on the others; one that has left all that it applied has defected. `urge` drives the clock. */
export function considerExit(world: World, list: number, supplier: number, urge: number): void {
  const { suppliers, lists, memberships, blueprint, clock, p, seed } = world;
  const row = list * suppliers.count + supplier;
  if (memberships.since[row] === 0 || memberships.held[row] === 0 || memberships.left[row] === 1 || urge < 0) return;
  memberships.exitHazard[row] += p.exit_rate * urge * clock.dt;
  const key = blueprint.supplierKey[supplier];
  if (memberships.exitHazard[row] < exponential(uniform(seed, EXIT, key, list))) return;
  memberships.left[row] = 1;
  memberships.leftAt[row] = clock.end;
  const reasons = memberships.pressure[row];
  note(world, clock.end, "cohere", blueprint.supplierIds[supplier], `left ${blueprint.listIds[list]}`, reasons);
  for (let other = 0; other < lists.count; other++) {
    const there = other * suppliers.count + supplier;
    if (memberships.since[there] > 0 && memberships.left[there] === 0) return;
  }
  suppliers.left[supplier] = 1;
  if (suppliers.defectedAt[supplier] === 0) suppliers.defectedAt[supplier] = clock.end;
}
