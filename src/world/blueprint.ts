/**
 * The blueprint: a scenario compiled once into arrays and indices, shared by all its runs and never changed.
 *
 * Static attributes keep the names of their columns in the base data (`blueprint.items.need_musd[item]`), so that a number
 * in the code can be found in its table by its name.
 */
import { parseDate } from "../base/dates.ts";
import { clamp, ln } from "../base/maths.ts";
import { nameKey } from "../base/random.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { BaseData, SeriesName } from "../scenario/tables.ts";
import { EVENT_CLASSES, LAWS, RULES } from "../scenario/table-words.ts";
import { ALL_ITEMS, listsOf, PARTNERS, SERIES } from "../scenario/tables.ts";
import { shaped } from "./columns.ts";
import { LEAST_RENEWAL } from "./fixed-numbers.ts";
import { scaleFor } from "./own-makers.ts";
import { type Makers, pooledMakers, pooledUsers } from "./pooled.ts";

/** Numeric columns of a table as arrays, one value per row. */
type NumericColumns<R> = { readonly [K in keyof R as R[K] extends number ? K : never]: Float64Array };

export interface TimelineEvent {
  readonly date: number;
  readonly actor: number; // supplier, or -1 for the target
  readonly class: (typeof EVENT_CLASSES)[number];
  readonly rule: number; // index in RULES, or in LAWS where the class is law, or -1
  readonly items: readonly number[];
  readonly effective: number;
  readonly entities: number;
  readonly listedShare: number;
  readonly tighten: number;
  readonly value: number;
  readonly statement: string;
}

export interface Blueprint {
  readonly scenario: Scenario;
  readonly itemIds: readonly string[];
  readonly supplierIds: readonly string[];
  readonly hubIds: readonly string[];
  readonly mineralIds: readonly string[];
  readonly firmIds: readonly string[];
  readonly userIds: readonly string[];
  readonly sectorIds: readonly string[];
  /** The lists; the first is the main one. */
  readonly listIds: readonly string[];
  readonly listKey: Int32Array;
  readonly itemList: Int32Array;
  /** Strategic value of a list's entries over that of the first list's. */
  readonly listValue: Float64Array;
  /** Threat that a list's users are seen as, where the data give it; empty = the common threat. */
  readonly listThreat: readonly (readonly (readonly [number, number])[])[];
  /** list * suppliers + supplier: date of joining and own factors; NaN = the list has the forum's members and factors. */
  readonly memberJoined: Float64Array;
  readonly memberThreat: Float64Array;
  readonly memberExposure: Float64Array;
  /** 1 where the state makes an item of the list. */
  readonly makes: Int32Array;
  readonly leader: number;
  readonly items: NumericColumns<BaseData["items"][number]>;
  readonly suppliers: NumericColumns<BaseData["suppliers"][number]>;
  readonly hubs: NumericColumns<BaseData["hubs"][number]>;
  readonly minerals: NumericColumns<BaseData["minerals"][number]>;
  /** Stable keys of the entities for the draws. */
  readonly itemKey: Int32Array;
  readonly supplierKey: Int32Array;
  readonly hubKey: Int32Array;
  readonly mineralKey: Int32Array;
  readonly firmKey: Int32Array;
  readonly userKey: Int32Array;
  readonly entryKey: Int32Array;
  readonly shellKey: Int32Array;
  readonly role: readonly Scenario["data"]["suppliers"][number]["role"][];
  readonly joined: Float64Array;
  readonly left: Float64Array;
  readonly amendsAtOnce: Int32Array;
  readonly installed: Int32Array; // 1 = the item is installed and serviced, 0 = consumed
  /** Mean age of a stock of tools that is renewed in the ordinary way and grows with the need, years; 0 for goods that are used up. */
  readonly ordinaryAge: Float64Array;
  /** Mean age of what the target buys, years: fixes which share lies above a threshold. */
  readonly purchaseAge: Float64Array;
  /** How fast the market of own makers falls with their gap, years: see `own-makers.ts`. */
  readonly domesticScale: Float64Array;
  readonly cellItem: Int32Array;
  readonly cellSupplier: Int32Array;
  readonly cellShare: Float64Array;
  /** Cells of item i are cellStart[i] .. cellStart[i + 1] - 1. */
  readonly cellStart: Int32Array;
  /** item * suppliers + supplier -> cell, or -1. */
  readonly cellOf: Int32Array;
  /** Cells of each supplier. */
  readonly cellsOf: readonly (readonly number[])[];
  readonly lineFirm: Int32Array;
  readonly lineCell: Int32Array;
  readonly lineShare: Float64Array;
  readonly lineStart: Int32Array;
  readonly firmSupplier: Int32Array;
  /** Part of a firm's output of which base values are known: 1 for a named firm, 0 for one of the fringe, between for a pooled one. */
  readonly firmNamed: Float64Array;
  /** Base values of what is named; NaN = drawn (fringe). */
  readonly firmDiligence: Float64Array;
  readonly firmExposure: Float64Array;
  readonly entryItem: Int32Array;
  readonly entryStart: Int32Array;
  readonly shellsPerItem: number;
  /** The rows that users are made from, pooled where the scenario asks. */
  readonly userRows: BaseData["users"];
  /** Place in `userRows`. */
  readonly userRow: Int32Array;
  readonly userSector: Int32Array;
  /** Who uses what: the holdings of item i are holdingStart[i] .. holdingStart[i + 1] - 1, each of one user. */
  readonly holdingStart: Int32Array;
  readonly holdingUser: Int32Array;
  /** 1 where two installed items serve a common sector: item * items + item. */
  readonly complements: Int32Array;
  readonly mineralUse: Float64Array; // item * minerals + mineral
  readonly dependence: Float64Array; // mineral * suppliers + supplier
  readonly events: readonly TimelineEvent[];
  /** Exposure of each state over time, where the data give it; empty = as at the start. */
  readonly exposure: readonly (readonly (readonly [number, number])[])[];
  /** Demand of the rest of the world for each item over time, where the data give its own; empty = by the common index. */
  /** By item: its own index of the target's need; empty where the need grows steadily. */
  readonly needIndex: readonly (readonly (readonly [number, number])[])[];
  readonly rowDemand: readonly (readonly (readonly [number, number])[])[];
  readonly series: { readonly [K in SeriesName]: readonly (readonly [number, number])[] };
  /** Whether the timeline has rows of this class for this actor: then the model generates them only after the replay. */
  readonly dated: (eventClass: TimelineEvent["class"], actor: number) => boolean;
  readonly packagesMost: number;
}

/** Fronts of one item that there is memory for. */
const SHELLS_PER_ITEM = 96;
/** Announcements that one run can hold; generated packages come about once a year. */
const PACKAGES_MOST = 160;
/** Named makers with so much of a cell have all of it. */
const ALL_NAMED = 0.999;
/** Of the shares from which the age of purchases and the market of own makers are worked out: at 0 and 1 there is no such age or market. */
const [LEAST_SHARE, MOST_SHARE, LEAST_DOMESTIC] = [0.001, 0.99, 0.0005];
/** Mean ages of purchases between frontier and threshold where all are of the controlled grade: what lies below is less than rounding. */
const NO_LESSER_GRADE = 40;
/** Years; nearer to the frontier than that nobody can tell makers from it. */
const LEAST_GAP = 0.1;

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
  const each = compileFirms(data, itemIds, supplierIds, cells, scenario.parameters.fringe_firms);
  const nameOf = (cell: number): string => `${itemIds[cells.cellItem[cell]]}/${supplierIds[cells.cellSupplier[cell]]}`;
  const firms = scenario.population.makers === "pooled" ? pooledMakers(each, nameOf) : each;
  const users =
    scenario.population.users === "pooled" ? compilePooledUser(data) : compileUsers(data, itemIds, sectorIds);

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

  const lists = compileLists(data, supplierIds, cells);
  const events = compileEvents(scenario);
  // All of the timeline counts: up to an earlier horizon, history says also what did not happen yet.
  const datedActors = new Map<TimelineEvent["class"], Set<number>>(EVENT_CLASSES.map((name) => [name, new Set()]));
  for (const row of data.timeline) {
    if (row.planned === true) continue;
    for (const actor of actorsOf(data, row.actor)) datedActors.get(row.class)!.add(actor);
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
    ...lists,
    firmIds: firms.ids,
    userIds: users.ids,
    leader: data.suppliers.findIndex((row) => row.role === "leader"),
    items: numericColumns(data.items),
    suppliers: numericColumns(data.suppliers),
    hubs: numericColumns(data.hubs),
    minerals: numericColumns(data.minerals),
    itemKey: keys(itemIds.map((id) => `item:${id}`)),
    supplierKey: keys(supplierIds.map((id) => `state:${id}`)),
    hubKey: keys(hubIds.map((id) => `hub:${id}`)),
    mineralKey: keys(mineralIds.map((id) => `mineral:${id}`)),
    firmKey: keys(firms.ids.map((id) => `firm:${id}`)),
    userKey: keys(users.ids.map((id) => `user:${id}`)),
    entryKey: keys(entryNames),
    shellKey: keys(shellNames),
    role: data.suppliers.map((row) => row.role),
    joined: Float64Array.from(data.suppliers, (row) => (row.joined === "" ? -Infinity : parseDate(row.joined))),
    left: Float64Array.from(data.suppliers, (row) => (row.left === "" ? Infinity : parseDate(row.left))),
    amendsAtOnce: Int32Array.from(data.suppliers, (row) => (row.amends_at_once ? 1 : 0)),
    installed: Int32Array.from(data.items, (row) => (row.durability === "installed" ? 1 : 0)),
    ordinaryAge: Float64Array.from(data.items, (row) =>
      row.durability === "installed"
        ? Math.min(row.life_years, 1 / Math.max(LEAST_RENEWAL, 1 / row.life_years + row.need_growth))
        : 0,
    ),
    purchaseAge: Float64Array.from(data.items, meanAgeOf),
    domesticScale: Float64Array.from(data.items, domesticScaleOf),
    ...cells,
    lineFirm: firms.lineFirm,
    lineCell: firms.lineCell,
    lineShare: firms.lineShare,
    lineStart: firms.lineStart,
    firmSupplier: firms.supplier,
    firmNamed: firms.named,
    firmDiligence: firms.diligence,
    firmExposure: firms.exposure,
    entryItem: Int32Array.from(entryItem),
    entryStart,
    shellsPerItem: SHELLS_PER_ITEM,
    userRows: users.rows,
    userRow: users.row,
    userSector: users.sector,
    holdingStart: users.holdingStart,
    holdingUser: users.holdingUser,
    complements,
    mineralUse,
    dependence,
    events,
    exposure: supplierIds.map((id) => pointsOf(data, `exposure_${id}`)),
    needIndex: itemIds.map((id) => pointsOf(data, `need_${id}`)),
    rowDemand: itemIds.map((id) => pointsOf(data, `row_demand_${id}`)),
    series: compileSeries(data),
    dated: (eventClass, actor) => datedActors.get(eventClass)!.has(actor),
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

/** Cells in order of item, then supplier; only states that have a share make an item. Shares of an item sum to 1. */
function compileCells(data: BaseData, itemIds: readonly string[], supplierIds: readonly string[]) {
  const supplierCount = supplierIds.length;
  const table = new Float64Array(itemIds.length * supplierCount);
  for (const row of data.market_shares) {
    table[itemIds.indexOf(row.item) * supplierCount + supplierIds.indexOf(row.supplier)] = row.share;
  }
  const cellItem: number[] = [];
  const cellSupplier: number[] = [];
  const cellShare: number[] = [];
  const cellStart = new Int32Array(itemIds.length + 1);
  const cellOf = new Int32Array(table.length).fill(-1);
  const cellsOf: number[][] = supplierIds.map(() => []);
  for (let item = 0; item < itemIds.length; item++) {
    const shares = table.subarray(item * supplierCount, (item + 1) * supplierCount);
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, supplier) => {
      if (share <= 0) return;
      cellOf[item * supplierCount + supplier] = cellItem.length;
      cellsOf[supplier].push(cellItem.length);
      cellItem.push(item);
      cellSupplier.push(supplier);
      cellShare.push(share / total);
    });
    cellStart[item + 1] = cellItem.length;
  }
  return {
    cellItem: Int32Array.from(cellItem),
    cellSupplier: Int32Array.from(cellSupplier),
    cellShare: Float64Array.from(cellShare),
    cellStart,
    cellOf,
    cellsOf,
  };
}

/** Named firms keep their shares of a cell; what is left of it is divided among fringe firms. Lines are sorted by cell. */
function compileFirms(
  data: BaseData,
  itemIds: readonly string[],
  supplierIds: readonly string[],
  cells: ReturnType<typeof compileCells>,
  fringe: number,
): Makers {
  const ids: string[] = [];
  const supplier: number[] = [];
  const diligence: number[] = [];
  const exposure: number[] = [];
  const linesOfCell: { firm: number; share: number }[][] = Array.from(cells.cellItem, () => []);
  for (const row of data.firms) {
    const home = supplierIds.indexOf(row.supplier);
    for (const product of row.products) {
      const cell = cells.cellOf[itemIds.indexOf(product.id) * supplierIds.length + home];
      if (cell >= 0 && product.weight > 0) linesOfCell[cell].push({ firm: ids.length, share: product.weight });
    }
    ids.push(row.id);
    supplier.push(home);
    diligence.push(row.diligence);
    exposure.push(row.target_revenue_share);
  }
  for (let cell = 0; cell < linesOfCell.length; cell++) {
    const lines = linesOfCell[cell];
    const named = lines.reduce((sum, line) => sum + line.share, 0);
    if (named > ALL_NAMED) {
      for (const line of lines) line.share /= named;
      continue;
    }
    for (let k = 0; k < fringe; k++) {
      lines.push({ firm: ids.length, share: (1 - named) / fringe });
      ids.push(`fringe/${itemIds[cells.cellItem[cell]]}/${supplierIds[cells.cellSupplier[cell]]}/${k}`);
      supplier.push(cells.cellSupplier[cell]);
      diligence.push(NaN);
      exposure.push(NaN);
    }
  }
  const lines = linesOfCell.flatMap((list, cell) => list.map((line) => ({ ...line, cell })));
  const lineStart = new Int32Array(linesOfCell.length + 1);
  linesOfCell.forEach((list, cell) => (lineStart[cell + 1] = lineStart[cell] + list.length));
  return {
    ids,
    supplier: Int32Array.from(supplier),
    named: Float64Array.from(diligence, (value) => (Number.isNaN(value) ? 0 : 1)),
    diligence: Float64Array.from(diligence),
    exposure: Float64Array.from(exposure),
    lineFirm: Int32Array.from(lines, (line) => line.firm),
    lineCell: Int32Array.from(lines, (line) => line.cell),
    lineShare: Float64Array.from(lines, (line) => line.share),
    lineStart,
  };
}

/** One agent for each of a row's `count`; an item is used by the agents of its sectors. */
function compileUsers(data: BaseData, itemIds: readonly string[], sectorIds: readonly string[]) {
  const ids: string[] = [];
  const row: number[] = [];
  const sector: number[] = [];
  data.users.forEach((user, index) => {
    for (let k = 0; k < user.count; k++) {
      ids.push(user.count === 1 ? user.id : `${user.id}/${k}`);
      row.push(index);
      sector.push(sectorIds.indexOf(user.sector));
    }
  });
  const holdingStart = new Int32Array(itemIds.length + 1);
  const holdingUser: number[] = [];
  data.items.forEach((item, index) => {
    const sectors = item.sectors.map((name) => sectorIds.indexOf(name));
    sector.forEach((own, user) => {
      if (sectors.includes(own)) holdingUser.push(user);
    });
    holdingStart[index + 1] = holdingUser.length;
  });
  return {
    ids,
    rows: data.users,
    row: Int32Array.from(row),
    sector: Int32Array.from(sector),
    holdingStart,
    holdingUser: Int32Array.from(holdingUser),
  };
}

/** One user, who uses every item. */
function compilePooledUser(data: BaseData): ReturnType<typeof compileUsers> {
  const rows = pooledUsers(data.users);
  return {
    ids: rows.map(({ id }) => id),
    rows,
    row: Int32Array.of(0),
    sector: Int32Array.of(0),
    holdingStart: Int32Array.from({ length: data.items.length + 1 }, (_, item) => item),
    holdingUser: new Int32Array(data.items.length),
  };
}

/** Lists in the order of their table, or of the items that name them. A list without rows in `memberships` binds the forum's members. */
function compileLists(data: BaseData, supplierIds: readonly string[], cells: ReturnType<typeof compileCells>) {
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
    memberJoined[own] = row.joined === "" ? -Infinity : parseDate(row.joined);
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
    listThreat: listIds.map((id) => pointsOf(data, `threat_${id}`)),
    memberJoined,
    memberThreat,
    memberExposure,
    makes,
  };
}

/** Who acts: a state, -1 for the target, or each of the partners. */
function actorsOf({ suppliers }: BaseData, actor: string): number[] {
  if (actor !== PARTNERS) return [suppliers.findIndex(({ id }) => id === actor)];
  return suppliers.flatMap(({ role }, supplier) => (role === "partner" || role === "member" ? [supplier] : []));
}

/** Events in order of date; history after the replay horizon is left out, except entries into force of earlier acts. */
function compileEvents(scenario: Scenario): TimelineEvent[] {
  const { items } = scenario.data;
  const itemsOf = (ids: readonly string[]): number[] => {
    const named = ids.flatMap((id) =>
      items.flatMap((row, item) => (id === ALL_ITEMS || id === row.id || id === row.list ? [item] : [])),
    );
    return [...new Set(named)];
  };
  return scenario.data.timeline
    .filter(({ date, planned }) => planned === true || parseDate(date) < scenario.time.replayUntil)
    .map((row, order) => ({ row, order, date: parseDate(actingDate(row)) }))
    .sort((one, other) => one.date - other.date || one.order - other.order)
    .flatMap(({ row, date }) => actorsOf(scenario.data, row.actor).map((actor) => ({ row, date, actor })))
    .map(({ row, date, actor }) => ({
      date,
      actor,
      class: row.class,
      rule: (row.class === "law" ? LAWS : RULES).indexOf(row.rule as never),
      items: itemsOf(row.items),
      effective: row.effective === "" ? date : parseDate(row.effective),
      entities: row.entities,
      listedShare: row.listed_share,
      tighten: row.tighten_years,
      value: row.value,
      statement: row.statement,
    }));
}

/** A rule, a law or a licence policy counts from its entry into force, everything else from its announcement. */
export function actingDate(row: BaseData["timeline"][number]): string {
  const quiet = row.class === "rule" || row.class === "licence" || row.class === "law";
  return quiet && row.effective !== "" ? row.effective : row.date;
}

function compileSeries(data: BaseData): Blueprint["series"] {
  const names = Object.keys(SERIES) as SeriesName[];
  return Object.fromEntries(names.map((name) => [name, pointsOf(data, name)])) as unknown as Blueprint["series"];
}

/** The points of a series in order of date. */
function pointsOf(data: BaseData, name: string): [number, number][] {
  return data.series
    .filter((row) => row.series === name)
    .map((row): [number, number] => [parseDate(row.date), row.value])
    .sort((one, other) => one[0] - other[0]);
}

function meanAgeOf(row: BaseData["items"][number]): number {
  if (row.controlled_share === 1) return row.threshold_lag_years / NO_LESSER_GRADE;
  return row.threshold_lag_years / -ln(1 - clamp(row.controlled_share, LEAST_SHARE, MOST_SHARE));
}

function domesticScaleOf(row: BaseData["items"][number]): number {
  const line = clamp(row.controlled_share, LEAST_SHARE, MOST_SHARE);
  return scaleFor(
    clamp(row.domestic_share, LEAST_DOMESTIC, MOST_SHARE),
    domesticGap(row.domestic_gap_years),
    meanAgeOf(row),
    line,
  );
}

/** Makers at the frontier still leave room for imports. */
export function domesticGap(gap: number): number {
  return gap > LEAST_GAP ? gap : LEAST_GAP;
}
