/**
 * Observables that are recorded only on request (`prepare(scenario, names)`): sums since the start of the run, from which event
 * statistics cut their windows, and a few constants of a run. Kept out of the ordinary tables, which they would double.
 */
import { BOOKS, CHANNELS } from "./channels.ts";
import type { BookName } from "./channels.ts";
import { movedUpTo } from "./moved-sales.ts";
import type { Observable, View } from "./observable.ts";
import type { Observer } from "./observer.ts";
import type { Part } from "./parts.ts";
import { unitsOf } from "./reading.ts";

function sum(
  kind: Observable["kind"],
  name: string,
  unit: string,
  meaning: string,
  read: Observable["read"],
  parts: readonly Part[] = ["flows"],
): Observable {
  return { name: `${name}_sum`, kind, unit, meaning: `${meaning}, since the start`, parts, read };
}

/** Sales in a window that closes without a control are moved to where they belong, each at its own date: out of (1), into (-1). */
const MOVED: Readonly<Record<BookName, number>> = {
  ...(Object.fromEntries(BOOKS.map((book) => [book, 0])) as Record<BookName, number>),
  ...{ lag: 1, bound: 1, unbound: -1 },
};

/** What the totals have moved of what was sold up to a tick. */
function movedBy({ accounts }: Observer, item: number, tick: number): number {
  return movedUpTo(accounts.moved!, item, tick);
}

export const FLOW_OBSERVABLES: readonly Observable[] = [
  sum(
    "item",
    "bought",
    "musd",
    "Legal sales of all suppliers to the target, both grades",
    ({ observer }, item) => observer.flows.bought[item],
  ),
  sum(
    "item",
    "own_makers",
    "musd",
    "Output of the target's own makers, both grades",
    ({ observer }, item) => observer.flows.own[item],
  ),
  sum(
    "item",
    "elsewhere",
    "musd",
    "Sales of all suppliers to everybody but the target",
    ({ observer }, item) => observer.flows.elsewhere[item],
  ),
  sum(
    "item",
    "controlled",
    "musd",
    "Goods of the controlled grade that reached the target in any way",
    ({ observer }, item) => observer.flows.controlled[item],
  ),
  sum(
    "item",
    "fronts",
    "musd",
    "Goods of the controlled grade that reached the target through fronts",
    ({ observer }, item) => observer.flows.fronts[item],
  ),
  sum(
    "item",
    "stolen",
    "musd",
    "Goods of the controlled grade that the target stole",
    ({ observer }, item) => observer.flows.stolen[item],
  ),
  sum(
    "item",
    "wanted",
    "musd",
    "Wanted on the coalition's account",
    ({ observer }, item) => unitsOf(observer.accounts.total, ["wanted"], [item]),
    ["accounts"],
  ),
  sum(
    "item",
    "delivered",
    "musd",
    "Delivered on the coalition's account, all channels",
    ({ observer }, item) => unitsOf(observer.accounts.total, CHANNELS, [item]),
    ["accounts"],
  ),
  ...BOOKS.filter((book) => book !== "wanted").map((book): Observable => {
    const plain = sum(
      "item",
      `channel_${book}`,
      "musd",
      `On the coalition's account: ${book}`,
      ({ observer }, item) => unitsOf(observer.accounts.total, [book], [item]),
      ["accounts"],
    );
    if (MOVED[book] === 0) return plain;
    return {
      ...plain,
      parts: ["moved"],
      // Without what the totals have moved by now, whenever it was sold.
      read: (view: View, item: number) => plain.read(view, item) + MOVED[book] * movedBy(view.observer, item, Infinity),
      late: ({ observer }: View, item: number, tick: number) => -MOVED[book] * movedBy(observer, item, tick),
    };
  }),
  sum(
    "cell",
    "trade_target",
    "musd",
    "A state's sales of an item to the target",
    ({ observer }, cell) => observer.flows.cellTarget[cell],
  ),
  sum(
    "cell",
    "trade_elsewhere",
    "musd",
    "A state's sales of an item to everybody but the target",
    ({ observer }, cell) => observer.flows.cellElsewhere[cell],
  ),
  sum(
    "state",
    "sold_target",
    "musd",
    "Its sales to the target",
    ({ observer }, state) => observer.flows.soldTarget[state],
  ),
  sum(
    "state",
    "sold_elsewhere",
    "musd",
    "Its sales to everybody but the target",
    ({ observer }, state) => observer.flows.soldElsewhere[state],
  ),
  sum(
    "state",
    "reached",
    "musd",
    "Its orders that only the leader's reach is against",
    ({ observer }, state) => observer.flows.reached[state],
  ),
  sum(
    "state",
    "stopped",
    "musd",
    "Those of them that are refused",
    ({ observer }, state) => observer.flows.stopped[state],
  ),
  sum(
    "mineral",
    "mineral_exports",
    "years",
    "The target's deliveries, in years of ordinary ones",
    ({ observer }, mineral) => observer.flows.minerals[mineral],
  ),
  sum(
    "state",
    "minerals_received",
    "years",
    "The target's deliveries to it, in years of ordinary ones, by dependence",
    ({ observer }, state) => observer.flows.mineralsTo[state],
  ),
  sum(
    "all",
    "front_years",
    "yr",
    "Years that fronts were open, all fronts",
    ({ observer }) => observer.fronts.openTotal,
    ["fronts"],
  ),
  sum("all", "fronts_found", "count", "Fronts found or listed", ({ observer }) => observer.fronts.foundTotal, [
    "fronts",
  ]),
  {
    name: "front_opening_days",
    kind: "all",
    unit: "days",
    meaning: "Days that it takes to set up a front",
    parts: [],
    read: ({ world }) => world.p.opening_days,
  },
  {
    name: "leader_content_left",
    kind: "all",
    unit: "share",
    meaning:
      "Part of the leader's content that other makers have not designed out, in goods for which others supply all of what replaces it",
    parts: [],
    read: ({ world }) => world.suppliers.contentLeft[world.blueprint.leader],
  },
  {
    name: "checks_per_case",
    kind: "state",
    unit: "share",
    meaning: "End-use checks per case that it manages",
    parts: [],
    read: ({ world }, state) => world.suppliers.search[state],
  },
];
