/**
 * The observer: what is kept from tick to tick so that observables can be read; nothing of it feeds back into the world. It keeps the parts that are asked
 * for (`parts.ts`).
 */
import type { World } from "../world/world.ts";
import { openAccounts } from "./accounts.ts";
import { bookTick } from "./book-tick.ts";
import { backwardDelay } from "./diffusion.ts";
import { addFlows, openFlows } from "./flows.ts";
import { type Part, PARTS } from "./parts.ts";
import { addStateSales, openStateSales } from "./state-sales.ts";
import type { TwinRecord } from "./twin-record.ts";
import { allocateUserOrder, type UserOrder, weightedQuantiles } from "./user-order.ts";
import { addWork, openWork } from "./work-done.ts";
import { enterYear, push, sumYear, yearSum } from "./year-sums.ts";

type Kept = ReturnType<typeof keep>;

/** By the names of the parts; moved sales and the ledger are in the accounts. A part that nobody asked for is absent, and reading from it fails. */
export type Observer = { readonly [Name in keyof Kept]: NonNullable<Kept[Name]> };

/** `twin` may be absent where no part is made from it. */
export function createObserver(
  world: World,
  twin: TwinRecord | null,
  parts: ReadonlySet<Part> = new Set(PARTS),
): Observer {
  return keep(world, twin, parts) as Observer; // each row reads only the parts that it names
}

function keep(world: World, twin: TwinRecord | null, parts: ReadonlySet<Part>) {
  const { items } = world;
  const year = yearOf(world);
  const accounts = parts.has("accounts") ? openAccounts(world, parts.has("ledger"), parts.has("moved")) : undefined;
  const ifKept = <T>(part: Part, make: () => T): T | undefined => (parts.has(part) ? make() : undefined);
  // Always the same fields in the same order, so that V8 keeps the code that it compiled for the first observer.
  return {
    twin: twin ?? undefined,
    /** By item: the frontier on the day of the first announcement; NaN = never. */
    marks: ifKept("marks", () => new Float64Array(items.count).fill(NaN)),
    order: ifKept("order", () => allocateUserOrder(world)),
    /** Backward delay of each item's median user when last looked at, years. */
    delay: ifKept("delay", () => new Float64Array(items.count)),
    accounts,
    /** The accounts' books over the last twelve months, units. */
    lastYear: ifKept("lastYear", () => yearSum(accounts!.now.length, year)),
    states: ifKept("states", () => openStateSales(world, year)),
    /** Of all items, both grades, all ways. */
    imports: ifKept("imports", () => ({ run: yearSum(1, year), twin: yearSum(1, year) })),
    work: ifKept("work", () => openWork(world, year)),
    fronts: ifKept("fronts", () => openFronts(year)),
    /** Sums since the start. */
    flows: ifKept("flows", () => openFlows(world)),
  };
}

type FrontBook = ReturnType<typeof openFronts>;

/** Fronts found, and years that fronts were open, over the last year and the whole run. */
function openFronts(year: number) {
  return { found: yearSum(1, year), open: yearSum(1, year), foundBefore: 0, foundTotal: 0, openTotal: 0 };
}

function yearOf({ blueprint }: World): number {
  return Math.round(blueprint.scenario.time.ticksPerYear);
}

/** Books a tick. Sums over the last year are made, and users put in order, only when somebody is about to look. */
export function observeTick(world: World, observer: Partial<Observer>, looking: boolean, ordering = looking): void {
  const { twin, marks, order, delay, accounts, lastYear, states, imports, work, fronts, flows } = observer;
  if (marks) setMarks(world, marks);
  if (twin && accounts) bookTick(world, twin, accounts);
  if (accounts && lastYear) enterYear(lastYear, world.clock.tick, accounts.now);
  if (flows) addFlows(world, flows);
  if (twin && states) addStateSales(world, twin, states);
  if (twin && imports) addImports(world, twin, imports);
  if (twin && work) addWork(world, twin, yearOf(world), work);
  if (fronts) countFronts(world, fronts);
  if (!looking) return;
  if (lastYear) sumYear(lastYear);
  if (!ordering) return;
  if (order) weightedQuantiles(world, order);
  if (twin && order && marks && delay) setDelays(world, twin, order, marks, delay);
}

function setMarks({ items }: World, marks: Float64Array): void {
  for (let item = 0; item < items.count; item++)
    if (Number.isNaN(marks[item]) && items.announcedAt[item] > 0) marks[item] = items.frontier[item];
}

const one = new Float64Array(1);

function addImports({ items, cells, clock }: World, twin: TwinRecord, imports: Observer["imports"]): void {
  let arrived = 0;
  for (let item = 0; item < items.count; item++)
    arrived += items.arrivedControlled[item] + items.arrivedUncontrolled[item];
  for (let cell = 0; cell < cells.count; cell++) arrived += cells.soldDowngraded[cell];
  one[0] = arrived;
  push(imports.run, clock.tick, one);
  let ordinary = 0;
  const first = clock.tick * cells.count;
  for (let cell = 0; cell < cells.count; cell++)
    ordinary += twin.soldControlled[first + cell] + twin.soldUncontrolled[first + cell];
  one[0] = ordinary;
  push(imports.twin, clock.tick, one);
}

function countFronts({ shells, items, blueprint, clock }: World, fronts: FrontBook): void {
  const { incarnation, open: isOpen } = shells;
  let closed = 0;
  let open = 0;
  for (let item = 0; item < items.count; item++) {
    const first = item * blueprint.shellsPerItem;
    const end = first + items.frontsUsed[item];
    for (let shell = first; shell < end; shell++) {
      closed += incarnation[shell];
      open += isOpen[shell];
    }
  }
  const found = closed - fronts.foundBefore;
  fronts.foundBefore = closed;
  fronts.foundTotal += found;
  fronts.openTotal += open * clock.dt;
  one[0] = found;
  push(fronts.found, clock.tick, one);
  one[0] = open * clock.dt;
  push(fronts.open, clock.tick, one);
}

/** Undefined until the first announcement in the world. */
function setDelays(
  { items, clock, blueprint }: World,
  twin: TwinRecord,
  { median }: UserOrder,
  marks: Float64Array,
  delay: Float64Array,
): void {
  const { start } = blueprint.scenario.time;
  const announced = marks.some((mark) => !Number.isNaN(mark));
  for (let item = 0; item < items.count; item++)
    delay[item] = announced ? backwardDelay(twin, item, items.count, median[item], clock.end, start, clock.dt) : NaN;
}
