/**
 * The blueprint: a scenario compiled once into arrays and indices, shared by all its runs and never changed.
 *
 * Static attributes keep the names of their columns in the base data (`blueprint.items.need_musd[item]`), so that a number
 * in the code can be found in its table by its name.
 */
import { type DatedPoints, pointsOf } from "../base/dated-series.ts";
import { parseDate } from "../base/dates.ts";
import { nameKey } from "../base/random.ts";
import type { Scenario, ScenarioTime } from "../scenario/scenario.ts";
import { type BaseData, listsOf, SERIES, type SeriesName } from "../scenario/tables.ts";
import { shaped, startsOf } from "./columns.ts";
import { type Cells, compileCells, compileMakers } from "./compile-makers.ts";
import { compileDated, compileEvents } from "./compile-timeline.ts";
import { compileUsers } from "./compile-users.ts";
import { LEAST_RENEWAL } from "./fixed-numbers.ts";
import { domesticScaleOf, purchaseAgeOf } from "./own-makers.ts";

/** Fronts of one item that there is memory for. */
const SHELLS_PER_ITEM = 96;
/** Announcements that one run can hold; generated packages come about once a year. */
const PACKAGES_MOST = 160;

export type Blueprint = Readonly<ReturnType<typeof compileBlueprint>>;

export function compileBlueprint(scenario: Scenario) {
  const { data } = scenario;
  const itemIds = data.items.map((row) => row.id);
  const supplierIds = data.suppliers.map((row) => row.id);
  const hubIds = data.hubs.map((row) => row.id);
  const mineralIds = data.minerals.map((row) => row.id);
  const sectorIds = [...new Set(data.users.map((row) => row.sector))];
  const itemCount = itemIds.length;
  const supplierCount = supplierIds.length;
  const mineralCount = mineralIds.length;

  const cells = compileCells(data, itemIds, supplierIds);
  const makers = compileMakers(scenario, itemIds, supplierIds, cells);
  const users = compileUsers(scenario, sectorIds);

  const entriesOf = data.items.map(({ id, entry_count }, item) =>
    Array.from({ length: entry_count }, (_, entry) => ({ item, name: `entry:${id}/${entry}` })),
  );
  const entries = entriesOf.flat();

  const complements = new Int32Array(itemCount * itemCount);
  const mineralUse = new Float64Array(itemCount * mineralCount);
  data.items.forEach((row, item) => {
    data.items.forEach((other, otherItem) => {
      const both = row.durability === "installed" && other.durability === "installed";
      if (both && row.sectors.some((sector) => other.sectors.includes(sector)))
        complements[item * itemCount + otherItem] = 1;
    });
    for (const { id, weight } of row.minerals) mineralUse[item * mineralCount + mineralIds.indexOf(id)] = weight;
  });
  const dependence = new Float64Array(mineralCount * supplierCount);
  for (const row of data.dependence) {
    dependence[mineralIds.indexOf(row.mineral) * supplierCount + supplierIds.indexOf(row.supplier)] = row.dependence;
  }

  return {
    scenario,
    itemIds,
    supplierIds,
    hubIds,
    mineralIds,
    sectorIds,
    leader: data.suppliers.findIndex((row) => row.role === "leader"),
    items: numericColumns(data.items),
    suppliers: numericColumns(data.suppliers),
    hubs: numericColumns(data.hubs),
    minerals: numericColumns(data.minerals),
    // Stable keys of the entities for the draws.
    itemKey: keys(itemIds.map((id) => `item:${id}`)),
    supplierKey: keys(supplierIds.map((id) => `state:${id}`)),
    hubKey: keys(hubIds.map((id) => `hub:${id}`)),
    mineralKey: keys(mineralIds.map((id) => `mineral:${id}`)),
    firmKey: keys(makers.firmIds.map((id) => `firm:${id}`)),
    userKey: keys(users.userIds.map((id) => `user:${id}`)),
    entryKey: keys(entries.map(({ name }) => name)),
    shellKey: keys(
      itemIds.flatMap((id) => Array.from({ length: SHELLS_PER_ITEM }, (_, slot) => `shell:${id}/${slot}`)),
    ),
    role: data.suppliers.map((row) => row.role),
    joined: Float64Array.from(data.suppliers, (row) => dateOr(row.joined, -Infinity)),
    left: Float64Array.from(data.suppliers, (row) => dateOr(row.left, Infinity)),
    amendsAtOnce: Int32Array.from(data.suppliers, (row) => (row.amends_at_once ? 1 : 0)),
    /** 1 = the item is installed and serviced, 0 = consumed. */
    installed: Int32Array.from(data.items, (row) => (row.durability === "installed" ? 1 : 0)),
    /** Mean age of a stock of tools that is renewed in the ordinary way and grows with the need, years; 0 for goods that are used up. */
    ordinaryAge: Float64Array.from(data.items, (row) =>
      row.durability === "installed"
        ? Math.min(row.life_years, 1 / Math.max(LEAST_RENEWAL, 1 / row.life_years + row.need_growth))
        : 0,
    ),
    /** Mean age of what the target buys, years: fixes which share lies above a threshold. */
    purchaseAge: Float64Array.from(data.items, purchaseAgeOf),
    /** How fast the market of own makers falls with their gap, years: see `own-makers.ts`. */
    domesticScale: Float64Array.from(data.items, domesticScaleOf),
    ...cells,
    ...makers,
    ...users,
    ...compileLists(data, supplierIds, cells),
    entryItem: Int32Array.from(entries, ({ item }) => item),
    /** Entries of item i are entryStart[i] .. entryStart[i + 1] - 1. */
    entryStart: startsOf(entriesOf),
    shellsPerItem: SHELLS_PER_ITEM,
    /** 1 where two installed items serve a common sector: item * items + item. */
    complements,
    mineralUse, // item * minerals + mineral
    dependence, // mineral * suppliers + supplier
    events: compileEvents(scenario),
    /** Exposure of each state over time, where the data give it; empty = as at the start. */
    exposure: supplierIds.map((id) => pointsOf(data.series, `exposure_${id}`)),
    /** Computed as runs come to it (`demand-course.ts`). */
    course: openCourse(scenario.time, itemCount),
    /** By item: its own index of the target's need; empty where the need grows steadily. */
    needIndex: itemIds.map((id) => pointsOf(data.series, `need_${id}`)),
    /** Demand of the rest of the world for each item over time, where the data give its own; empty = by the common index. */
    rowDemand: itemIds.map((id) => pointsOf(data.series, `row_demand_${id}`)),
    series: compileSeries(data),
    /** Whether the timeline has rows of this class for this actor: then the model generates them only after the replay. */
    dated: compileDated(data),
    packagesMost: PACKAGES_MOST,
  };
}

function keys(names: readonly string[]): Int32Array {
  return Int32Array.from(names, nameKey);
}

/** Numeric columns of a table as arrays, one value per row. */
type NumericColumns<R> = { readonly [K in keyof R as R[K] extends number ? K : never]: Float64Array };

function numericColumns<R extends object>(rows: readonly R[]): NumericColumns<R> {
  const names = Object.entries(rows[0] ?? {}).flatMap(([name, value]) => (typeof value === "number" ? [name] : []));
  const columns = shaped(names);
  for (const name of names) columns[name] = Float64Array.from(rows, (row) => row[name as keyof R] as number);
  return columns as NumericColumns<R>;
}

/** A date that the data may leave open. */
function dateOr(text: string, open: number): number {
  return text === "" ? open : parseDate(text);
}

/** Lists in the order of their table, or of the items that name them. A list without rows in `memberships` binds the forum's members. */
function compileLists(data: BaseData, supplierIds: readonly string[], cells: Cells) {
  const listIds = listsOf(data);
  const rows = listIds.length * supplierIds.length;
  const memberJoined = new Float64Array(rows).fill(NaN);
  const memberThreat = new Float64Array(rows).fill(NaN);
  const memberExposure = new Float64Array(rows).fill(NaN);
  for (const row of data.memberships) {
    const list = listIds.indexOf(row.list);
    const first = list * supplierIds.length;
    // A list with members of its own has no others.
    for (let own = first; own < first + supplierIds.length; own++)
      if (Number.isNaN(memberJoined[own])) memberJoined[own] = Infinity;
    const own = first + supplierIds.indexOf(row.supplier);
    memberJoined[own] = dateOr(row.joined, -Infinity);
    memberThreat[own] = row.threat;
    memberExposure[own] = row.exposure;
  }
  const itemList = Int32Array.from(data.items, (row) => listIds.indexOf(row.list));
  const makes = new Int32Array(rows);
  cells.cellItem.forEach((item, cell) => {
    makes[itemList[item] * supplierIds.length + cells.cellSupplier[cell]] = 1;
  });
  return {
    /** The lists; the first is the main one. */
    listIds,
    listKey: keys(listIds.map((id) => `list:${id}`)),
    itemList,
    /** Strategic value of a list's entries over that of the first list's. */
    listValue: Float64Array.from(listIds, (id) => data.lists.find((row) => row.id === id)?.value ?? 1),
    /** Threat that a list's users are seen as, where the data give it; empty = the common threat. */
    listThreat: listIds.map((id) => pointsOf(data.series, `threat_${id}`)),
    /** list * suppliers + supplier: date of joining and own factors; NaN = the list has the forum's members and factors. */
    memberJoined,
    memberThreat,
    memberExposure,
    /** list * suppliers + supplier: 1 where the state makes an item of the list. */
    makes,
  };
}

function compileSeries(data: BaseData): Readonly<Record<SeriesName, DatedPoints>> {
  const names = Object.keys(SERIES) as SeriesName[];
  return Object.fromEntries(names.map((name) => [name, pointsOf(data.series, name)])) as Record<
    SeriesName,
    DatedPoints
  >;
}

/** The course of demand that the scenario gives, not yet computed. */
function openCourse({ start, end, twinExtraYears, ticksPerYear }: ScenarioTime, items: number) {
  const ticks = Math.ceil((end - start + twinExtraYears) * ticksPerYear);
  const perItem = (): Float64Array => new Float64Array(ticks * items);
  return {
    /** By tick: the date that it is computed for; NaN = not yet. */
    dates: new Float64Array(ticks).fill(NaN),
    /** tick * items + item: need over that at the start; need a lead time later over need now, where a series gives it. */
    grown: perItem(),
    ahead: perItem(),
    /** Index of what the rest of the world buys of an item, 0 where it has no series of its own, and its change over a lead time. */
    rest: perItem(),
    restChange: perItem(),
  };
}
