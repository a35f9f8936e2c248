/** Compiles a scenario into its blueprint. */
import { pointsOf } from "../base/dated-series.ts";
import { parseDate } from "../base/dates.ts";
import { nameKey } from "../base/random.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { BaseData, SeriesName } from "../scenario/tables.ts";
import { listsOf, SERIES } from "../scenario/tables.ts";
import type { Blueprint, NumericColumns } from "./blueprint.ts";
import { shaped } from "./columns.ts";
import { compileCells, compileMakers } from "./compile-makers.ts";
import type { Cells } from "./compile-makers.ts";
import { compileDated, compileEvents } from "./compile-timeline.ts";
import { compileUsers } from "./compile-users.ts";
import { openCourse } from "./demand-course.ts";
import { LEAST_RENEWAL } from "./fixed-numbers.ts";
import { domesticScaleOf, purchaseAgeOf } from "./own-makers.ts";

/** Fronts of one item that there is memory for. */
const SHELLS_PER_ITEM = 96;
/** Announcements that one run can hold; generated packages come about once a year. */
const PACKAGES_MOST = 160;

export function compileBlueprint(scenario: Scenario): Blueprint {
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
  const users = compileUsers(scenario, itemIds, sectorIds);

  const entryItem: number[] = [];
  const entryNames: string[] = [];
  const entryStart = new Int32Array(itemCount + 1);
  data.items.forEach((row, item) => {
    for (let entry = 0; entry < row.entry_count; entry++) {
      entryItem.push(item);
      entryNames.push(`entry:${row.id}/${entry}`);
    }
    entryStart[item + 1] = entryItem.length;
  });

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

  const shellNames = itemIds.flatMap((id) =>
    Array.from({ length: SHELLS_PER_ITEM }, (_, slot) => `shell:${id}/${slot}`),
  );

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
    itemKey: keys(itemIds.map((id) => `item:${id}`)),
    supplierKey: keys(supplierIds.map((id) => `state:${id}`)),
    hubKey: keys(hubIds.map((id) => `hub:${id}`)),
    mineralKey: keys(mineralIds.map((id) => `mineral:${id}`)),
    firmKey: keys(makers.firmIds.map((id) => `firm:${id}`)),
    userKey: keys(users.userIds.map((id) => `user:${id}`)),
    entryKey: keys(entryNames),
    shellKey: keys(shellNames),
    role: data.suppliers.map((row) => row.role),
    joined: Float64Array.from(data.suppliers, (row) => dateOr(row.joined, -Infinity)),
    left: Float64Array.from(data.suppliers, (row) => dateOr(row.left, Infinity)),
    amendsAtOnce: Int32Array.from(data.suppliers, (row) => (row.amends_at_once ? 1 : 0)),
    installed: Int32Array.from(data.items, (row) => (row.durability === "installed" ? 1 : 0)),
    ordinaryAge: Float64Array.from(data.items, (row) =>
      row.durability === "installed"
        ? Math.min(row.life_years, 1 / Math.max(LEAST_RENEWAL, 1 / row.life_years + row.need_growth))
        : 0,
    ),
    purchaseAge: Float64Array.from(data.items, purchaseAgeOf),
    domesticScale: Float64Array.from(data.items, domesticScaleOf),
    ...cells,
    ...makers,
    ...users,
    ...compileLists(data, supplierIds, cells),
    entryItem: Int32Array.from(entryItem),
    entryStart,
    shellsPerItem: SHELLS_PER_ITEM,
    complements,
    mineralUse,
    dependence,
    events: compileEvents(scenario),
    exposure: supplierIds.map((id) => pointsOf(data.series, `exposure_${id}`)),
    course: openCourse(scenario.time, itemCount),
    needIndex: itemIds.map((id) => pointsOf(data.series, `need_${id}`)),
    rowDemand: itemIds.map((id) => pointsOf(data.series, `row_demand_${id}`)),
    series: compileSeries(data),
    dated: compileDated(data),
    packagesMost: PACKAGES_MOST,
  };
}

function keys(names: readonly string[]): Int32Array {
  return Int32Array.from(names, nameKey);
}

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
    listIds,
    listKey: keys(listIds.map((id) => `list:${id}`)),
    itemList,
    listValue: Float64Array.from(listIds, (id) => data.lists.find((row) => row.id === id)?.value ?? 1),
    listThreat: listIds.map((id) => pointsOf(data.series, `threat_${id}`)),
    memberJoined,
    memberThreat,
    memberExposure,
    makes,
  };
}

function compileSeries(data: BaseData): Blueprint["series"] {
  const names = Object.keys(SERIES) as SeriesName[];
  return Object.fromEntries(names.map((name) => [name, pointsOf(data.series, name)])) as unknown as Blueprint["series"];
}
