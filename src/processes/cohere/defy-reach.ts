/**
 * A state that the leader reaches into may forbid its makers to obey.
 *
 *   worth of obeying = threat + defy_reach x reach + (others' obedience - 1/2)
 *     - defy_sovereignty (1 - consent) (defy_base + reach) - defy_stake x stake - defy_grievance x grievance
 *   consent = norm x compliance x alliance; stake = exposure / (exposure + stake_half)
 *   in a forum, less what goes beyond its agreement: imposed = the most, over its goods, of the rule's level x (1 - force), what the state does not control
 *     itself; to that extent the members, who meet, can refuse together, and each counts only on those who would obey even then
 *   it defies while that is below 0, and once it does until that is above defy_return
 *   only where some of its goods have at least content_least of the leader's content
 */
import { RULES } from "../../scenario/table-words.ts";
import { MIDDLE } from "../../world/fixed-numbers.ts";
import { leaderContent } from "../../world/leader-content.ts";
import { note, type World } from "../../world/world.ts";

const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");

/** Share of the states that do not defy the leader's reach, weighted by exports. */
function shareObeying({ suppliers, blueprint }: World): number {
  let obeying = 0;
  let all = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (supplier === blueprint.leader) continue;
    all += suppliers.weight[supplier];
    if (suppliers.defying[supplier] === 0) obeying += suppliers.weight[supplier];
  }
  return all > 0 ? obeying / all : 1;
}

/** What the leader imposes on each state over what that controls itself; NaN where its reach concerns none of its goods: there is nothing to defy. */
function impose(world: World): void {
  const { items, rules, cells, blueprint, constants, p } = world;
  const { imposed } = constants;
  const { supplier: supplierOf, force } = cells;
  const always = blueprint.scenario.regime.mode === "extraterritorial";
  imposed.fill(NaN);
  for (let item = 0; item < items.count; item++) {
    const used = always ? 1 : rules.level[EXTRATERRITORIAL * items.count + item];
    if (used <= 0 || items.announcedAt[item] <= 0 || leaderContent(world, item) <= p.content_least) continue;
    const end = blueprint.cellStart[item + 1];
    for (let cell = blueprint.cellStart[item]; cell < end; cell++) {
      const supplier = supplierOf[cell];
      const here = used * (1 - force[cell]);
      if (!(imposed[supplier] >= here)) imposed[supplier] = here;
    }
  }
  imposed[blueprint.leader] = NaN;
}

/** Worth of obeying, others' obedience left out. */
function worthAlone({ suppliers, p }: World, supplier: number, consent: number, reach: number): number {
  const stake = suppliers.exposure[supplier] / (suppliers.exposure[supplier] + p.stake_half);
  return (
    suppliers.threat[supplier] +
    p.defy_reach * reach -
    MIDDLE -
    p.defy_sovereignty * (1 - consent) * (p.defy_base + reach) -
    p.defy_stake * stake -
    p.defy_grievance * suppliers.grievance[supplier]
  );
}

/** Part of those reached, by exports, who would obey even if the others all refused, then even if those refused who are left, and so on. */
function obeyingTogether({ suppliers, blueprint }: World, worth: Float64Array): number {
  let obeying = 0;
  for (let round = 0; round < suppliers.count; round++) {
    let [part, all] = [0, 0];
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      if (supplier === blueprint.leader || suppliers.member[supplier] === 0 || Number.isNaN(worth[supplier])) continue;
      all += suppliers.weight[supplier];
      if (worth[supplier] + obeying >= 0) part += suppliers.weight[supplier];
    }
    const next = all > 0 ? part / all : 1;
    if (next <= obeying) break;
    obeying = next;
  }
  return obeying;
}

/** States that are reached into without their consent may forbid their makers to obey; they come back when the balance turns clearly. */
export function defyReach(world: World, norm: number, reach: number): void {
  const { suppliers, blueprint, clock, constants, p } = world;
  const { imposed, worth } = constants;
  const forum = blueprint.scenario.regime.mode === "consensus";
  impose(world);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const beyond = imposed[supplier];
    const agreed = suppliers.compliance[supplier] * blueprint.suppliers.alliance[supplier];
    const consent = norm * (agreed - (forum ? beyond : 0));
    worth[supplier] = Number.isNaN(beyond) ? NaN : worthAlone(world, supplier, consent, reach);
  }
  const now = shareObeying(world);
  const together = forum ? Math.min(now, obeyingTogether(world, worth)) : now;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const was = suppliers.defying[supplier];
    const meeting = forum && suppliers.member[supplier] === 1 ? imposed[supplier] : 0;
    // Undefined where there is nothing to defy, so that no comparison holds.
    const value = worth[supplier] + now + (together - now) * meeting;
    const defies = value < 0 || (was === 1 && value < p.defy_return) ? 1 : 0;
    suppliers.defying[supplier] = defies;
    if (defies === 1 && was === 0)
      note(world, clock.end, "cohere", blueprint.supplierIds[supplier], "defies reach", value);
  }
}
