/**
 * Items whose accounts opened together: a fixed population of users to follow.
 *
 * An average over the whole list counts only items that are listed, so it falls whenever new items join, with nobody having lost anything: they
 * begin where hardly any user holds what is the frontier on that day. Over items that joined together it never falls for this reason.
 */
import type { EnsembleFrame } from "../../ensemble/ensemble.ts";
import type { RunRecord } from "../../ensemble/run-record.ts";

export interface Opening {
  /** The first recorded date with open accounts, a decimal year. */
  readonly date: number;
  /** The recorded date before it; the accounts opened in between. */
  readonly after: number;
  readonly items: readonly string[];
}

/** What the target needs of each item at the start, by its id: the weight of an item in averages over the list. */
export type Needs = Readonly<Record<string, number>>;

export const COHORT = "diffusion_cohort";

/** The observable of the items that an observable of the cohort is made of. */
const MADE_OF: Readonly<Record<string, string>> = {
  [COHORT]: "diffusion_mark",
  [`${COHORT}_twin`]: "diffusion_mark_twin",
};

/** When accounts opened in a run, the earliest first; in the replayed years only, because later openings differ between runs. */
export function openingsOf(frame: EnsembleFrame, { recorded: { dates, values } }: RunRecord): Opening[] {
  const byPlace = new Map<number, string[]>();
  frame.series.forEach(({ kind, entity, observable }, place) => {
    if (kind !== "item" || observable !== "diffusion_mark") return;
    const own = values.subarray(place * dates.length, (place + 1) * dates.length);
    const first = own.findIndex((value) => value === value);
    if (first >= 0 && dates[first] <= frame.replayUntil) byPlace.set(first, [...(byPlace.get(first) ?? []), entity]);
  });
  return [...byPlace]
    .sort(([a], [b]) => a - b)
    .map(([first, items]) => ({ date: dates[first], after: dates[first - 1] ?? frame.replayUntil, items }));
}

/** The opening that holds most of the target's need; of equals the earliest. */
export function largest(openings: readonly Opening[], needs: Needs): Opening | undefined {
  const weight = ({ items }: Opening): number => items.reduce((sum, item) => sum + (needs[item] ?? 0), 0);
  let most: Opening | undefined;
  for (const one of openings) if (most === undefined || weight(one) > weight(most)) most = one;
  return most;
}

export const COHORT_CURVES: ReadonlySet<string> = new Set(Object.keys(MADE_OF));

export interface DerivedSeries {
  readonly observable: string;
  /** Its values in a run, date by date. */
  take(run: RunRecord): Float64Array;
}

/** The cohort's own series, of those that are asked for: means over its items, weighted by need. */
export function cohortSeries(
  frame: EnsembleFrame,
  cohort: Opening | undefined,
  needs: Needs,
  observables: ReadonlySet<string>,
): DerivedSeries[] {
  if (cohort === undefined) return [];
  return Object.entries(MADE_OF).flatMap(([observable, source]) => {
    if (!observables.has(observable)) return [];
    const parts = frame.series.flatMap(({ kind, entity, observable: of }, place) =>
      kind === "item" && of === source && cohort.items.includes(entity) ? [{ place, weight: needs[entity] ?? 0 }] : [],
    );
    return [{ observable, take: (run) => weighted(run, parts) }];
  });
}

function weighted(
  { recorded: { dates, values } }: RunRecord,
  parts: readonly { readonly place: number; readonly weight: number }[],
): Float64Array {
  return Float64Array.from(dates, (_, date) => {
    let [sum, all] = [0, 0];
    for (const { place, weight } of parts) {
      const value = values[place * dates.length + date];
      if (value !== value) continue;
      sum += weight * value;
      all += weight;
    }
    return sum / all; // undefined, as NaN, before the accounts are open
  });
}
