/**
 * The registry of observables: every quantity that is recorded, with unit and definition, as a function that only looks.
 *
 * Recording, CSV heads, chart axes and the documentation follow from this list.
 */
import { MAIN } from "../world/tiers.ts";
import type { World } from "../world/world.ts";
import { DIFFUSION_OBSERVABLES } from "./diffusion-observables.ts";
import { LEAKAGE_OBSERVABLES } from "./leakage-observables.ts";
import { LIST_OBSERVABLES } from "./list-observables.ts";
import { type Observable, rowsOfKind, type View } from "./observable.ts";
import { ratio } from "./reading.ts";

export type { EntityKind, Observable, View } from "./observable.ts";

const all = rowsOfKind("all");
const perItem = rowsOfKind("item");
const perState = rowsOfKind("state");
const perMineral = rowsOfKind("mineral");

/** Mean over the states that have a control in force, weighted by exports. */
function overMembers({ world }: View, value: (supplier: number) => number): number {
  const { suppliers } = world;
  let sum = 0;
  let weight = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.inForceSince[supplier] === 0) continue;
    sum += suppliers.weight[supplier] * value(supplier);
    weight += suppliers.weight[supplier];
  }
  return weight > 0 ? sum / weight : NaN;
}

/** Participation of the members in the coalition's main list, weighted by their trade in what stands on it. */
function participation({ world }: View): number {
  const { suppliers, memberships } = world;
  let sum = 0;
  let weight = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.member[supplier] === 0) continue;
    const row = MAIN * suppliers.count + supplier;
    sum += memberships.trade[row] * memberships.participation[row];
    weight += memberships.trade[row];
  }
  return ratio(sum, weight);
}

function statesDefected({ world }: View): number {
  const { suppliers, p } = world;
  let out = 0;
  let members = 0;
  for (let supplier = 0; supplier < suppliers.count; supplier++) {
    if (suppliers.inForceSince[supplier] === 0) continue;
    members += 1;
    if (suppliers.left[supplier] === 1 || suppliers.compliance[supplier] < p.defected_below) out += 1;
  }
  return ratio(out, members);
}

function firmsDefected({ world }: View): number {
  const { count, size: sizes, violating } = world.firms;
  let out = 0;
  let size = 0;
  for (let firm = 0; firm < count; firm++) {
    size += sizes[firm];
    if (violating[firm] === 1) out += sizes[firm];
  }
  return ratio(out, size);
}

function yardTradeShare({ world }: View): number {
  const { items } = world;
  let open = 0;
  let need = 0;
  for (let item = 0; item < items.count; item++) {
    need += items.need[item];
    if (items.announcedAt[item] > 0) open += items.need[item] * items.controlled[item];
  }
  return open / need;
}

function yardEntries({ world }: View): number {
  const { items, entries, blueprint } = world;
  let count = 0;
  if (blueprint.scenario.regime.mode === "consensus") {
    for (let entry = 0; entry < entries.count; entry++) count += entries.common[entry];
    return count;
  }
  for (let item = 0; item < items.count; item++) {
    if (items.announcedAt[item] > 0) count += items.listedShare[item] * blueprint.items.entry_count[item];
  }
  return count;
}

/** Over the places for fronts that have ever been used. */
function countShells({ items, blueprint }: World, column: Int32Array): number {
  let sum = 0;
  for (let item = 0; item < items.count; item++) {
    const first = item * blueprint.shellsPerItem;
    const end = first + items.frontsUsed[item];
    for (let shell = first; shell < end; shell++) sum += column[shell];
  }
  return sum;
}

function sumStates(values: Float64Array): number {
  let sum = 0;
  for (let state = 0; state < values.length; state++) sum += values[state];
  return sum;
}

/** Output lost in a state because a mineral is missing, musd a year: loss x what its makers can make of the items of the model. */
export function retaliationCost({ cells, suppliers, blueprint }: World, supplier: number): number {
  if (suppliers.mineralLoss[supplier] === 0) return 0;
  let capacity = 0;
  for (const cell of blueprint.cellsOf[supplier]) capacity += cells.capacity[cell];
  return suppliers.mineralLoss[supplier] * capacity;
}

/** Cost of the cases that controls add, musd a year. */
export function administrationCost({ suppliers, blueprint, p }: World, supplier: number): number {
  const ordinary = p.cases_start * blueprint.suppliers.cases_per_year[supplier];
  return Math.max(0, suppliers.cases[supplier] - ordinary) * p.case_cost_musd;
}

function overStates(world: World, value: (world: World, supplier: number) => number): number {
  let sum = 0;
  for (let supplier = 0; supplier < world.suppliers.count; supplier++) sum += value(world, supplier);
  return sum;
}

function stockMonths(world: World, first: number, end: number): number {
  const { items } = world;
  let stock = 0;
  let demand = 0;
  for (let item = first; item < end; item++) {
    stock += items.stockControlled[item] + items.stockUncontrolled[item];
    demand += items.importDemandControlled[item] + items.importDemandUncontrolled[item];
  }
  return 12 * ratio(stock, demand);
}

export const OBSERVABLES: readonly Observable[] = [
  ...LEAKAGE_OBSERVABLES.filter(({ kind }) => kind === "all"),
  ...DIFFUSION_OBSERVABLES.filter(({ kind }) => kind === "all"),
  all("compliance", "share", "How fully members enforce, weighted by exports", (view) =>
    overMembers(view, (s) => view.world.suppliers.compliance[s]),
  ),
  all(
    "participation",
    "share",
    "Compliance x part in force x authority of the members, weighted by their trade in what stands on the coalition's main list: what the leader lists alone and neutral states do not count",
    participation,
  ),
  all(
    "states_defected",
    "share",
    "Share of the states with a control in force that have left or enforce less than defected_below",
    statesDefected,
  ),
  all("firms_defected", "share", "Share of makers that break the rules, by sales to the target", firmsDefected),
  all("resentment", "-", "Resentment of coercion, mean over members", (view) =>
    overMembers(view, (s) => view.world.suppliers.resentment[s]),
  ),
  all("yard_trade_share", "share", "Share of the target's need that is controlled by the leader", yardTradeShare),
  all("yard_items", "count", "Items with an open account", ({ world }) => {
    let open = 0;
    for (let item = 0; item < world.items.count; item++) open += world.items.announcedAt[item] > 0 ? 1 : 0;
    return open;
  }),
  all("yard_entries", "count", "List entries: on the common list in a forum, else listed by the leader", yardEntries),
  all(
    "listed_users",
    "count",
    "Legal entities on the leader's list of end users",
    ({ world }) => world.setting.listedUsers[0],
  ),
  all(
    "licence_backlog_months",
    "months",
    "Time to decide a licence beyond the ordinary time, mean over members",
    (view) => overMembers(view, (s) => 12 * (view.world.suppliers.licenceDelay[s] - view.world.p.licence_years)),
  ),
  all(
    "discovery_rate",
    "1/yr",
    "Fronts found or listed per front-year, last year",
    ({ observer }) => ratio(observer.fronts.found.sum[0], observer.fronts.open.sum[0]),
    ["fronts"],
  ),
  all("shells_open", "count", "Fronts open", ({ world }) => countShells(world, world.shells.open)),
  all(
    "shell_life_years",
    "yr",
    "Front-years per front found, since the start",
    ({ observer }) => (observer.fronts.foundTotal > 0 ? observer.fronts.openTotal / observer.fronts.foundTotal : NaN),
    ["fronts"],
  ),
  all(
    "stockpile_months",
    "months",
    "The target's stock over its ordinary imports, both grades, all items",
    ({ world }) => stockMonths(world, 0, world.items.count),
  ),
  all(
    "stranded_goods_musd",
    "musd",
    "Finished goods whose order a control has cancelled and that are not sold to others yet",
    ({ world }) => sumStates(world.cells.makerStock),
  ),
  all(
    "imports_total",
    "musd/yr",
    "The target's imports of all items, both grades and all ways, last year",
    ({ observer }) => observer.imports.run.sum[0],
    ["imports"],
  ),
  all("imports_twin", "musd/yr", "The same in the twin", ({ observer }) => observer.imports.twin.sum[0], ["imports"]),
  all(
    "retaliation_index",
    "share",
    "How far the mineral valves are closed, mean over minerals",
    ({ world }) => sumStates(world.minerals.restriction) / world.minerals.count,
  ),
  all(
    "mineral_price",
    "index",
    "Price of the minerals, mean, 1 at the start",
    ({ world }) => sumStates(world.minerals.price) / world.minerals.count,
  ),
  all(
    "alternative_supply",
    "share",
    "Part of the target's mineral supply that others have replaced, mean",
    ({ world }) => sumStates(world.minerals.alternative) / world.minerals.count,
  ),
  all("exceptions", "1/yr", "Exceptions used by members of a forum", ({ world }) => world.setting.exceptions[0]),
  all(
    "cost_gross_musd",
    "musd/yr",
    "Sales to the target below the twin's, all states that lose, last year",
    ({ observer }) => sumStates(observer.states.loss.sum),
    ["states"],
  ),
  all(
    "gain_others_musd",
    "musd/yr",
    "Sales to the target above the twin's, all states that gain, last year",
    ({ observer }) => sumStates(observer.states.gain.sum),
    ["states"],
  ),
  all("cost_retaliation_musd", "musd/yr", "Output lost for want of minerals", ({ world }) =>
    overStates(world, retaliationCost),
  ),
  all("cost_administration_musd", "musd/yr", "Cost of the cases that controls add", ({ world }) =>
    overStates(world, administrationCost),
  ),

  ...LEAKAGE_OBSERVABLES.filter(({ kind }) => kind === "item"),
  ...DIFFUSION_OBSERVABLES.filter(({ kind }) => kind === "item"),
  perItem("stockpile_months", "months", "Stock over ordinary imports, both grades", ({ world }, item) =>
    stockMonths(world, item, item + 1),
  ),
  perItem(
    "controlled_share",
    "share",
    "Share of the target's purchases that is of the controlled grade",
    ({ world }, item) => world.items.controlled[item],
  ),

  perState("compliance", "share", "How fully it enforces; undefined without a control in force", ({ world }, state) =>
    world.suppliers.inForceSince[state] > 0 ? world.suppliers.compliance[state] : NaN,
  ),
  perState(
    "participation",
    "share",
    "Compliance x part of the coalition's lists in force there x authority",
    ({ world }, state) => world.suppliers.participation[state],
  ),
  perState("resentment", "-", "Resentment of coercion", ({ world }, state) => world.suppliers.resentment[state]),
  perState(
    "licence_backlog_months",
    "months",
    "Time to decide a licence beyond the ordinary time",
    ({ world }, state) => 12 * (world.suppliers.licenceDelay[state] - world.p.licence_years),
  ),
  perState(
    "sales_target_musd",
    "musd/yr",
    "Its sales to the target, last year",
    ({ observer }, state) => observer.states.sales.sum[state],
    ["states"],
  ),
  perState(
    "cost_gross_musd",
    "musd/yr",
    "Its sales to the target below the twin's, last year",
    ({ observer }, state) => observer.states.loss.sum[state],
    ["states"],
  ),
  perState(
    "gain_others_musd",
    "musd/yr",
    "Its sales to the target above the twin's, last year",
    ({ observer }, state) => observer.states.gain.sum[state],
    ["states"],
  ),
  perState("cost_retaliation_musd", "musd/yr", "Its output lost for want of minerals", ({ world }, state) =>
    retaliationCost(world, state),
  ),
  perState("cost_administration_musd", "musd/yr", "Cost of its additional cases", ({ world }, state) =>
    administrationCost(world, state),
  ),

  perMineral("mineral_price", "index", "Price, 1 at the start", ({ world }, mineral) => world.minerals.price[mineral]),
  perMineral(
    "alternative_supply",
    "share",
    "Part of the target's supply that others have replaced",
    ({ world }, mineral) => world.minerals.alternative[mineral],
  ),
  perMineral(
    "retaliation_index",
    "share",
    "How far its valve is closed, mean over dependent states",
    ({ world }, mineral) => world.minerals.restriction[mineral],
  ),

  ...LIST_OBSERVABLES,
];
