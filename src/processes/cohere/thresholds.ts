/**
 * Cohesion as a game of assurance: denial is worth something only as far as the others deny too, so each state keeps to a list while enough others do.
 *
 *   worth(h) = assurance_value x threat x h x (1 - g) + wA (alliance - 1/2) + wN norm + wC coercion - disposition x (wX trade + wF fear + wR resentment)
 *     h = participation of the others, g = share of rivals' trade in what it gives up that is still sold
 *     alliance, norm and coercion are the selective incentives, which do not wait for others; weights as in the balance of reasons
 *     disposition = lognormal around 1 with sd assurance_spread, drawn once per state: what its government makes of a loss
 *   its threshold is the h at which the worth is 0: below 0 it would keep alone, above 1 no company is enough
 *   cabinets look at it now and then (exponential clock, assurance_reviews a year) and decide to keep or to sell: no halves
 *   compliance then goes to 1 or 0 over compliance_years; exit from a list: clock with rate exit_rate x norm of the regime x (-worth(1) - exit_main on the main list + exit_example x norm x part of the list that has left)+
 *
 * Olson 1965 (selective incentives, the large gain of the leader), Granovetter 1978 (thresholds), Schelling 1978 (assurance). Near a tipping point
 * one sale brings the next; a coalition that has fallen apart does not come back when the reasons do.
 */
import { exponential, lognormal } from "../../base/distributions.ts";
import { nameKey, uniform } from "../../base/random.ts";
import { MIDDLE } from "../../world/fixed-numbers.ts";
import { note, type World } from "../../world/world.ts";
import { comply, considerExit, isBound } from "./conduct.ts";
import { meanParticipation } from "./participate.ts";
import { coercionFor, meanPressure, mineralThreat, stakeOf, tradeGivenUp } from "./stakes.ts";

const DISPOSITION = nameKey("cohere disposition");
const REVIEW = nameKey("cohere review");

/** What a state gains from a list if all others kept to it. */
function gainFromAll({ suppliers, memberships, p }: World, list: number, supplier: number): number {
  const row = list * suppliers.count + supplier;
  return p.assurance_value * memberships.threat[row] * (1 - memberships.grievance[row]);
}

/** Reasons that do not wait for others: selective incentives less what it loses. */
function ownReasons(world: World, list: number, supplier: number, regime: number): number {
  const { suppliers, lists, blueprint, seed, p } = world;
  const stake = stakeOf(world, list * suppliers.count + supplier);
  const disposition = lognormal(uniform(seed, DISPOSITION, blueprint.supplierKey[supplier], 0), 1, p.assurance_spread);
  return (
    p.will_alliance * (blueprint.suppliers.alliance[supplier] - MIDDLE) +
    p.will_norm * regime * lists.norm[list] +
    p.will_coercion * coercionFor(world, list, supplier) -
    disposition *
      (p.will_trade * tradeGivenUp(world, supplier, stake) +
        p.will_fear * mineralThreat(world, supplier) +
        p.will_resentment * suppliers.resentment[supplier])
  );
}

export function followOthers(world: World, supplier: number, norm: number): void {
  const { suppliers, lists, memberships, blueprint, constants } = world;
  for (let list = 0; list < lists.count; list++) {
    const others = meanParticipation(world, list, supplier);
    memberships.pressure[list * suppliers.count + supplier] =
      gainFromAll(world, list, supplier) * others + ownReasons(world, list, supplier, norm);
  }
  suppliers.pressure[supplier] = meanPressure(world, supplier);
  if (!isBound(world, supplier)) return;
  review(world, supplier);
  const before = suppliers.compliance[supplier];
  const aim = suppliers.selling[supplier] === 1 ? 0 : 1;
  comply(world, supplier, before + (aim - before) * constants.complying);
  if (supplier === blueprint.leader || suppliers.selling[supplier] === 0) return;
  for (let list = 0; list < lists.count; list++) {
    considerExit(
      world,
      list,
      supplier,
      -gainFromAll(world, list, supplier) - ownReasons(world, list, supplier, norm),
      norm,
    );
  }
}

/** The cabinet decides when its clock runs out. */
function review(world: World, supplier: number): void {
  const { suppliers, blueprint, clock, seed, p } = world;
  const key = blueprint.supplierKey[supplier];
  suppliers.reviewHazard[supplier] += p.assurance_reviews * clock.dt;
  const threshold = exponential(uniform(seed, REVIEW, key, suppliers.stanceReviews[supplier]));
  if (suppliers.reviewHazard[supplier] < threshold) return;
  suppliers.reviewHazard[supplier] -= threshold;
  suppliers.stanceReviews[supplier] += 1;
  const sells = suppliers.pressure[supplier] < 0 ? 1 : 0;
  if (sells === suppliers.selling[supplier]) return;
  suppliers.selling[supplier] = sells;
  const id = blueprint.supplierIds[supplier];
  note(
    world,
    clock.end,
    "cohere",
    id,
    sells === 1 ? "decides to sell" : "decides to keep",
    suppliers.pressure[supplier],
  );
}
