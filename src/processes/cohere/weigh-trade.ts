/** What each state loses and sees: trade given up, goods that others go on selling, pressure by the leader and resentment of it. */
import { approach, clamp, exp } from "../../base/maths.ts";
import { RULES } from "../../scenario/table-words.ts";
import type { World } from "../../world/world.ts";

const EXTRATERRITORIAL = RULES.indexOf("extraterritorial");

/** How much of its foreign reach the leader uses: mean over what the target needs, 0 for goods that it does not control. */
export function reachInUse({ rules, items, blueprint }: World): number {
  const always = blueprint.scenario.regime.mode === "extraterritorial";
  let used = 0;
  let all = 0;
  for (let item = 0; item < items.count; item++) {
    all += items.need[item];
    if (items.announcedAt[item] === 0) continue;
    used += items.need[item] * (always ? 1 : rules.level[EXTRATERRITORIAL * items.count + item]);
  }
  return used / all;
}

/** Lost trade, grievance and coercion of each state, from what it can see. */
export function weighTrade(world: World, reachUsed: number): void {
  const { suppliers, memberships, cells, items, blueprint, clock, p } = world;
  const smoothing = approach(clock.dt, p.trade_memory_years);
  memberships.held.fill(0);
  memberships.grievance.fill(0);
  const leader = blueprint.leader;
  seeOthers(world);
  const { soldByOthers: othersSell } = world.constants;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    let refused = 0;
    let given = 0;
    let soldByOthers = 0;
    let reached = 0;
    let alone = 0;
    let all = 0;
    for (const cell of blueprint.cellsOf[supplier]) {
      const item = cells.item[cell];
      const row = blueprint.itemList[item] * suppliers.count + supplier;
      if (memberships.since[row] === 0 && cells.inForce[cell] > 0) memberships.since[row] = clock.end;
      refused += cells.refusedRate[cell];
      const flow = cells.share[cell] * items.need[item];
      all += flow;
      reached += flow * cells.reach[cell];
      const controlled = flow * items.controlled[item] * cells.force[cell];
      if (controlled <= 0) continue;
      const rivals = controlled * othersSell[cell];
      given += controlled;
      const free = 1 - cells.reachBehind[cell];
      alone += controlled * cells.law[cell] * free;
      soldByOthers += rivals;
      memberships.held[row] += controlled;
      memberships.grievance[row] += rivals * free;
    }
    suppliers.tradeLost[supplier] += (refused - suppliers.tradeLost[supplier]) * smoothing;
    suppliers.grievance[supplier] = given > 0 ? soldByOthers / given : 0;
    suppliers.givenUp[supplier] = all > 0 ? alone / all : 0;
    const alliance = blueprint.suppliers.alliance[supplier];
    const pressed = p.coercion_reach * (reached / all) + p.coercion_alliance * reachUsed * alliance;
    suppliers.coercion[supplier] = supplier === leader || all === 0 ? 0 : clamp(pressed, 0, 1);
    const resentment = suppliers.resentment[supplier];
    const rise = p.resentment_rise * suppliers.coercion[supplier] * (1 - p.resentment_alliance * alliance);
    suppliers.resentment[supplier] = resentment + (rise - resentment / p.resentment_years) * clock.dt;
  }
  for (let row = 0; row < memberships.count; row++) {
    if (memberships.held[row] > 0) memberships.grievance[row] /= memberships.held[row];
  }
  suppliers.contentLeft[leader] *= exp(-p.design_out_rate * reachUsed * clock.dt);
}

/** By cell where a control is in force: share of the other suppliers' ordinary trade in the item that is still sold. */
function seeOthers({ items, cells, blueprint, constants }: World): void {
  const { share, covered, force } = cells;
  const { soldByOthers } = constants;
  for (let item = 0; item < items.count; item++) {
    const end = blueprint.cellStart[item + 1];
    // Those before a cell are added up once for all that come after.
    let before = 0;
    let soldBefore = 0;
    for (let own = blueprint.cellStart[item]; own < end; own++) {
      if (force[own] > 0) {
        let others = before;
        let sold = soldBefore;
        for (let cell = own + 1; cell < end; cell++) {
          others += share[cell];
          sold += share[cell] * (1 - covered[cell]);
        }
        soldByOthers[own] = others > 0 ? sold / others : 0;
      }
      before += share[own];
      soldBefore += share[own] * (1 - covered[own]);
    }
  }
}
