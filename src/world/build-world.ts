/**
 * The world at the start of a run: ordinary trade in a steady state, nobody afraid, nothing controlled.
 */
import { seriesAt } from "../base/dated-series.ts";
import { exp } from "../base/maths.ts";
import { seedKeys } from "../base/random.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import { LAWS } from "../scenario/table-words.ts";
import { SERIES, type SeriesName } from "../scenario/tables.ts";
import { beginEntries, beginFirms, beginUsers } from "./begin-drawn.ts";
import type { Blueprint } from "./blueprint.ts";
import { clear, shaped } from "./columns.ts";
import { LEAST_RENEWAL, NOTHING, STAGES } from "./fixed-numbers.ts";
import { isMember, seeLists } from "./members.ts";
import { domesticGap, ownMakers } from "./own-makers.ts";
import { inFixedPlaces } from "./parameter-places.ts";
import { constantsOf } from "./run-constants.ts";
import { type GroupName, STATE, type State } from "./state.ts";
import type { EventRecord, World } from "./world.ts";

export interface Beginning {
  readonly seed: string;
  readonly parameters: ParameterValues;
  readonly controls: boolean;
  readonly diary: EventRecord[] | null;
}

/** Puts the columns into their state at the start of the scenario; whatever they held before is gone. */
export function buildWorld(
  blueprint: Blueprint,
  columns: State,
  { seed, parameters, controls, diary }: Beginning,
): World {
  for (const name of Object.keys(STATE) as GroupName[]) clear(STATE[name], columns[name] as never);
  const { start, ticksPerYear } = blueprint.scenario.time;
  const dt = 1 / ticksPerYear;
  const rest = {
    blueprint,
    p: inFixedPlaces(parameters),
    seed: seedKeys(seed),
    constants: null,
    controls,
    clock: { tick: 0, start, end: start + dt, dt },
    diary,
  };
  const world = Object.assign(
    shaped([...Object.keys(columns), ...Object.keys(rest)]),
    columns,
    rest,
  ) as unknown as World;
  beginSetting(world);
  beginItems(world);
  beginCells(world);
  beginSuppliers(world);
  beginLaws(world);
  beginLists(world);
  beginFirms(world);
  beginHubs(world);
  beginMinerals(world);
  beginUsers(world);
  beginEntries(world);
  return Object.assign(world, { constants: constantsOf(blueprint, columns, world.p) });
}

function beginSetting({ setting, blueprint, p, clock }: World): void {
  for (const name of Object.keys(SERIES) as SeriesName[]) {
    setting[name === "row_demand" ? "rowDemand" : name][0] = seriesAt(blueprint.series[name], clock.start);
  }
  setting.procurement[0] = p.procurement_start;
}

function beginItems({ items, setting, blueprint, p, clock }: World): void {
  const base = blueprint.items;
  for (let item = 0; item < items.count; item++) {
    const gap = domesticGap(base.domestic_gap_years[item]);
    const lag = base.threshold_lag_years[item];
    const scale = blueprint.domesticScale[item];
    const controlled = 1 - exp(-lag / blueprint.purchaseAge[item]);
    const index = blueprint.needIndex[item];
    const need = base.need_musd[item] * (index.length > 0 ? seriesAt(index, clock.start) : 1) * setting.push[0];
    items.frontier[item] = clock.start;
    items.threshold[item] = clock.start - lag;
    items.controlled[item] = controlled;
    items.need[item] = need;
    items.needControlled[item] = need * controlled;
    items.needUncontrolled[item] = need * (1 - controlled);
    items.domesticVintage[item] = clock.start - gap;
    items.builtGap[item] = gap;
    items.builtScale[item] = scale;
    items.domesticControlled[item] = need * ownMakers(gap, scale, blueprint.purchaseAge[item], 0, controlled);
    items.domesticUncontrolled[item] = need * ownMakers(gap, scale, blueprint.purchaseAge[item], controlled, 1);
    items.pace[item] = 1;
    items.needAhead[item] = 1;
    items.service[item] = 1;
    const importControlled = items.needControlled[item] - items.domesticControlled[item];
    const importUncontrolled = items.needUncontrolled[item] - items.domesticUncontrolled[item];
    items.importDemandControlled[item] = importControlled;
    items.importDemandUncontrolled[item] = importUncontrolled;
    items.stockControlled[item] = p.cover_ordinary * base.stockable[item] * importControlled;
    items.stockUncontrolled[item] = p.cover_ordinary * base.stockable[item] * importUncontrolled;
    // Installed capacity in balance with a need that has grown at its rate for long.
    const growth = base.need_growth[item];
    const life = base.life_years[item];
    const years = 1 / Math.max(LEAST_RENEWAL, 1 / life + growth);
    items.installed[item] = items.needControlled[item] * years;
    items.installedNeed[item] = items.installed[item];
    items.installedVintage[item] = clock.start - blueprint.ordinaryAge[item];
    items.availability[item] = 1;
    items.leaderPolicy[item] = blueprint.suppliers.licence_rate[blueprint.leader];
    items.leaderOrdinary[item] = items.leaderPolicy[item];
    items.workDone[item] = items.needControlled[item];
    items.acquired[item] = importControlled / Math.max(items.needControlled[item], NOTHING);
    setting.budget[0] += p.budget_ratio * (importControlled + importUncontrolled);
  }
}

function beginCells({ cells, items, blueprint, p }: World): void {
  for (let cell = 0; cell < cells.count; cell++) {
    const item = blueprint.cellItem[cell];
    const share = blueprint.cellShare[cell];
    cells.item[cell] = item;
    cells.supplier[cell] = blueprint.cellSupplier[cell];
    cells.share[cell] = share;
    const flowControlled = share * items.importDemandControlled[item];
    const flowUncontrolled = share * items.importDemandUncontrolled[item];
    cells.row[cell] = share * blueprint.items.world_demand_musd[item];
    cells.rowAhead[cell] = cells.row[cell];
    cells.capacity[cell] = (cells.row[cell] + flowControlled + flowUncontrolled) * (1 + p.capacity_slack);
    cells.bookControlled[cell] = flowControlled * p.intake_years;
    cells.bookUncontrolled[cell] = flowUncontrolled * p.intake_years;
    const stageYears = blueprint.items.lead_time_years[item] / STAGES;
    for (const stage of ["making1", "making2", "making3"] as const) {
      cells[`${stage}Controlled`][cell] = flowControlled * stageYears;
      cells[`${stage}Uncontrolled`][cell] = flowUncontrolled * stageYears;
    }
    cells.licencePolicy[cell] = blueprint.suppliers.licence_rate[blueprint.cellSupplier[cell]];
  }
}

/** Law as the base data have it: kinds without a column, and those of the target, begin at 0. */
function beginLaws({ laws, blueprint }: World): void {
  const base = blueprint.suppliers;
  const columns = [
    base.law_list,
    base.law_end_user,
    base.law_end_use,
    base.law_services,
    base.law_country,
    base.law_extraterritorial,
    base.checks_per_case,
  ];
  for (let supplier = 0; supplier < blueprint.supplierIds.length; supplier++) {
    columns.forEach((column, law) => (laws.level[supplier * LAWS.length + law] = column[supplier]));
  }
}

function beginSuppliers({ suppliers, setting, blueprint, p, clock }: World): void {
  const exports = blueprint.suppliers.exports_musd.reduce((sum, trade) => sum + trade, 0);
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    suppliers.weight[supplier] = blueprint.suppliers.exports_musd[supplier] / exports;
    suppliers.member[supplier] = isMember(blueprint, supplier, clock.start) ? 1 : 0;
    suppliers.threat[supplier] = setting.threat[0] * blueprint.suppliers.threat[supplier];
    suppliers.exposure[supplier] = blueprint.suppliers.exposure[supplier];
    suppliers.compliance[supplier] = 1;
    suppliers.licenceDelay[supplier] = p.licence_years;
    suppliers.search[supplier] = blueprint.suppliers.checks_per_case[supplier];
    suppliers.contentLeft[supplier] = 1;
  }
}

function beginLists(world: World): void {
  world.lists.norm.fill(1);
  seeLists(world, world.clock.start);
}

function beginHubs({ hubs, blueprint }: World): void {
  const total = blueprint.hubs.trade_musd.reduce((sum, trade) => sum + trade, 0);
  for (let hub = 0; hub < hubs.count; hub++) {
    hubs.weight[hub] = blueprint.hubs.trade_musd[hub] / total;
    hubs.stops[hub] = blueprint.hubs.diligence[hub];
  }
}

function beginMinerals({ minerals, ties, blueprint, p }: World): void {
  minerals.price.fill(1);
  ties.dependence.set(blueprint.dependence);
  ties.valve.fill(1);
  ties.stock.fill(p.mineral_stock_years);
  ties.cover.fill(p.mineral_stock_years);
}
