/**
 * Observables of the accounts: which wall failed, by how much, and what held. Over the last year, and as totals since the accounts opened.
 *
 * Those of the whole run are read on the coalition's main list; other lists have their own (`list-observables.ts`), and so has what the leader lists alone.
 */
import type { World } from "../world/world.ts";
import { type BookName, CHANNEL_MEANING, CHANNELS, type GroupName, GROUPS, SUBTOTALS } from "./channels.ts";
import { type Observable, rowsOfKind } from "./observable.ts";
import { heldIn } from "./stock-ahead.ts";
import { type AccountRows, ratio, rowsOf, shareOfWanted, unitsIn } from "./reading.ts";

const ROWS = {
  wanted: rowsOf(["wanted"]),
  bound: rowsOf(["bound"]),
  denied: rowsOf(["denied"]),
  all: rowsOf(CHANNELS),
};

/** What comes in spite of a control that binds the supplier, or in its place. */
export const INSIDE: readonly BookName[] = [
  ...GROUPS.before,
  ...GROUPS.through_permitted,
  ...GROUPS.through_evasion,
  ...GROUPS.around,
];

const INSIDE_ROWS = rowsOf(INSIDE);

type Rate = (books: Float64Array, accounts: AccountRows) => number;

/** The headline rates, which every list and every item has too. */
export const RATES: readonly { name: string; unit: string; meaning: string; read: Rate }[] = [
  {
    name: "coverage",
    unit: "share of wanted",
    meaning: "Part of wanted that in the twin comes from suppliers under a control, or on the way to one",
    read: (books, accounts) => shareOfWanted(books, ROWS.bound, accounts),
  },
  {
    name: "leakage_bound",
    unit: "share of bound",
    meaning: "Leakage of what is bound: what comes before, through and around the wall over the bound part of wanted",
    read: (books, accounts) => ratio(unitsIn(books, INSIDE_ROWS, accounts), unitsIn(books, ROWS.bound, accounts)),
  },
  {
    name: "denied",
    unit: "share of wanted",
    meaning: "Wanted less delivered",
    read: (books, accounts) => shareOfWanted(books, ROWS.denied, accounts),
  },
  {
    name: "leakage_rate",
    unit: "share of wanted",
    meaning: "Delivered over wanted: what comes outside, before, through and around the wall",
    read: (books, accounts) => shareOfWanted(books, ROWS.all, accounts),
  },
];

export const GROUP_MEANING: Readonly<Record<GroupName, string>> = {
  outside: "outside the wall, by suppliers that are not bound",
  before: "before the wall, between announcement and force, and from stock that was there",
  through_permitted: "through the wall with a permission",
  through_evasion: "through the wall by evasion",
  around: "around the wall, as others step in",
};

const all = rowsOfKind("all", ["lastYear"]);
const sinceOpening = rowsOfKind("all", ["accounts"]);
const perItem = rowsOfKind("item", ["lastYear"]);

function ofWanted(name: string, meaning: string, books: readonly BookName[]): Observable {
  const rows = rowsOf(books);
  return all(name, "share of wanted", meaning, ({ observer }) =>
    shareOfWanted(observer.lastYear.sum, rows, observer.accounts.main),
  );
}

/** Sum over the coalition's accounts that are open now. */
function overOpen({ items }: World, accounts: Int32Array, value: (account: number) => number): number {
  let sum = 0;
  for (let k = 0; k < accounts.length; k++) if (items.announcedAt[accounts[k]] > 0) sum += value(accounts[k]);
  return sum;
}

/** "leakage_rate" since the start is `leakage_cumulative`. */
function cumulative(name: string): string {
  return name === "leakage_rate" ? "leakage_cumulative" : `${name}_cumulative`;
}

const entriesOf = <T extends object>(table: T) => Object.entries(table) as [keyof T & string, T[keyof T]][];

export const LEAKAGE_OBSERVABLES: readonly Observable[] = [
  ...RATES.flatMap(({ name, unit, meaning, read }) => [
    all(name, unit, `${meaning}; last year, main list`, ({ observer }) =>
      read(observer.lastYear.sum, observer.accounts.main),
    ),
    sinceOpening(cumulative(name), unit, `${meaning}; since the accounts opened, main list`, ({ observer }) =>
      read(observer.accounts.total, observer.accounts.main),
    ),
  ]),
  ...entriesOf(GROUPS).map(([name, channels]) =>
    ofWanted(`leakage_${name}`, `Delivered ${GROUP_MEANING[name]}; last year: ${channels.join(", ")}`, channels),
  ),
  ...CHANNELS.map((channel) =>
    ofWanted(`leakage_${channel}`, `Leakage over the last year: ${CHANNEL_MEANING[channel]}`, [channel]),
  ),
  ...entriesOf(SUBTOTALS).map(([name, channels]) =>
    ofWanted(`leakage_${name}`, `Leakage over the last year: ${channels.join(", ")}`, channels),
  ),
  ofWanted("leakage_prestock", "The part of stockpile that was in stock before the goods were controlled; last year", [
    "prestock",
  ]),
  ofWanted("rush", "Bought ahead, over the last year; no leakage until it is drawn", ["rush"]),
  ofWanted("catch_up", "Bought in excess of wanted and put to use, to make up for earlier denial; no leakage", [
    "catch_up",
  ]),
  all("stock_held", "share of wanted", "Bought ahead and not yet drawn, over a year's wanted", (view) => {
    const { world, observer } = view;
    const { stock, main } = observer.accounts;
    const held = overOpen(world, main, (account) => heldIn(stock, account));
    return ratio(held, unitsIn(observer.lastYear.sum, ROWS.wanted, main));
  }),
  all(
    "prestock",
    "share of wanted",
    "Stock above the twin's when the accounts opened, over a year's wanted",
    (view) => {
      const { world, observer } = view;
      const { prestock, main } = observer.accounts;
      const stock = overOpen(world, main, (account) => prestock[account]);
      return ratio(stock, unitsIn(observer.lastYear.sum, ROWS.wanted, main));
    },
  ),
  all("denied_imports", "musd/yr", "Wanted less delivered, last year, main list", ({ observer }) => {
    const { sum } = observer.lastYear;
    const accounts = observer.accounts.main;
    return unitsIn(sum, ROWS.wanted, accounts) > 1e-9 ? unitsIn(sum, ROWS.denied, accounts) : NaN;
  }),
  ...RATES.map(({ name, unit, meaning, read }) =>
    all(`own_list_${name}`, unit, `${meaning}; last year, on what the leader lists alone`, ({ observer }) =>
      read(observer.lastYear.sum, observer.accounts.own),
    ),
  ),
  ...RATES.map(({ name, unit, meaning, read }) =>
    perItem(name, unit, `${meaning}; last year`, ({ observer }, item) =>
      read(observer.lastYear.sum, observer.accounts.ofItem[item]),
    ),
  ),
  rowsOfKind("item", ["accounts"])(
    "leakage_cumulative",
    "share of wanted",
    "Delivered over wanted since the account opened",
    ({ observer: { accounts } }, item) => shareOfWanted(accounts.total, ROWS.all, accounts.ofItem[item]),
  ),
];
