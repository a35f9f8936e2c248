/** Why coverage falls steeply at a date: which good came onto the account then, how much of it is bound, and who sold the rest without a control. */
import { formatDate, month } from "../base/dates.ts";
import { listed } from "../base/words.ts";
import { bookSum, type ChannelRow, NOBODY } from "./channel-rows.ts";
import type { Context, Entry, ScenarioView } from "./context.ts";
import type { Curve } from "./curve-book.ts";
import { entityName, inSentence } from "./names.ts";
import { written } from "./numbers.ts";

/** A smaller fall of the median from one date of the curve to the next needs no reason. */
const STEEP = 0.1;

export interface CoverageFall {
  readonly scenario: ScenarioView;
  readonly curve: Curve;
  /** The place in the curve after the fall; the one before it is the last before the fall. */
  readonly at: number;
  readonly run: string;
  readonly year: number;
  readonly item: string;
  readonly itemName: string;
  /** The item's part of all that is wanted in the year, and the part of it that is bound. */
  readonly weight: number;
  readonly bound: number;
  /** Who sells most of the rest, by name. */
  readonly sellers: readonly string[];
  /** The act that put it onto the account, where one is recorded. */
  readonly entry: Entry | undefined;
}

/** The steepest fall of each scenario that the ledger of its first run explains; what several share is reported of the first. */
export function coverageFalls(context: Context): CoverageFall[] {
  const falls = context.scenarios.flatMap((scenario) => fallOf(context, scenario) ?? []);
  return falls.filter(
    ({ item, year }, k) => falls.findIndex((other) => other.item === item && other.year === year) === k,
  );
}

function fallOf(context: Context, scenario: ScenarioView): CoverageFall | undefined {
  const curve = context.book.curve(scenario.id, "coverage");
  const at = curve === undefined ? 0 : steepest(curve);
  if (curve === undefined || at === 0) return undefined;
  const year = Math.floor((curve.years[at - 1] + curve.years[at]) / 2);
  const own = context.channels.filter((row) => row.scenario === scenario.id);
  const [before, now] = [year - 1, year].map((of) => own.filter((row) => row.year === of));
  const [item, gain] = newcomer(before, now);
  const rows = now.filter((row) => row.item === item);
  const bound = boundShare(rows);
  const fall = curve.p50[at - 1] - curve.p50[at];
  if (!(gain * (1 - bound) > fall / 2)) return undefined;
  return {
    ...{ scenario, curve, at, run: rows[0].run, year, item, bound, weight: weightOf(item, now) },
    itemName: inSentence(context.names[item] ?? entityName(item)),
    sellers: sellersOf(rows).map((id) => context.names[id] ?? entityName(id)),
    entry: context.entries(scenario.id).find((entry) => entry.item === item && Math.floor(entry.year) === year),
  };
}

/** The place after the largest step down of the median; 0 = none is steep. */
function steepest({ p50 }: Curve): number {
  let at = 0;
  let most = STEEP;
  for (let k = 1; k < p50.length; k++) {
    const step = p50[k - 1] - p50[k];
    if (step >= most) [at, most] = [k, step];
  }
  return at;
}

/** The item whose part of all that is wanted grew most, and by how much. */
function newcomer(before: readonly ChannelRow[], now: readonly ChannelRow[]): readonly [item: string, gain: number] {
  const gains = [...new Set(now.map(({ item }) => item))].map((item) => {
    return [item, weightOf(item, now) - weightOf(item, before)] as const;
  });
  return gains.sort(([, a], [, b]) => b - a)[0] ?? ["", 0];
}

function weightOf(item: string, rows: readonly ChannelRow[]): number {
  const wanted = bookSum(rows, "wanted");
  return wanted > 0 ? bookSum(rows.filter((row) => row.item === item), "wanted") / wanted : 0; // prettier-ignore
}

function boundShare(rows: readonly ChannelRow[]): number {
  return bookSum(rows, "bound") / bookSum(rows, "wanted");
}

/** The two that sell most of it without a control. */
function sellersOf(rows: readonly ChannelRow[]): string[] {
  return rows
    .filter(({ book, supplier, musd }) => book === "unbound" && supplier !== "" && supplier !== NOBODY && musd > 0)
    .sort((a, b) => b.musd - a.musd)
    .slice(0, 2)
    .map(({ supplier }) => supplier);
}

/** In a line, beside a small chart. */
export function fallInShort({ scenario, curve, at, itemName, bound, entry }: CoverageFall): string {
  return `Coverage falls in ${scenario.name} in ${month(entry?.year ?? curve.years[at])} because ${itemName} comes onto the account, of which ${written(bound, "share")} is bound.`;
}

/** In full, under the chart of coverage. */
export function fallInFull(fall: CoverageFall, { channels }: Context): string {
  const { scenario, curve, at, run, year, itemName, weight, bound, sellers, entry } = fall;
  const act = entry === undefined ? "" : ` (${formatDate(entry.year)}: “${entry.label}”)`;
  const [from, to] = [at - 1, at].map((k) => `${written(curve.p50[k], "share")} (${month(curve.years[k])})`);
  const rest = sellers.length === 0 ? "" : `; ${listed(sellers)} sell most of the rest without a control`;
  return [
    `In ${scenario.name}, coverage falls from ${from} to ${to} because ${itemName} comes onto the account${act}.`,
    `In run ${run}, that is ${written(weight, "share")} of all that is wanted in ${year}, and ${written(bound, "share")} of it is bound${rest}.`,
    ...recovery(fall, channels),
  ].join(" ");
}

/** When half of the fall is made good, and what part of what is wanted the good has by then. */
function recovery({ scenario, curve, at, item, itemName }: CoverageFall, channels: readonly ChannelRow[]): string[] {
  const half = (curve.p50[at - 1] + curve.p50[at]) / 2;
  const back = curve.p50.findIndex((value, k) => k > at && value >= half);
  if (back < 0) return [];
  const year = Math.floor(curve.years[back] - 1e-9);
  const rows = channels.filter((row) => row.scenario === scenario.id && row.year === year);
  const others = boundShare(rows.filter((row) => row.item !== item));
  const weight = weightOf(item, rows);
  if (!(weight > 0) || !(others > 0)) return [];
  return [
    `Half of the fall is made good by ${month(curve.years[back])}: ${itemName} is then ${written(weight, "share")} of what is wanted in the year, and of all other goods ${written(others, "share")} is bound.`,
  ];
}
