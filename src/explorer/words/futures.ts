/** All futures side by side, ranked by how much each changes a headline at the end of the run, from paired runs with the same luck. */
import { differenceKind, type Kind, written } from "../../report/numbers.ts";
import type { Results } from "../engine/results.ts";
import { paired, signOf, type Spread, spreadOf } from "./readings.ts";

export interface Measure {
  readonly id: string;
  /** After "ranked by". */
  readonly label: string;
  readonly summary: string;
  readonly kind: Kind;
  /** 1 where more is first, −1 where less is. */
  readonly first: 1 | -1;
  /** On the axis: what grows, compared with nothing new. */
  readonly axis: string;
}

function measure(id: string, label: string, summary: string, kind: Kind, first: 1 | -1, axis: string): Measure {
  return { id, label, summary, kind, first, axis };
}

/** What a reader may rank by. A rank is not a verdict: what is best depends on what one wants. */
export const MEASURES: readonly Measure[] = [
  measure("delay", "longest delay", "delay_years_end", "years", 1, "years further behind at the end"),
  measure("work", "most work not done", "work_not_done_end", "share", 1, "points more work not done, last year"),
  measure("leakage", "least leakage", "leakage_bound_total", "share", -1, "points more of what is bound arrives"),
  measure("sales", "fewest sales lost", "cost_gross_total_musd", "musd", -1, "bn USD more sales lost, whole run"),
  measure("coalition", "firmest coalition", "participation_end", "share", 1, "points more participation at the end"),
];

export interface Future {
  readonly id: string;
  readonly name: string;
  readonly results: Results;
}

export interface Ranked extends Spread {
  readonly id: string;
  readonly name: string;
  /** Whether nine of ten pairs have the same sign. */
  readonly sure: boolean;
  readonly pairs: number;
}

/** Best first; futures without a pair are left out. Only the first `runs` runs count, so that all have the same luck. */
export function rankFutures(
  base: Results,
  futures: readonly Future[],
  { summary, first }: Measure,
  runs: number,
): Ranked[] {
  return futures
    .map(({ id, name, results }) => ({ id, name, values: paired(results, base, summary, runs) }))
    .filter(({ values }) => values.length > 0)
    .map(({ id, name, values }) => ({
      ...{ id, name, pairs: values.length, sure: signOf(values) !== 0 },
      ...spreadOf(values),
    }))
    .sort((a, b) => first * (b.middle - a.middle));
}

/** Where the chosen one ranks, and which are first and last; empty while there are fewer than two. */
export function rankSentence(ranked: readonly Ranked[], chosen: string, { label, kind }: Measure): string {
  if (ranked.length < 2) return "";
  const told = ({ name, middle }: Ranked): string =>
    `“${name}” (${middle > 0 ? "+" : ""}${written(middle, differenceKind(kind))})`;
  const place = ranked.findIndex(({ id }) => id === chosen);
  const ends = `first is ${told(ranked[0])}, last ${told(ranked[ranked.length - 1])}; medians of ${ranked[0].pairs} pairs of runs`;
  const own = place < 0 ? "" : `it is number ${place + 1}; `;
  return `Of ${ranked.length} steps, ranked by ${label}, ${own}${ends}.`;
}
