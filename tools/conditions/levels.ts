/**
 * Levels: what one era's numbers are on average, and how another era's are moved to that average while they keep their own shape.
 *
 * `scale` keeps proportions (for intensities), `shift` keeps distances (for codings between 0 and 1 that may be 0). Both are cut at the
 * bounds of the column, and the move is found such that the mean after the cut is the one wanted, where the bounds leave room for it.
 */
import type { DatedPoints } from "../../src/base/dated-series.ts";
import { clamp } from "../../src/base/maths.ts";

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

export type Move = (value: number) => number;

/** NaN where nothing has a weight. */
export function weightedMean(values: readonly Weighted[]): number {
  let sum = 0;
  let all = 0;
  for (const { value, weight } of values) {
    sum += value * weight;
    all += weight;
  }
  return sum / all;
}

/** Mean over a span of a level that holds until the next change. Changes come by date. */
export function stepMean(first: number, changes: DatedPoints, start: number, end: number): number {
  let area = 0;
  let level = first;
  let since = start;
  for (const [date, value] of changes) {
    const at = clamp(date, start, end);
    area += level * (at - since);
    [level, since] = [value, at];
  }
  return (area + level * (end - since)) / (end - start);
}

/** Keeps proportions, or distances. */
export type How = "scale" | "shift";

/**
 * What moves values to a mean, within 0 and the most that their column allows. Where all is 0 there is no proportion to keep, and the level wanted holds
 * everywhere; a mean that cannot be reached is approached.
 */
export function moveTo(how: How, meanAfter: (move: Move) => number, wanted: number, most: number): Move {
  const by = (step: number): Move =>
    how === "scale" ? (value) => Math.min(most, value * step) : (value) => clamp(value + step, 0, most);
  if (how === "scale" && meanAfter(by(1)) === 0) return () => Math.min(most, wanted);
  let [low, high] = how === "scale" ? [0, 1e4] : [-most, most];
  for (let halving = 0; halving < 80; halving++) {
    const middle = (low + high) / 2;
    if (meanAfter(by(middle)) < wanted) low = middle;
    else high = middle;
  }
  return by((low + high) / 2);
}

/** The mean of some weighted values after a move. */
export function meanOf(values: readonly Weighted[]): (move: Move) => number {
  return (move) => weightedMean(values.map(({ value, weight }) => ({ value: move(value), weight })));
}

/** None of these numbers is known to more than four digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
