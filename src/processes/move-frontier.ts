/**
 * Frontier and demand: the frontier moves, the target's need of each item grows, and so does everybody else's.
 *
 *   F' = pace (1 - frontier_slowdown x share of the leader's sales to the target that is lost)
 *   threshold = F - theta while the account is closed; afterwards it rises with threshold_indexing x F'
 *   need = need_0 growth(t) exp(need_noise z_year) push(t) (1 - need_elasticity x scarcity), growth(t) = exp(growth t) or the item's own index (series need_<item>), with z drawn per item and calendar year, linear between the years
 *   import demand = need - domestic output, per grade; domestic output by vintage: `world/own-makers.ts`
 *
 * Need is the same in run and twin: nothing that controls change enters it, unless a scenario lets it answer scarcity.
 *
 * reads   yard.ts setting.rowDemand setting.push items.need items.needControlled items.needUncontrolled items.builtGap items.builtScale items.scarcity items.domesticControlled items.domesticUncontrolled suppliers.tradeLost cells.item cells.share
 * writes  yard.ts items.frontier items.need items.needControlled items.needUncontrolled items.needAhead items.domesticControlled items.domesticUncontrolled items.importDemandControlled items.importDemandUncontrolled cells.row cells.rowAhead
 * draws   need shock: (item, calendar year)
 * sources items of the setting; O036-O039 O048 for the rest of the world
 */
import { normal } from "../base/distributions.ts";
import { clamp, exp } from "../base/maths.ts";
import { nameKey, uniform } from "../base/random.ts";
import { courseAt } from "../world/demand-course.ts";
import { drawLine, lineAt, ownMakersAbove, ownMakersBelow } from "../world/own-makers.ts";
import type { World } from "../world/world.ts";
import { driftLine } from "../world/grade-line.ts";

const PROCESS = nameKey("move-frontier");

export function moveFrontier(world: World): void {
  const { items, cells, suppliers, setting, blueprint, clock, p } = world;
  const base = blueprint.items;
  const middle = clock.start + clock.dt / 2;
  const year = Math.floor(middle);
  drawShocks(world, year);
  const { shocks } = world.constants;
  const { grown, ahead, rest, restChange } = blueprint.course;
  const row = courseAt(blueprint, clock);
  const leaderSales = ordinarySales(world, blueprint.leader);
  const lost = leaderSales > 0 ? clamp(suppliers.tradeLost[blueprint.leader] / leaderSales, 0, 1) : 0;
  for (let item = 0; item < items.count; item++) {
    const step = base.frontier_pace[item] * (1 - p.frontier_slowdown * lost) * clock.dt;
    items.frontier[item] += step;
    const closed = items.announcedAt[item] === 0;
    const threshold = closed
      ? items.frontier[item] - base.threshold_lag_years[item]
      : items.threshold[item] + p.threshold_indexing * step;
    items.threshold[item] = threshold;
    driftLine(world, item);

    const thisYear = shocks.now[item];
    const shock = p.need_noise * (thisYear + (shocks.next[item] - thisYear) * (middle - year));
    items.needAhead[item] = ahead[row + item];
    const kept = 1 - p.need_elasticity * items.scarcity[item];
    items.need[item] = base.need_musd[item] * grown[row + item] * exp(shock) * setting.push[0] * kept;
    refreshDemand(world, item);
  }
  for (let item = 0; item < items.count; item++) {
    const index = blueprint.rowDemand[item].length > 0 ? rest[row + item] : setting.rowDemand[0];
    const change = restChange[row + item];
    for (let cell = blueprint.cellStart[item]; cell < blueprint.cellStart[item + 1]; cell++) {
      const atStart = cells.share[cell] * base.world_demand_musd[item];
      cells.row[cell] = atStart * index;
      cells.rowAhead[cell] = atStart * Math.max(0, index + change);
    }
  }
}

/** Draws the shocks of a calendar year and of the next one, when it begins. */
function drawShocks({ items, constants, blueprint, seed }: World, year: number): void {
  const { shocks } = constants;
  if (shocks.year === year) return;
  shocks.year = year;
  for (let item = 0; item < items.count; item++) {
    const key = blueprint.itemKey[item];
    shocks.now[item] = normal(uniform(seed, PROCESS, key, year));
    shocks.next[item] = normal(uniform(seed, PROCESS, key, year + 1));
  }
}

/** Splits the need by grade and takes off what the target makes itself. */
function refreshDemand({ items, constants }: World, item: number): void {
  const need = items.need[item];
  const ages = constants.ages[item];
  const line = lineAt(ages, items.frontier[item] - items.threshold[item]);
  const listed = line > 0 ? items.controlled[item] / line : 0;
  drawLine(ages, line);
  const above = ownMakersAbove(ages, items.builtGap, items.builtScale, item);
  const below = ownMakersBelow(ages, items.builtGap, items.builtScale, item);
  items.needControlled[item] = need * items.controlled[item];
  items.needUncontrolled[item] = need - items.needControlled[item];
  items.domesticControlled[item] = need * above * listed;
  items.domesticUncontrolled[item] = need * (below + above * (1 - listed));
  items.importDemandControlled[item] = Math.max(0, items.needControlled[item] - items.domesticControlled[item]);
  items.importDemandUncontrolled[item] = Math.max(0, items.needUncontrolled[item] - items.domesticUncontrolled[item]);
}

/** Sales of a state to the target if all bought as at the start of the scenario, musd a year. */
function ordinarySales({ items, cells, blueprint }: World, supplier: number): number {
  let sales = 0;
  for (const cell of blueprint.cellsOf[supplier]) sales += cells.share[cell] * items.need[cells.item[cell]];
  return sales;
}

/** The frontier, the need and the rest of the world stay as they were at the start. */
export function withoutFrontier(world: World): void {
  for (let item = 0; item < world.items.count; item++) refreshDemand(world, item);
}
