/**
 * What an emulator says of one row of the facts: how likely the median of many runs of a set lies inside its window.
 *
 * Two ways are fitted, and the one is kept that tells better, at runs left out, whether a run lies inside (Brier's score):
 *
 *   by value       the number itself, on the scale of comparison. The median lies near its mean, with the emulator's error apart from chance
 *   by threshold   the chance of a run below the window, and of one above it or without an answer. The median lies inside where neither
 *                  reaches one half; for counts, orders and numbers that many runs do not have
 *
 * Implausible is what lies more than three standard deviations outside the window, by the emulator's own error, the luck left in a median
 * and what the model's form may err by (Craig, Goldstein, Seheult and Smith 1997).
 */
import { normalShare } from "../../base/distributions.ts";
import { mean } from "../../base/statistics.ts";
import { type Constraint, DISCREPANCY, scaled } from "./constraints.ts";
import { type Emulator, fitEmulator } from "./emulator.ts";
import type { Place } from "./free-parameters.ts";

export interface EmulatedRow {
  readonly constraint: Constraint;
  readonly way: "value" | "threshold";
  /** Share of the variance explained at runs left out; of thresholds, the better of the two. */
  readonly fit: number;
  /** Coordinates that it reads. */
  readonly active: readonly number[];
  /** Chance that the median of a set's runs lies inside the window. */
  readonly inside: (place: Place) => number;
  /** How many standard deviations the median lies outside the window; 0 = inside. */
  readonly outside: (place: Place) => number;
  /** The number on the scale of comparison, as the emulator sees it; NaN where only thresholds are told. */
  readonly value: (place: Place) => number;
  /** The same row if the emulator's answer at a point were history: as wide a window around it; of thresholds, the same side. */
  readonly around: (truth: Place) => EmulatedRow;
}

/** Runs whose median decides in the end. */
const RUNS_OF_MEDIAN = 20;
/** Variance of a median over that of a mean, of a normal distribution. */
const MEDIAN_OVER_MEAN = Math.PI / 2;
/** A number that fewer runs have is told by thresholds alone. */
const DEFINED = 0.9;

/** `answers` are single runs' answers at `places`, in the row's unit; `chance`: their spread at one set, on the scale of comparison. */
export function emulateRow(
  constraint: Constraint,
  places: readonly Place[],
  answers: ArrayLike<number>,
  chance: number,
): EmulatedRow {
  const { fact } = constraint;
  const low = scaled(fact, fact.low);
  const high = scaled(fact, fact.high);
  const values = Float64Array.from(answers, (answer) => scaled(fact, answer));
  const hits = Float64Array.from(values, (value) => (value >= low && value <= high ? 1 : 0));
  const byThreshold = thresholds(places, values, low, high);
  const defined = places.flatMap((_, run) => (Number.isNaN(values[run]) ? [] : [run]));
  const threshold = thresholdRow(constraint, byThreshold);
  if (defined.length < DEFINED * places.length) return threshold;
  const those = defined.map((run) => values[run]);
  const emulator = fitEmulator(
    defined.map((run) => places[run]),
    those,
  );
  const single = (value: number): number =>
    normalShare((high - value) / emulator.error) - normalShare((low - value) / emulator.error);
  const brierValue = brier(
    defined.map((run) => hits[run]),
    Float64Array.from(emulator.leftOut, single),
  );
  const brierThreshold = brier(hits, byThreshold.leftOut);
  if (!(emulator.error > 0) || brierThreshold < brierValue) return threshold;
  const luck = (chance * chance * MEDIAN_OVER_MEAN) / RUNS_OF_MEDIAN;
  const own = Math.sqrt(Math.max(emulator.error * emulator.error - chance * chance, emulator.ownError * emulator.ownError)); // prettier-ignore
  return valueRow(constraint, emulator, { low, high, spread: Math.sqrt(own * own + luck) });
}

interface Window {
  readonly low: number;
  readonly high: number;
  /** Standard deviation of a median around the emulator's number. */
  readonly spread: number;
}

function valueRow(constraint: Constraint, emulator: Emulator, { low, high, spread }: Window): EmulatedRow {
  const discrepancy = DISCREPANCY * constraint.width;
  const wide = Math.sqrt(spread * spread + discrepancy * discrepancy);
  return {
    ...{ constraint, way: "value", fit: emulator.fit, active: emulator.active, value: emulator.at },
    inside: (place) => {
      const value = emulator.at(place);
      return normalShare((high - value) / spread) - normalShare((low - value) / spread);
    },
    outside: (place) => {
      const value = emulator.at(place);
      return Math.max(0, low - value, value - high) / wide;
    },
    around: (truth) => {
      const shift = emulator.at(truth) - constraint.observed;
      return valueRow(constraint, emulator, { low: low + shift, high: high + shift, spread });
    },
  };
}

function thresholdRow(constraint: Constraint, told: Thresholds): EmulatedRow {
  const { way, fit, active, inside, outside } = told;
  const row: EmulatedRow = {
    ...{ constraint, way, fit, active, inside, outside },
    value: () => NaN,
    around: (truth) => (inside(truth) >= 0.5 ? row : { ...row, inside: (place) => 1 - inside(place) }),
  };
  return row;
}

interface Thresholds extends Pick<EmulatedRow, "way" | "fit" | "active" | "inside" | "outside"> {
  /** Chance of each run to lie inside, told without itself. */
  readonly leftOut: Float64Array;
}

function thresholds(places: readonly Place[], values: Float64Array, low: number, high: number): Thresholds {
  const below = fitEmulator(
    places,
    Float64Array.from(values, (value) => (value < low ? 1 : 0)),
  );
  const above = fitEmulator(
    places,
    Float64Array.from(values, (value) => (value <= high ? 0 : value < low ? 0 : 1)),
  );
  /** Half of so few runs is met by luck as well. */
  const luck = 0.25 / RUNS_OF_MEDIAN;
  const errorOf = ({ ownError }: Emulator): number => Math.sqrt(ownError * ownError + luck);
  const [errorBelow, errorAbove] = [errorOf(below), errorOf(above)];
  const away = (place: Place): [number, number] => [(below.at(place) - 0.5) / errorBelow, (above.at(place) - 0.5) / errorAbove]; // prettier-ignore
  return {
    ...{ way: "threshold", fit: Math.max(below.fit, above.fit) },
    active: [...new Set([...below.active, ...above.active])].sort((a, b) => a - b),
    inside: (place) => {
      const [under, over] = away(place);
      return normalShare(-under) * normalShare(-over);
    },
    outside: (place) => Math.max(0, ...away(place)),
    leftOut: Float64Array.from(below.leftOut, (under, run) =>
      Math.min(1, Math.max(0, 1 - Math.max(0, under) - Math.max(0, above.leftOut[run]))),
    ),
  };
}

/** Mean squared difference of chances and what came. */
function brier(hits: ArrayLike<number>, chances: ArrayLike<number>): number {
  return mean(Array.from(hits, (hit, run) => (hit - chances[run]) * (hit - chances[run])));
}
