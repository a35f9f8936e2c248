/**
 * From points that the emulators like to sets that the model itself confirms: a few runs for all, more for the better half, and the full
 * number for those that are left (successive halving; Jamieson and Talwalkar, AISTATS 2016). Accepted is who then has the median of the runs
 * inside the window in enough rows of every era. Rows graded `assumed` (from memory, or with a window of our own) steer the search and break
 * ties; they neither accept nor refuse a set.
 */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import type { Constraint } from "./constraints.ts";
import type { Place } from "./joint-space.ts";

/** One point with the answers of its runs so far: by era, runs x rows. */
export interface Finalist {
  readonly place: Place;
  readonly answers: readonly (readonly Float64Array[])[];
}

export interface Judgement {
  /** By era and row: the median of the runs; NaN where most have no answer. */
  readonly medians: readonly Float64Array[];
  /** By era: the share of rows whose median lies inside the window, of those that decide. */
  readonly shares: readonly number[];
  /** The same of all rows. */
  readonly allShares: readonly number[];
}

/** Shares of rows that are tried as the level of acceptance, the highest first. */
export const LEVELS = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];

/** Runs after each round, and the part of the points that goes on. */
export interface Round {
  readonly runs: number;
  readonly keep: number;
}

export type AskMore<T extends Finalist> = (points: readonly T[], runs: number) => Promise<T[]>;

export function judge(eras: readonly (readonly Constraint[])[], { answers }: Finalist): Judgement {
  const medians = eras.map((rows, era) => Float64Array.from(rows, (_, row) => medianOf(answers[era], row)));
  const shareOf = (rows: readonly Constraint[], era: number, counts: (row: Constraint) => boolean): number =>
    mean(rows.flatMap((row, k) => (counts(row) ? [isInside(row, medians[era][k]) ? 1 : 0] : [])));
  return {
    medians,
    shares: eras.map((rows, era) => shareOf(rows, era, rows.some(decides) ? decides : () => true)),
    allShares: eras.map((rows, era) => shareOf(rows, era, () => true)),
  };
}

/** A fact that has not been seen in a source never decides alone; where there are no others, all count. */
export function decides({ fact }: Constraint): boolean {
  return fact.grade !== "assumed";
}

export function isInside({ fact }: Constraint, value: number): boolean {
  return value >= fact.low && value <= fact.high;
}

/** A row that most runs cannot answer has no median. */
function medianOf(runs: readonly Float64Array[], row: number): number {
  const defined = sortedDefined(runs.map((run) => run[row]));
  return 2 * defined.length > runs.length ? quantile(defined, 0.5) : NaN;
}

/** The least share of any era: a set is as good as its worse era. */
export function worstShare({ shares }: Pick<Judgement, "shares">): number {
  return Math.min(...shares);
}

export async function narrowDown<T extends Finalist>(
  eras: readonly (readonly Constraint[])[],
  points: readonly T[],
  rounds: readonly Round[],
  ask: AskMore<T>,
): Promise<T[]> {
  let left = points;
  for (const { runs, keep } of rounds) {
    left = await ask(left, runs);
    left = betterFirst(eras, left).slice(0, Math.ceil(keep * left.length));
  }
  return [...left];
}

/** Ranked by the worse era's share of rows inside; where that is equal, by all rows. */
export function betterFirst<T extends Finalist>(eras: readonly (readonly Constraint[])[], points: readonly T[]): T[] {
  const ranked = points.map((one, place) => {
    const judgement = judge(eras, one);
    return { one, place, worst: worstShare(judgement), all: Math.min(...judgement.allShares) };
  });
  ranked.sort((a, b) => b.worst - a.worst || b.all - a.all || a.place - b.place);
  return ranked.map(({ one }) => one);
}
