/**
 * The channels: the ways by which goods of the controlled grade reach the target, and the groups that say which wall failed.
 */
export const CHANNELS = [
  "unbound",
  "uncovered",
  "lag",
  "stockpile",
  "licensed",
  "downgraded",
  "defection",
  "shells",
  "theft",
  "remote",
  "backfill",
] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * Rows of the books: the channels; the part of `stockpile` that was there when the account opened; what the twin buys, the part of it that is bound,
 * what is denied; bought ahead, and bought later to make up for denial.
 */
export const BOOKS = [...CHANNELS, "prestock", "wanted", "bound", "denied", "rush", "catch_up"] as const;
export type BookName = (typeof BOOKS)[number];

/** The row of a book. */
export const BOOK = Object.fromEntries(BOOKS.map((name, row) => [name, row])) as Readonly<Record<BookName, number>>;

/** Which wall failed. Together the groups hold every channel once. */
export const GROUPS = {
  outside: ["unbound", "uncovered"],
  before: ["lag", "stockpile"],
  through_permitted: ["licensed", "downgraded"],
  through_evasion: ["defection", "shells", "theft", "remote"],
  around: ["backfill"],
} as const satisfies Record<string, readonly Channel[]>;
export type GroupName = keyof typeof GROUPS;

/** What is legal, what is a matter of timing, what breaks a rule: every channel once, too. */
export const SUBTOTALS = {
  permitted: ["unbound", "uncovered", "licensed", "downgraded", "backfill"],
  timing: ["lag", "stockpile"],
  evasion: ["defection", "shells", "theft", "remote"],
} as const satisfies Record<string, readonly Channel[]>;

export const CHANNEL_MEANING: Readonly<Record<Channel, string>> = {
  unbound: "sold by states that have no control of the good, up to what they sell in the twin",
  uncovered: "sold by a state that has joined, where its law does not reach",
  lag: "sold as usual between the leader's announcement and entry into force at the supplier",
  stockpile: "used out of stock from before the wall, in place of purchases",
  licensed: "sold under a licence, an exception or a savings clause",
  downgraded: "effect of versions below the threshold, bought in place of the controlled grade",
  defection: "let through by a lax state or sold by a maker in breach of the rules",
  shells: "arrived through fronts in third countries",
  theft: "stolen as goods",
  remote: "effect of access rented abroad",
  backfill: "sold in excess of the twin's sale by states without a control",
};
