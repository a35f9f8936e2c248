/**
 * Observables that are recorded only on request (`prepare(scenario, names)`): sums since the start of the run, from which event
 * statistics cut their windows, and a few constants of a run. Kept out of the ordinary tables, which they would double.
 */
import { type BookName, BOOKS, CHANNELS } from "./channels.ts";
import type { Flows } from "./flows.ts";
import { movedUpTo } from "./moved-sales.ts";
import { type EntityKind, type Observable, rowsOfKind, type View } from "./observable.ts";
import { unitsOf } from "./reading.ts";

const all = rowsOfKind("all");
const ofFronts = rowsOfKind("all", ["fronts"]);
const ofAccounts = rowsOfKind("item", ["accounts"]);
const perState = rowsOfKind("state");

type FlowRow = readonly [kind: EntityKind, name: string, unit: string, flow: keyof Flows, meaning: string];

const ITEM_FLOWS: readonly FlowRow[] = [
  ["item", "bought", "musd", "bought", "Legal sales of all suppliers to the target, both grades"],
  ["item", "own_makers", "musd", "own", "Output of the target's own makers, both grades"],
  ["item", "elsewhere", "musd", "elsewhere", "Sales of all suppliers to everybody but the target"],
  ["item", "controlled", "musd", "controlled", "Goods of the controlled grade that reached the target in any way"],
  ["item", "fronts", "musd", "fronts", "Goods of the controlled grade that reached the target through fronts"],
  ["item", "stolen", "musd", "stolen", "Goods of the controlled grade that the target stole"],
];

const OTHER_FLOWS: readonly FlowRow[] = [
  ["cell", "trade_target", "musd", "cellTarget", "A state's sales of an item to the target"],
  ["cell", "trade_elsewhere", "musd", "cellElsewhere", "A state's sales of an item to everybody but the target"],
  ["state", "sold_target", "musd", "soldTarget", "Its sales to the target"],
  ["state", "sold_elsewhere", "musd", "soldElsewhere", "Its sales to everybody but the target"],
  ["state", "reached", "musd", "reached", "Its orders that only the leader's reach stands against"],
  ["state", "stopped", "musd", "stopped", "Those of them that are refused"],
  ["mineral", "mineral_exports", "years", "minerals", "The target's deliveries, in years of ordinary ones"],
  [
    ...(["state", "minerals_received", "years", "mineralsTo"] as const),
    "The target's deliveries to it, in years of ordinary ones, by dependence",
  ],
];

const sinceStart = (meaning: string): string => `${meaning}, since the start`;

function flowSum([kind, name, unit, flow, meaning]: FlowRow): Observable {
  const read = ({ observer }: View, entity: number): number => observer.flows[flow][entity];
  return rowsOfKind(kind, ["flows"])(`${name}_sum`, unit, sinceStart(meaning), read);
}

function bookSum(name: string, meaning: string, books: readonly BookName[]): Observable {
  return ofAccounts(`${name}_sum`, "musd", sinceStart(meaning), ({ observer }, item) =>
    unitsOf(observer.accounts.total, books, [item]),
  );
}

/** Sales in a window that closes without a control are moved to where they belong, each at its own date: out of (1), into (-1). */
const MOVED: Readonly<Partial<Record<BookName, number>>> = { lag: 1, bound: 1, unbound: -1 };

function channelSum(book: BookName): Observable {
  const plain = bookSum(`channel_${book}`, `On the coalition's account: ${book}`, [book]);
  const sign = MOVED[book];
  if (sign === undefined) return plain;
  /** What the totals have moved of what was sold up to a tick. */
  const moved = ({ observer }: View, item: number, tick: number): number =>
    sign * movedUpTo(observer.accounts.moved!, item, tick);
  return {
    ...plain,
    parts: ["moved"],
    // Without what the totals have moved by now, whenever it was sold.
    read: (view, item) => plain.read(view, item) + moved(view, item, Infinity),
    late: (view, item, tick) => -moved(view, item, tick),
  };
}

export const FLOW_OBSERVABLES: readonly Observable[] = [
  ...ITEM_FLOWS.map(flowSum),
  bookSum("wanted", "Wanted on the coalition's account", ["wanted"]),
  bookSum("delivered", "Delivered on the coalition's account, all channels", CHANNELS),
  ...BOOKS.filter((book) => book !== "wanted").map(channelSum),
  ...OTHER_FLOWS.map(flowSum),
  ofFronts(
    "front_years_sum",
    "yr",
    sinceStart("Years that fronts were open, all fronts"),
    ({ observer }) => observer.fronts.openTotal,
  ),
  ofFronts(
    "fronts_found_sum",
    "count",
    sinceStart("Fronts found or listed"),
    ({ observer }) => observer.fronts.foundTotal,
  ),
  all("front_opening_days", "days", "Days that it takes to set up a front", ({ world }) => world.p.opening_days),
  all(
    "leader_content_left",
    "share",
    "Part of the leader's content that other makers have not designed out, in goods for which others supply all of what replaces it",
    ({ world }) => world.suppliers.contentLeft[world.blueprint.leader],
  ),
  perState(
    "checks_per_case",
    "share",
    "End-use checks per case that it manages",
    ({ world }, state) => world.suppliers.search[state],
  ),
];
