/**
 * Levels: what one era's numbers are on average, and how another era's are moved to that average while they keep their own shape.
 *
 * `scale` keeps proportions (for intensities), `shift` keeps distances (for codings between 0 and 1 that may be 0). Both are cut at the
 * bounds of the column, and the move is found such that the mean after the cut is the one wanted, where the bounds leave room for it.
 */
import { parseDate } from "../../src/base/dates.ts";
import { clamp } from "../../src/base/maths.ts";

export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** A point of a dated series. */
export interface DatedPoint {
  readonly date: string;
  readonly value: number;
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

/** Mean over a span of a series that is linear between its points and constant beyond its ends. Points come by date. */
export function seriesMean(points: readonly DatedPoint[], start: number, end: number): number {
  const known = points.map(({ date, value }) => ({ at: parseDate(date), value }));
  const at = (time: number): number => {
    const next = known.findIndex(({ at }) => at > time);
    if (next === 0) return known[0].value;
    if (next < 0) return known[known.length - 1].value;
    const [one, other] = [known[next - 1], known[next]];
    return one.value + ((other.value - one.value) * (time - one.at)) / (other.at - one.at);
  };
  const inside = known.map((point) => point.at).filter((time) => time > start && time < end);
  const times = [start, ...inside, end];
  let area = 0;
  for (let k = 1; k < times.length; k++) area += ((at(times[k - 1]) + at(times[k])) / 2) * (times[k] - times[k - 1]);
  return area / (end - start);
}

/** Mean over a span of a level that holds until the next change. Changes come by date. */
export function stepMean(first: number, changes: readonly DatedPoint[], start: number, end: number): number {
  let area = 0;
  let level = first;
  let since = start;
  for (const { date, value } of changes) {
    const at = clamp(parseDate(date), start, end);
    area += level * (at - since);
    [level, since] = [value, at];
  }
  return (area + level * (end - since)) / (end - start);
}

/** Keeps proportions. Where all is 0 there is none to keep, and the level wanted stands everywhere. */
export function scaleTo(meanAfter: (move: Move) => number, wanted: number, most: number): Move {
  const by =
    (factor: number): Move =>
    (value) =>
      Math.min(most, value * factor);
  if (meanAfter(by(1)) === 0) return () => Math.min(most, wanted);
  return by(solve((factor) => meanAfter(by(factor)), wanted, 0, 1e4));
}

/** Keeps distances. */
export function shiftTo(meanAfter: (move: Move) => number, wanted: number, most = 1): Move {
  const by =
    (step: number): Move =>
    (value) =>
      clamp(value + step, 0, most);
  return by(solve((step) => meanAfter(by(step)), wanted, -most, most));
}

/** The mean of some weighted values after a move. */
export function meanOf(values: readonly Weighted[]): (move: Move) => number {
  return (move) => weightedMean(values.map(({ value, weight }) => ({ value: move(value), weight })));
}

/** By halving: `level` never falls. What cannot be reached is approached. */
function solve(level: (at: number) => number, wanted: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (level(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Four digits are more than any of these numbers is known to. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
