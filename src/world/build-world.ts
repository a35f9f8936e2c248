/**
 * The world at the start of a run: ordinary trade in a steady state, nobody afraid, nothing controlled.
 */
import { parseDate } from "../base/dates.ts";
import { lognormal, normal } from "../base/distributions.ts";
import { seriesAt } from "../base/dated-series.ts";
import { clamp, exp, ln } from "../base/maths.ts";
import { nameKey, seedKeys, uniform } from "../base/random.ts";
import type { ParameterValues } from "../scenario/parameters.ts";
import { LAWS, RULES } from "../scenario/table-words.ts";
import { domesticGap } from "./blueprint.ts";
import type { Blueprint } from "./blueprint.ts";
import { clear, shaped } from "./columns.ts";
import { LEAST_GROWTH, LEAST_RENEWAL, MIDDLE, NOTHING, STAGES } from "./fixed-numbers.ts";
import { ownMakers } from "./own-makers.ts";
import { constantsOf } from "./run-constants.ts";
import { inFixedPlaces } from "./parameter-places.ts";
import { allocateState, STATE } from "./state.ts";
import type { GroupName, State } from "./state.ts";
import type { EventRecord, World } from "./world.ts";

const BUILD = nameKey("build-world");
/** What each draw of a user is for: its number in the key. */
const [SIZE, ABSORPTION, LISTING, VINTAGE] = [0, 1, 2, 3];
const STAKE = nameKey("member stake");

/** How many rows each group has. */
export function countRows(blueprint: Blueprint): Record<GroupName, number> {
  const items = blueprint.itemIds.length;
  const suppliers = blueprint.supplierIds.length;
  const minerals = blueprint.mineralIds.length;
  const users = blueprint.userIds.length;
  return {
    setting: 1,
    rules: RULES.length * items,
    laws: LAWS.length * (suppliers + 1),
    items,
    entries: blueprint.entryItem.length,
    stakes: blueprint.scenario.regime.mode === "consensus" ? blueprint.entryItem.length * suppliers : 0,
    suppliers,
    lists: blueprint.listIds.length,
    memberships: blueprint.listIds.length * suppliers,
    cells: blueprint.cellItem.length,
    packages: blueprint.packagesMost,
    packageItems: blueprint.packagesMost * items,
    talks: blueprint.packagesMost * suppliers,
    firms: blueprint.firmIds.length,
    lines: blueprint.lineFirm.length,
    hubs: blueprint.hubIds.length,
    shells: items * blueprint.shellsPerItem,
    minerals,
    ties: minerals * suppliers,
    users,
    holdings: blueprint.holdingUser.length,
  };
}

/** Columns for the worlds of a blueprint; a worker allocates them once and builds one world after the other in them. */
export function allocateColumns(blueprint: Blueprint): State {
  return allocateState(countRows(blueprint));
}

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
  for (const name of [
    "threat",
    "aid",
    "fusion",
    "politics",
    "rowDemand",
    "push",
    "openness",
    "collection",
    "recovery",
  ] as const) {
    setting[name][0] = seriesAt(blueprint.series[name === "rowDemand" ? "row_demand" : name], clock.start);
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
    const stage = blueprint.items.lead_time_years[item] / STAGES;
    cells.row[cell] = share * blueprint.items.world_demand_musd[item];
    cells.rowAhead[cell] = cells.row[cell];
    cells.capacity[cell] = (cells.row[cell] + flowControlled + flowUncontrolled) * (1 + p.capacity_slack);
    cells.bookControlled[cell] = flowControlled * p.intake_years;
    cells.bookUncontrolled[cell] = flowUncontrolled * p.intake_years;
    for (const making of [cells.making1Controlled, cells.making2Controlled, cells.making3Controlled])
      making[cell] = flowControlled * stage;
    for (const making of [cells.making1Uncontrolled, cells.making2Uncontrolled, cells.making3Uncontrolled]) {
      making[cell] = flowUncontrolled * stage;
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

/** Members of every list at a date, with the threat and the exposure that they see; a crisis raises the threat of all users alike. */
export function seeLists({ lists, memberships, suppliers, setting, blueprint, p }: World, date: number): void {
  for (let list = 0; list < lists.count; list++) {
    const series = blueprint.listThreat[list];
    const seen = series.length > 0 ? seriesAt(series, date) : setting.threat[0];
    const common = seen + p.crisis_threat * (setting.crisis[0] * (1 - seen));
    for (let supplier = 0; supplier < suppliers.count; supplier++) {
      const row = list * suppliers.count + supplier;
      const joined = blueprint.memberJoined[row];
      const own = !Number.isNaN(joined);
      const mayJoin = blueprint.role[supplier] !== "neutral" && joined <= date;
      const factor = own ? blueprint.memberThreat[row] : blueprint.suppliers.threat[supplier];
      memberships.member[row] = own ? (mayJoin ? 1 : 0) : suppliers.member[supplier];
      memberships.threat[row] = Number.isNaN(factor) ? 0 : common * factor;
      const exposure = own ? blueprint.memberExposure[row] : suppliers.exposure[supplier];
      memberships.exposure[row] = Number.isNaN(exposure) ? 0 : exposure;
    }
  }
}

/** Whether a state belongs to the forum at a date (the leader always does, neutrals never). */
export function isMember(blueprint: Blueprint, supplier: number, date: number): boolean {
  if (blueprint.role[supplier] === "neutral") return false;
  return date >= blueprint.joined[supplier] && date < blueprint.left[supplier];
}

/** Fringe firms are drawn: their care around a mean, their dependence on the target around that of their trade. */
function beginFirms({ firms, lines, cells, items, blueprint, p, seed }: World): void {
  const pooled = blueprint.scenario.population.makers === "pooled";
  for (let line = 0; line < lines.count; line++) {
    const firm = blueprint.lineFirm[line];
    const cell = blueprint.lineCell[line];
    lines.firm[line] = firm;
    lines.cell[line] = cell;
    lines.share[line] = blueprint.lineShare[line];
    const item = cells.item[cell];
    const flow = cells.share[cell] * (items.importDemandControlled[item] + items.importDemandUncontrolled[item]);
    firms.weight[firm] = Math.max(firms.weight[firm], lines.share[line]);
    firms.size[firm] += lines.share[line] * flow;
    if (blueprint.firmNamed[firm] < 1) {
      const typical = flow / (flow + cells.row[cell]);
      const u = uniform(seed, BUILD, blueprint.firmKey[firm], 1);
      firms.exposure[firm] = clamp(
        pooled ? typical : lognormal(u, typical, p.maker_exposure_sd),
        0,
        p.maker_exposure_most,
      );
    }
  }
  for (let firm = 0; firm < firms.count; firm++) {
    firms.supplier[firm] = blueprint.firmSupplier[firm];
    const named = blueprint.firmNamed[firm];
    const luck = pooled ? 0 : p.diligence_sd * normal(uniform(seed, BUILD, blueprint.firmKey[firm], 0));
    const drawn = clamp(p.fringe_diligence + luck, p.diligence_least, p.diligence_most);
    firms.exposure[firm] = mixed(named, blueprint.firmExposure[firm], firms.exposure[firm]);
    firms.diligence[firm] = mixed(named, blueprint.firmDiligence[firm], drawn);
  }
  for (let line = 0; line < lines.count; line++) {
    const cell = lines.cell[line];
    cells.diligence[cell] += lines.share[line] * firms.diligence[lines.firm[line]];
  }
}

/** What is known of a part, and what is drawn for the rest. */
function mixed(part: number, known: number, drawn: number): number {
  if (part === 0) return drawn;
  return part === 1 ? known : part * known + (1 - part) * drawn;
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

function beginUsers({ users, holdings, items, blueprint, seed, p, clock }: World): void {
  const rows = blueprint.userRows;
  // A pooled user is the mean of all: nothing about it is luck.
  const pooled = blueprint.scenario.population.users === "pooled";
  const spreadOf = (key: number, draw: number, sd: number): number =>
    pooled ? 1 : lognormal(uniform(seed, BUILD, key, draw), 1, sd);
  let total = 0;
  for (let user = 0; user < users.count; user++) {
    const row = rows[blueprint.userRow[user]];
    const key = blueprint.userKey[user];
    const spread = row.count === 1 ? 1 : spreadOf(key, SIZE, p.user_size_sd);
    users.sector[user] = blueprint.userSector[user];
    users.size[user] = (row.size / row.count) * spread;
    users.military[user] = row.military;
    users.absorption[user] = clamp(row.absorption * spreadOf(key, ABSORPTION, p.absorption_sd), p.absorption_least, 1);
    users.listedFrom[user] = row.listed === "" ? 0 : parseDate(row.listed);
    // Military users are listed earlier: rank by a draw that their military share brings forward.
    const turn = pooled ? MIDDLE : uniform(seed, BUILD, key, LISTING);
    users.listRank[user] = p.listable_entities * clamp(turn * (p.listing_last - row.military), p.listing_first, 1);
    total += users.size[user];
  }
  for (let user = 0; user < users.count; user++) users.size[user] /= total;
  for (let item = 0; item < items.count; item++) {
    items.bestVintage[item] = clock.start - Math.min(...rows.map((row) => row.vintage_gap_years));
    const first = blueprint.holdingStart[item];
    const end = blueprint.holdingStart[item + 1];
    let weight = 0;
    for (let holding = first; holding < end; holding++) weight += users.size[blueprint.holdingUser[holding]];
    for (let holding = first; holding < end; holding++) {
      const user = blueprint.holdingUser[holding];
      const row = rows[blueprint.userRow[user]];
      const spread = spreadOf(blueprint.userKey[user], VINTAGE, p.vintage_sd);
      holdings.user[holding] = user;
      holdings.weight[holding] = users.size[user] / weight;
      holdings.vintage[holding] = clock.start - row.vintage_gap_years * spread;
    }
  }
}

/** Entries that exist at the start have been born over the years before it; the others are born over the scenario. */
function beginEntries({ entries, stakes, controls, blueprint, seed, p, clock }: World): void {
  const length = blueprint.scenario.time.end - clock.start;
  for (let entry = 0; entry < entries.count; entry++) {
    const key = blueprint.entryKey[entry];
    const u = uniform(seed, BUILD, key, 0);
    entries.scope[entry] = 1;
    entries.item[entry] = blueprint.entryItem[entry];
    // Births grow at a steady rate: the later part of the pool is born evenly in the integral of exp(growth t).
    const part = (u - p.entry_start_share) / (1 - p.entry_start_share);
    const growth = Math.max(p.entry_birth_growth, LEAST_GROWTH);
    entries.born[entry] =
      part < 0
        ? clock.start + p.entry_past_years * Math.max(part, -1)
        : clock.start + ln(1 + part * (exp(growth * length) - 1)) / growth;
    const worth = blueprint.listValue[blueprint.itemList[blueprint.entryItem[entry]]];
    entries.value[entry] = worth * lognormal(uniform(seed, BUILD, key, 1), 1, p.entry_value_sd);
    // Where nothing is controlled nobody bargains over entries.
    if (!controls || stakes.count === 0) continue;
    const stake = lognormal(uniform(seed, BUILD, key, 2), 1, p.entry_stake_sd);
    for (let supplier = 0; supplier < blueprint.supplierIds.length; supplier++) {
      const luck = lognormal(uniform(seed, STAKE, key ^ blueprint.supplierKey[supplier], 0), 1, p.member_stake_sd);
      stakes.stake[entry * blueprint.supplierIds.length + supplier] = stake * luck;
    }
  }
}
