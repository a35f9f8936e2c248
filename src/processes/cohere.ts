/**
 * 10 Cohesion: each state weighs what speaks for enforcing against what it loses; makers do the same on their scale.
 *
 *   b = bias + wT threat + wA alliance + wN norm + wP (peers' participation - 1/2) + wC coercion
 *       - wX trade (1 + convexity yard) - wF (fear x hold + 2 loss) - wR resentment - wG grievance x stake (1 - 0.6 norm)
 *   stake = in a forum the share of listed entries that it would rather sell, elsewhere exposure / (exposure + 0.1); trade = stake, outside a forum x controlled part of its trade with the target
 *   of each list that a state applies, with the threat, trade, peers and rivals of that list; norm x part of its members still in;
 *   when less than accept_share is in, the leader accepts the end of the list: its norm and the coercion for it are gone
 *   compliance, one for all its lists (b weighted by their trade), moves to logistic(1.3 b) over compliance_years, but for a dead band; below lax_below goods are let through
 *   resentment' = rise x coercion (1 - 0.3 alliance) - resentment / years; the leader's content is designed out at design_out x reach,
 *     where reach is the mean of the rule over what the target needs, 0 for goods that the leader does not control
 *   defiance of reach into its goods: threat + 0.6 reach + others' obedience - 1/2 - sovereignty (1 - consent)(1/2 + reach) - 0.45 stake - 0.3 grievance < 0
 *   exit from a list, while others go on: exponential clock with rate exit_rate x (-b - 1)+
 *   maker: care = 1 - (1 - diligence)(1 - attention after a find)(1 - penalty_care x penalties)
 *   maker: violates at rate violate_rate x offers x (1 - care) (1 + peers' share) (2 - compliance) (0.3 + exposure)
 *
 * Participation = compliance x part of the yard in force there x authority: peers see a state that never joined.
 *
 * reads   setting.procurement rules.level laws.level suppliers.* lists.norm lists.acceptedAt memberships.* cells.inForce items.announcedAt items.controlled items.need cells.item cells.supplier cells.share cells.force cells.law cells.reach cells.covered cells.refusedRate cells.violating firms.* lines.* cells.diligence
 * writes  suppliers.compliance suppliers.pressure suppliers.lax suppliers.participation suppliers.resentment suppliers.defying suppliers.defectedAt suppliers.left lists.norm lists.acceptedAt memberships.since memberships.held memberships.trade memberships.grievance memberships.participation memberships.pressure memberships.exitHazard memberships.left memberships.leftAt suppliers.tradeLost suppliers.grievance suppliers.coercion suppliers.contentLeft cells.violating cells.diligence cells.shunned firms.violating firms.violateHazard firms.violations firms.violateThreshold
 * draws   exit: (state, list); violation: (maker, number)
 * sources S061 S089-S102 S117-S122 S167; forms: reduced model 6 and the first prototype
 */
import { exponential } from "../base/distributions.ts";
import { approach, clamp, exp, logistic, pow } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { LAWS, RULES } from "../scenario/tables.ts";
import { note } from "../world/world.ts";
import type { World } from "../world/world.ts";

const NAME = "cohere";
const EXIT = nameKey("cohere exit");
const VIOLATION = nameKey("cohere violation");
const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");
const PENALTIES = LAWS.indexOf("penalties");
/** How binding the norm of each regime is: a forum with a common list, a forum with national discretion, ad hoc alignment. */
const NORM = {
  consensus: 1,
  standing: 1,
  "annual-consensus": 0.5,
  sequential: 0.2,
  extraterritorial: 0,
  unilateral: 0,
} as const;

export function cohere(world: World): void {
  const { suppliers, blueprint } = world;
  if (!world.controls) return;
  const norm = NORM[blueprint.scenario.regime.mode];
  const reach = reachInUse(world);
  weighTrade(world, reach);
  participate(world);
  for (let list = 0; list < world.lists.count; list++) keepNorm(world, list);
  const obeying = shareObeying(world);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    moveCompliance(world, supplier, norm);
    defyReach(world, supplier, norm, obeying, reach);
  }
  temptMakers(world);
}

/** How much of its foreign reach the leader uses: mean over what the target needs, 0 for goods that it does not control. */
function reachInUse({ rules, items, blueprint }: World): number {
  const always = blueprint.scenario.regime.mode === "extraterritorial";
  let used = 0;
  let all = 0;
  for (let item = 0; item < items.count; item++) {
    all += items.need[item]!;
    if (items.announcedAt[item] === 0) continue;
    used += items.need[item]! * (always ? 1 : rules.level[EXTRATERRITORIAL * items.count + item]!);
  }
  return used / all;
}

/** Lost trade, grievance and coercion of each state, from what it can see. */
function weighTrade(world: World, reachUsed: number): void {
  const { suppliers, memberships, cells, items, blueprint, clock, p } = world;
  const smoothing = approach(clock.dt, 1);
  memberships.held.fill(0);
  memberships.grievance.fill(0);
  const leader = blueprint.leader;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    let refused = 0;
    let given = 0;
    let soldByOthers = 0;
    let reached = 0;
    let all = 0;
    for (const cell of blueprint.cellsOf[supplier]!) {
      const item = cells.item[cell]!;
      const row = blueprint.itemList[item]! * suppliers.count + supplier;
      if (memberships.since[row] === 0 && cells.inForce[cell]! > 0) memberships.since[row] = clock.end;
      refused += cells.refusedRate[cell]!;
      const flow = cells.share[cell]! * items.need[item]!;
      all += flow;
      reached += flow * cells.reach[cell]!;
      const controlled = flow * items.controlled[item]! * cells.force[cell]!;
      if (controlled <= 0) continue;
      const rivals = controlled * openShare(world, item, cell);
      given += controlled;
      soldByOthers += rivals;
      memberships.held[row] = memberships.held[row]! + controlled;
      memberships.grievance[row] = memberships.grievance[row]! + rivals;
    }
    suppliers.tradeLost[supplier] =
      suppliers.tradeLost[supplier]! + (refused - suppliers.tradeLost[supplier]!) * smoothing;
    suppliers.grievance[supplier] = given > 0 ? soldByOthers / given : 0;
    suppliers.coercion[supplier] =
      supplier === leader || all === 0
        ? 0
        : clamp(2 * (reached / all) + 0.3 * reachUsed * blueprint.suppliers.alliance[supplier]!, 0, 1);
    const resentment = suppliers.resentment[supplier]!;
    const rise =
      p.resentment_rise * suppliers.coercion[supplier]! * (1 - 0.3 * blueprint.suppliers.alliance[supplier]!);
    suppliers.resentment[supplier] = resentment + (rise - resentment / p.resentment_years) * clock.dt;
  }
  for (let row = 0; row < memberships.count; row++) {
    if (memberships.held[row]! > 0) memberships.grievance[row] = memberships.grievance[row]! / memberships.held[row]!;
  }
  suppliers.contentLeft[leader] = suppliers.contentLeft[leader]! * exp(-p.design_out_rate * reachUsed * clock.dt);
}

/** Share of the other suppliers' ordinary trade in an item that is still sold. */
function openShare({ cells, blueprint }: World, item: number, own: number): number {
  let others = 0;
  let sold = 0;
  for (let cell = blueprint.cellStart[item]!; cell < blueprint.cellStart[item + 1]!; cell++) {
    if (cell === own) continue;
    others += cells.share[cell]!;
    sold += cells.share[cell]! * (1 - cells.covered[cell]!);
  }
  return others > 0 ? sold / others : 0;
}

function participate({ suppliers, lists, memberships, cells, items, blueprint }: World): void {
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    let yard = 0;
    let held = 0;
    for (let list = 0; list < lists.count; list++) {
      let own = 0;
      let kept = 0;
      for (const cell of blueprint.cellsOf[supplier]!) {
        const item = cells.item[cell]!;
        if (blueprint.itemList[item] !== list || items.announcedAt[item] === 0) continue;
        const flow = cells.share[cell]! * items.need[item]! * items.controlled[item]!;
        own += flow;
        kept += flow * cells.force[cell]! * cells.law[cell]!;
      }
      const row = list * suppliers.count + supplier;
      memberships.trade[row] = own;
      memberships.participation[row] = own > 0 ? (suppliers.compliance[supplier]! * kept) / own : 0;
      yard += own;
      held += kept;
    }
    suppliers.participation[supplier] = yard > 0 ? (suppliers.compliance[supplier]! * held) / yard : 0;
  }
}

/** Mean participation of those who could take part, weighted by exports; over all lists, or in the rows of one. */
function meanParticipation(
  { suppliers, blueprint }: World,
  participation: Float64Array,
  first: number,
  makes: Int32Array,
): number {
  let sum = 0;
  let weight = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (blueprint.role[supplier] === "neutral" || makes[first + supplier] === 0) continue;
    sum += suppliers.weight[supplier]! * participation[first + supplier]!;
    weight += suppliers.weight[supplier]!;
  }
  return weight > 0 ? sum / weight : 0;
}

/** The norm binds as far as it is kept. A leader left by most of the others stops holding the rest to the list; its own controls stay. */
function keepNorm(world: World, list: number): void {
  const { lists, memberships, suppliers, blueprint, clock, p } = world;
  let all = 0;
  let out = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    const row = list * suppliers.count + supplier;
    if (supplier === blueprint.leader || memberships.member[row] === 0) continue;
    all += memberships.trade[row]!;
    if (memberships.left[row] === 1) out += memberships.trade[row]!;
  }
  const kept = all > 0 ? 1 - out / all : 1;
  if (kept < p.accept_share && lists.acceptedAt[list] === 0) {
    lists.acceptedAt[list] = clock.end;
    note(world, clock.end, NAME, blueprint.supplierIds[blueprint.leader]!, "accepts exits", kept);
  }
  lists.norm[list] = lists.acceptedAt[list]! > 0 ? 0 : kept;
}

/** Balance of reasons to stay on a list. */
function balanceOf(world: World, list: number, supplier: number, regime: number): number {
  const { suppliers, lists, memberships, blueprint, p } = world;
  const base = blueprint.suppliers;
  const row = list * suppliers.count + supplier;
  const norm = regime * lists.norm[list]!;
  const peers = meanParticipation(world, memberships.participation, list * suppliers.count, blueprint.makes);
  const exposure = memberships.exposure[row]! / (memberships.exposure[row]! + 0.1);
  const coercion = lists.acceptedAt[list]! > 0 ? 0 : suppliers.coercion[supplier]!;
  const yard = suppliers.yardShare[supplier]!;
  const forum = blueprint.scenario.regime.mode === "consensus";
  // What it gives up: in a forum the entries that it would rather sell, elsewhere as far as it lives off the target.
  const stake = forum ? memberships.stakeShare[row]! : exposure;
  const trade = (forum ? stake : stake * yard) * (1 + p.trade_convexity * yard);
  return (
    p.will_bias +
    p.will_threat * (memberships.threat[row]! - 0.5) +
    p.will_alliance * (base.alliance[supplier]! - 0.5) +
    p.will_norm * norm +
    p.will_peers * (peers - 0.5) +
    p.will_coercion * coercion -
    p.will_trade * trade -
    p.will_fear *
      (suppliers.mineralFear[supplier]! * suppliers.mineralHold[supplier]! + 2 * suppliers.mineralLoss[supplier]!) -
    p.will_resentment * suppliers.resentment[supplier]! -
    p.will_grievance * memberships.grievance[row]! * stake * (1 - 0.6 * norm)
  );
}

/** One office enforces all lists of a state: its balance is that of its lists, weighted by the trade they cover. */
function meanPressure({ suppliers, lists, memberships }: World, supplier: number): number {
  if (lists.count === 1) return memberships.pressure[supplier]!;
  let sum = 0;
  let weight = 0;
  for (let row = supplier; row < memberships.count; row += suppliers.count) {
    sum += memberships.held[row]! * memberships.pressure[row]!;
    weight += memberships.held[row]!;
  }
  return weight > 0 ? sum / weight : memberships.pressure[supplier]!;
}

function moveCompliance(world: World, supplier: number, norm: number): void {
  const { suppliers, lists, memberships, blueprint, clock, p } = world;
  for (let list = 0; list < lists.count; list++) {
    memberships.pressure[list * suppliers.count + supplier] = balanceOf(world, list, supplier, norm);
  }
  const balance = meanPressure(world, supplier);
  suppliers.pressure[supplier] = balance;
  // A state without a control in force has nothing to comply with.
  const bound = suppliers.inForceSince[supplier]! > 0 && suppliers.left[supplier] === 0;
  if (!bound) {
    suppliers.compliance[supplier] = suppliers.left[supplier] === 1 ? 0 : 1;
    suppliers.lax[supplier] = 0;
    return;
  }
  const before = suppliers.compliance[supplier]!;
  const aim = logistic(1.3 * balance);
  const away = aim - before;
  const step = Math.abs(away) > p.compliance_band ? away - (away > 0 ? p.compliance_band : -p.compliance_band) : 0;
  const after = clamp(before + step * approach(clock.dt, p.compliance_years), 0, 1);
  suppliers.compliance[supplier] = after;
  const below = Math.max(0, (p.lax_below - after) / p.lax_below);
  suppliers.lax[supplier] = p.lax_most * pow(below, 1.5);
  const id = blueprint.supplierIds[supplier]!;
  if (after < p.defected_below && suppliers.defectedAt[supplier] === 0) {
    suppliers.defectedAt[supplier] = clock.end;
    note(world, clock.end, NAME, id, "defected", after);
  }
  if (supplier === blueprint.leader) return;
  for (let list = 0; list < lists.count; list++) considerExit(world, list, supplier);
}

/** A state may leave one list and stay on the others; one that has left all that it applied has defected. */
function considerExit(world: World, list: number, supplier: number): void {
  const { suppliers, lists, memberships, blueprint, clock, p, seed } = world;
  const row = list * suppliers.count + supplier;
  const balance = memberships.pressure[row]!;
  if (memberships.since[row] === 0 || memberships.held[row] === 0 || memberships.left[row] === 1 || balance > -1)
    return;
  memberships.exitHazard[row] = memberships.exitHazard[row]! + p.exit_rate * (-balance - 1) * clock.dt;
  const key = blueprint.supplierKey[supplier]!;
  if (memberships.exitHazard[row]! < exponential(uniform(seed, EXIT, key, list))) return;
  memberships.left[row] = 1;
  memberships.leftAt[row] = clock.end;
  note(world, clock.end, NAME, blueprint.supplierIds[supplier]!, `left ${blueprint.listIds[list]!}`, balance);
  for (let other = 0; other < lists.count; other++) {
    const there = other * suppliers.count + supplier;
    if (memberships.since[there]! > 0 && memberships.left[there] === 0) return;
  }
  suppliers.left[supplier] = 1;
  if (suppliers.defectedAt[supplier] === 0) suppliers.defectedAt[supplier] = clock.end;
}

/** Share of the states that do not defy the leader's reach, weighted by exports. */
function shareObeying({ suppliers, blueprint }: World): number {
  let obeying = 0;
  let all = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (supplier === blueprint.leader) continue;
    all += suppliers.weight[supplier]!;
    if (suppliers.defying[supplier] === 0) obeying += suppliers.weight[supplier]!;
  }
  return all > 0 ? obeying / all : 1;
}

/** Whether the leader's reach concerns any goods of the state: there is nothing to defy otherwise. */
function isReached({ items, rules, cells, suppliers, blueprint }: World, supplier: number): boolean {
  const always = blueprint.scenario.regime.mode === "extraterritorial";
  return blueprint.cellsOf[supplier]!.some((cell) => {
    const item = cells.item[cell]!;
    const content = blueprint.items.leader_content[item]! * suppliers.contentLeft[blueprint.leader]!;
    const used = always || rules.level[EXTRATERRITORIAL * items.count + item]! > 0;
    return used && items.announcedAt[item]! > 0 && content > 0.1;
  });
}

/** A state that is reached into without its consent may forbid its makers to obey; it comes back when the balance turns clearly. */
function defyReach(world: World, supplier: number, norm: number, obeying: number, reach: number): void {
  const { suppliers, blueprint, clock, p } = world;
  if (supplier === blueprint.leader || !isReached(world, supplier)) {
    suppliers.defying[supplier] = 0;
    return;
  }
  const consent = norm * suppliers.compliance[supplier]! * blueprint.suppliers.alliance[supplier]!;
  const stake = suppliers.exposure[supplier]! / (suppliers.exposure[supplier]! + 0.1);
  const worth =
    suppliers.threat[supplier]! +
    0.6 * reach +
    (obeying - 0.5) -
    p.defy_sovereignty * (1 - consent) * (0.5 + reach) -
    0.45 * stake -
    0.3 * suppliers.grievance[supplier]!;
  const was = suppliers.defying[supplier]!;
  const defies = worth < 0 || (was === 1 && worth < 0.1) ? 1 : 0;
  suppliers.defying[supplier] = defies;
  if (defies === 1 && was === 0) note(world, clock.end, NAME, blueprint.supplierIds[supplier]!, "defies reach", worth);
}

/** Offers from procurement tempt makers in cells under control; they learn from competitors that get away with it. */
function temptMakers(world: World): void {
  const { firms, lines, cells, suppliers, laws, setting, blueprint, clock, p, seed } = world;
  const { lineStart } = blueprint;
  for (let cell = 0; cell < cells.count; cell++) {
    const covered = cells.covered[cell]! > 0 && cells.refusedRate[cell]! > 0;
    const supplier = cells.supplier[cell]!;
    const peers = cells.violating[cell]!;
    const deterred = p.penalty_care * laws.level[supplier * LAWS.length + PENALTIES]!;
    let violating = 0;
    let care = 0;
    let shunned = 0;
    for (let line = lineStart[cell]!; line < lineStart[cell + 1]!; line++) {
      const firm = lines.firm[line]!;
      const share = lines.share[line]!;
      const careless = (1 - firms.diligence[firm]!) * (1 - firms.heat[firm]!) * (1 - deterred);
      const diligence = 1 - careless;
      if (covered && firms.violating[firm] === 0) {
        const rate =
          p.violate_rate *
          setting.procurement[0]! *
          (1 - diligence) *
          (1 + p.violate_peers * peers) *
          (2 - suppliers.compliance[supplier]!) *
          (0.3 + firms.exposure[firm]!);
        firms.violateHazard[firm] = firms.violateHazard[firm]! + rate * clock.dt;
        if (firms.violateThreshold[firm] === 0) {
          firms.violateThreshold[firm] = exponential(
            uniform(seed, VIOLATION, blueprint.firmKey[firm]!, firms.violations[firm]!),
          );
        }
        if (firms.violateHazard[firm]! >= firms.violateThreshold[firm]!) {
          firms.violateThreshold[firm] = 0;
          firms.violating[firm] = 1;
          firms.violateHazard[firm] = 0;
          firms.violations[firm] = firms.violations[firm]! + 1;
          note(world, clock.end, NAME, blueprint.firmIds[firm]!, "violates", share);
        }
      }
      care += share * diligence;
      if (covered && firms.violating[firm] === 1) violating += share;
      if (firms.boycottedUntil[firm]! > clock.end) shunned += share;
    }
    cells.diligence[cell] = care;
    cells.violating[cell] = violating;
    cells.shunned[cell] = Math.min(shunned, 0.95);
  }
}

/** Everybody complies fully, nobody resents, no maker breaks the rules. */
export function withoutCohesion(world: World): void {
  const { suppliers, lists, memberships, cells, firms, lines } = world;
  suppliers.compliance.fill(1);
  lists.norm.fill(1);
  lists.acceptedAt.fill(0);
  participate(world);
  for (const column of [
    suppliers.lax,
    suppliers.resentment,
    suppliers.grievance,
    suppliers.coercion,
    suppliers.tradeLost,
  ])
    column.fill(0);
  suppliers.left.fill(0);
  for (const column of [memberships.grievance, memberships.pressure]) column.fill(0);
  memberships.left.fill(0);
  suppliers.defying.fill(0);
  firms.violating.fill(0);
  cells.violating.fill(0);
  cells.shunned.fill(0);
  cells.diligence.fill(0);
  for (let line = 0; line < lines.count; line++) {
    const cell = lines.cell[line]!;
    cells.diligence[cell] = cells.diligence[cell]! + lines.share[line]! * firms.diligence[lines.firm[line]!]!;
  }
}
