/**
 * Cohesion: each state weighs what speaks for enforcing against what it loses; makers do the same on their scale.
 *
 *   `balance.ts`     (the form in use unless a scenario asks) compliance follows the sum of reasons, with hysteresis
 *   `thresholds.ts`  each state keeps or sells, by whether enough others keep
 *   `conduct.ts` what follows from a stance, `stakes.ts` what is at stake, `weigh-trade.ts` and `participate.ts` what is seen of others;
 *   `defy-reach.ts` open defiance, `tempt-makers.ts` makers
 *
 *   stake = in a forum the share of listed entries that it would rather sell, elsewhere exposure / (exposure + stake_half); trade = stake, outside a forum x the part of its trade with the target that its own law alone denies:
 *   what the leader would reach in its place a lax state could not sell either
 *   of each list that a state applies, with the threat, trade, peers and rivals of that list; norm x part of its members still in;
 *   when less than accept_share is in, the leader accepts the end of the list: its norm and the coercion for it are gone
 *   compliance is one for all its lists (reasons weighted by their trade); below lax_below goods are let through
 *   resentment' = rise x coercion (1 - resentment_alliance x alliance) - resentment / years, coercion = coercion_reach x part of its trade that is reached + coercion_alliance x reach x alliance; the leader's content is designed out at design_out x reach,
 *     where reach is the mean of the rule over what the target needs, 0 for goods that the leader does not control
 *   maker: care = 1 - (1 - diligence)(1 - attention after a find)(1 - penalty_care x penalties)
 *   maker: violates at rate violate_rate x offers x (1 - care) (1 + peers' share) (2 - compliance) (violate_base + exposure)
 *
 * Participation = compliance x part of the coalition's list in force there x authority: peers see a state that never joined; what only the leader lists does not count for them.
 *
 * reads   setting.procurement rules.level laws.level suppliers.* lists.norm lists.acceptedAt lists.peers memberships.* cells.inForce entries.born entries.claimed entries.common entries.scope entries.unilateral items.announcedAt items.alone items.controlled items.need cells.item cells.supplier cells.announced cells.share cells.force cells.law cells.reach cells.reachBehind cells.covered cells.refusedRate cells.violating firms.* lines.* cells.diligence
 * writes  suppliers.compliance suppliers.pressure suppliers.lax suppliers.participation suppliers.resentment suppliers.defying suppliers.defectedAt suppliers.left suppliers.selling suppliers.reviewHazard suppliers.stanceReviews lists.norm lists.acceptedAt lists.peers memberships.since memberships.held memberships.trade memberships.grievance memberships.participation memberships.pressure memberships.exitHazard memberships.left memberships.leftAt suppliers.tradeLost suppliers.grievance suppliers.givenUp suppliers.coercion suppliers.contentLeft cells.violating cells.diligence cells.shunned firms.violating firms.violateHazard firms.violations firms.violateThreshold
 * draws   exit: (state, list); violation: (maker, number); thresholds: disposition: state, review: (state, number)
 * sources S061 S089-S102 S117-S122 S167; forms: reduced model 6 and the first prototype
 */
import { zero } from "../../world/columns.ts";
import type { World } from "../../world/world.ts";
import { followBalance } from "./balance.ts";
import { defyReach } from "./defy-reach.ts";
import { keepNorm, meanParticipation, participate } from "./participate.ts";
import { temptMakers } from "./tempt-makers.ts";
import { followOthers } from "./thresholds.ts";
import { reachInUse, weighTrade } from "./weigh-trade.ts";

export function cohere(world: World): void {
  const { suppliers, lists, blueprint } = world;
  if (!world.controls) return;
  const norm = normOf(world);
  const reach = reachInUse(world);
  weighTrade(world, reach);
  participate(world);
  for (let list = 0; list < lists.count; list++) {
    keepNorm(world, list);
    lists.peers[list] = meanParticipation(world, list);
  }
  const byThresholds = blueprint.scenario.forms.cohere === "thresholds";
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (byThresholds) followOthers(world, supplier, norm);
    else followBalance(world, supplier, norm);
  }
  defyReach(world, norm, reach);
  temptMakers(world);
}

/** How binding the norm of the regime is: a forum with a common list, a forum with national discretion, ad hoc alignment. */
function normOf({ blueprint, p }: World): number {
  switch (blueprint.scenario.regime.mode) {
    case "consensus":
    case "standing":
      return 1;
    case "annual-consensus":
      return p.norm_annual;
    case "sequential":
      return p.norm_sequential;
    case "extraterritorial":
    case "unilateral":
      return 0;
  }
}

/** Everybody complies fully, nobody resents, no maker breaks the rules. */
export function withoutCohesion(world: World): void {
  const { suppliers, lists, memberships, cells, firms, lines } = world;
  suppliers.compliance.fill(1);
  lists.norm.fill(1);
  lists.acceptedAt.fill(0);
  participate(world);
  zero(suppliers.lax, suppliers.resentment, suppliers.grievance, suppliers.coercion, suppliers.tradeLost);
  zero(suppliers.left, suppliers.selling, suppliers.defying);
  zero(memberships.grievance, memberships.pressure, memberships.left);
  zero(firms.violating, cells.violating, cells.shunned, cells.diligence);
  for (let line = 0; line < lines.count; line++) {
    const cell = lines.cell[line];
    cells.diligence[cell] += lines.share[line] * firms.diligence[lines.firm[line]];
  }
}
