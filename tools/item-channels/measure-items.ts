/** Runs a setting with accepted sets and reads its ledger: for each item and year the median over the runs of every channel's share of what is wanted. */
import { quantile, sortedDefined } from "../../src/base/statistics.ts";
import { type EnsemblePlan, runNumbers } from "../../src/ensemble/ensemble-plan.ts";
import { caseOf } from "../../src/ensemble/perform-ensemble.ts";
import type { ChannelEntry } from "../../src/ensemble/run-record.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { performCases } from "../golden/golden-files.ts";
import { COLUMNS, type Column, type ItemRow } from "./item-rows.ts";

/** Books of the ledger that make a column; `covered` is the part whose seller is bound. */
const BOOKS_OF: Readonly<Record<Exclude<Column, "wanted">, readonly string[]>> = {
  covered: ["bound"],
  outside: ["unbound", "uncovered"],
  before: ["lag", "stockpile"],
  licensed: ["licensed"],
  downgraded: ["downgraded"],
  fronts: ["shells"],
  defection: ["defection"],
  theft: ["theft"],
  rented: ["remote"],
  around: ["backfill"],
  denied: ["denied"],
};
/** Sellers are named if they sell at least this share of what arrives, and at most this many. */
const LEAST_SELLER = 0.05;
const MOST_SELLERS = 3;

export async function measureItems(
  scenario: Scenario,
  years: readonly number[],
  plan: EnsemblePlan,
  jobs: number,
): Promise<ItemRow[]> {
  const asked = { scenario, end: scenario.time.replayUntil, records: { channels: true } };
  const cases = runNumbers(plan).map((run) => ({ ...caseOf({ scenario }, plan, run), ...asked }));
  const ledgers = (await performCases(cases, jobs)).map(({ channels }) => channels ?? []);
  return years.flatMap((year) =>
    scenario.data.items.flatMap(({ id, name }) => {
      const entries = ledgers.map((ledger) => ledger.filter((entry) => entry.year === year && entry.item === id));
      return rowsOf({ scenario: scenario.id, year, item: id, name }, entries);
    }),
  );
}

type Head = Pick<ItemRow, "scenario" | "year" | "item" | "name">;

/** An item that is under control in less than half of the runs has no row. */
export function rowsOf(head: Head, runs: readonly (readonly ChannelEntry[])[]): ItemRow[] {
  const known = runs.filter((entries) => sumOf(entries, ["wanted"]) > 0);
  if (2 * known.length < runs.length) return [];
  const cells = COLUMNS.map((column): [Column, number] => {
    if (column === "wanted") return [column, median(known.map((entries) => sumOf(entries, ["wanted"])))];
    return [column, median(known.map((entries) => sumOf(entries, BOOKS_OF[column]) / sumOf(entries, ["wanted"])))];
  });
  const sellers = sellersOf(known);
  return [{ ...head, runs: known.length, ...(Object.fromEntries(cells) as Record<Column, number>), sellers }];
}

function sumOf(entries: readonly ChannelEntry[], books: readonly string[], supplier = ""): number {
  return entries.reduce(
    (sum, entry) => sum + (entry.supplier === supplier && books.includes(entry.book) ? entry.musd : 0),
    0,
  );
}

/** "US 60, JP 25": % of what arrives, medians; what was not sold in that year is left out. */
function sellersOf(runs: readonly (readonly ChannelEntry[])[]): string {
  const suppliers = [...new Set(runs.flatMap((entries) => entries.map(({ supplier }) => supplier)))];
  return suppliers
    .filter((supplier) => supplier !== "" && supplier !== "-")
    .map((supplier) => ({
      supplier,
      share: median(runs.map((entries) => sumOf(entries, CHANNELS, supplier) / (sumOf(entries, CHANNELS) || Infinity))),
    }))
    .filter(({ share }) => share >= LEAST_SELLER)
    .sort((a, b) => b.share - a.share || (a.supplier < b.supplier ? -1 : 1))
    .slice(0, MOST_SELLERS)
    .map(({ supplier, share }) => `${supplier} ${Math.round(100 * share)}`)
    .join(", ");
}

function median(values: readonly number[]): number {
  return quantile(sortedDefined(values), 0.5);
}
