/**
 * What an emulator says of one row of the facts: how likely the median of many runs of a set lies inside its window.
 *
 * Two ways are fitted, and the one is kept that predicts better, at runs left out, whether a run lies inside (Brier's score):
 *
 *   by value       the number itself, on the scale of comparison. The median lies near its mean, with the emulator's error apart from chance
 *   by threshold   the chance of a run below the window, and of one above it or without an answer. The median lies inside where neither
 *                  reaches one half; for counts, orders and numbers that many runs do not have
 */
import { normalShare } from "../../base/distributions.ts";
import { exp } from "../../base/maths.ts";
import { mean } from "../../base/statistics.ts";
import { type Constraint, scaled } from "./constraints.ts";
import { type Emulator, fitEmulator } from "./emulator.ts";
import type { Place } from "./joint-space.ts";

export interface EmulatedRow {
  readonly constraint: Constraint;
  readonly way: "value" | "threshold";
  /** Share of the variance explained at runs left out; of thresholds, the better of the two. */
  readonly fit: number;
  /** Coordinates that it reads. */
  readonly active: readonly number[];
  /** Chance that the median of a set's runs lies inside the window. */
  readonly inside: (place: Place) => number;
  /** The number on the scale of comparison, as the emulator sees it; NaN where only thresholds are predicted. */
  readonly value: (place: Place) => number;
  /** The same row if the emulator's answer at a point were history: as wide a window around it; of thresholds, the same side. */
  readonly around: (truth: Place) => EmulatedRow;
  /** The same row with what the model said in a point's runs: near that point it is right by as much as these runs can show. */
  readonly knowing: (point: Place, answers: readonly number[]) => EmulatedRow;
}

/**
 * Assumed: over how much of a parameter's range, in the mean square of those read, what an emulator misses stays alike. Walks from a point
 * stay about as near; the model judges what they find.
 */
const ALIKE_OVER = 0.25;

/** Runs whose median decides in the end. */
const RUNS_OF_MEDIAN = 20;
/** Variance of a median over that of a mean, of a normal distribution. */
const MEDIAN_OVER_MEAN = Math.PI / 2;
/** A number that fewer runs have is predicted by thresholds alone. */
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
  const hits = Float64Array.from(answers, (answer) => (sideOf(constraint, answer) === 0 ? 1 : 0));
  const byThreshold = thresholds(
    places,
    Array.from(answers, (answer) => sideOf(constraint, answer)),
  );
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
  const own = Math.max(emulator.error * emulator.error - chance * chance, emulator.ownError * emulator.ownError);
  return valueRow(constraint, toldBy(emulator, own), { low, high, chance });
}

interface Window {
  readonly low: number;
  readonly high: number;
  /** Standard deviation of single runs at one set. */
  readonly chance: number;
}

/** A number that an emulator predicts, with the variance of what it misses itself, without the luck of a run. */
interface Guess extends Pick<Emulator, "fit" | "active" | "at"> {
  readonly own: (place: Place) => number;
}

function toldBy({ fit, active, at }: Emulator, own: number): Guess {
  return { fit, active, at, own: () => own };
}

/**
 * Bayes linear adjustment of a guess by what runs at one point said (`luck` is the variance of their mean): what it missed there it is taken
 * to miss nearby, the less the farther, and the less the more luck was in it.
 */
function adjusted(guess: Guess, point: Place, said: number, luck: number): Guess {
  const missed = said - guess.at(point);
  const own = guess.own(point);
  const weight = own + luck > 0 ? own / (own + luck) : 0;
  const alike = (place: Place): number => {
    let square = 0;
    for (const k of guess.active) square += (place[k] - point[k]) * (place[k] - point[k]);
    return exp(-square / (2 * ALIKE_OVER * ALIKE_OVER * Math.max(1, guess.active.length)));
  };
  return {
    ...guess,
    at: (place) => guess.at(place) + weight * alike(place) * missed,
    own: (place) => guess.own(place) * (1 - weight * alike(place) * alike(place)),
  };
}

function valueRow(constraint: Constraint, guess: Guess, window: Window): EmulatedRow {
  const { low, high, chance } = window;
  const luck = (chance * chance * MEDIAN_OVER_MEAN) / RUNS_OF_MEDIAN;
  return {
    ...{ constraint, way: "value", fit: guess.fit, active: guess.active, value: guess.at },
    inside: (place) => {
      const value = guess.at(place);
      const spread = Math.sqrt(guess.own(place) + luck);
      return normalShare((high - value) / spread) - normalShare((low - value) / spread);
    },
    around: (truth) => {
      const shift = guess.at(truth) - constraint.observed;
      return valueRow(constraint, guess, { low: low + shift, high: high + shift, chance });
    },
    knowing: (point, answers) => {
      const said = answers.map((answer) => scaled(constraint.fact, answer)).filter((value) => !Number.isNaN(value));
      if (said.length === 0) return valueRow(constraint, guess, window);
      return valueRow(constraint, adjusted(guess, point, mean(said), (chance * chance) / said.length), window);
    },
  };
}

/** The chances of a run to lie below the window, and above it or without an answer. */
interface Sides {
  readonly below: Guess;
  readonly above: Guess;
}

function thresholdRow(constraint: Constraint, sides: Sides): EmulatedRow {
  const { below, above } = sides;
  const away = ({ at, own }: Guess, place: Place): number =>
    (at(place) - 0.5) / Math.sqrt(own(place) + HALF / RUNS_OF_MEDIAN);
  const inside = (place: Place): number => normalShare(-away(below, place)) * normalShare(-away(above, place));
  const row: EmulatedRow = {
    ...{ constraint, way: "threshold", fit: Math.max(below.fit, above.fit), inside },
    active: [...new Set([...below.active, ...above.active])].sort((a, b) => a - b),
    value: () => NaN,
    around: (truth) => (inside(truth) >= 0.5 ? row : { ...row, inside: (place) => 1 - inside(place) }),
    knowing: (point, answers) => {
      if (answers.length === 0) return row;
      const shareOf = (side: number): number =>
        mean(answers.map((answer) => (sideOf(constraint, answer) === side ? 1 : 0)));
      const luck = HALF / answers.length;
      return thresholdRow(constraint, {
        below: adjusted(below, point, shareOf(-1), luck),
        above: adjusted(above, point, shareOf(1), luck),
      });
    },
  };
  return row;
}

/** Variance of a thing that happens in half of the runs, where a median hangs. */
const HALF = 0.25;

/** -1 below the window, 1 above it or without an answer, 0 inside. */
function sideOf({ fact }: Constraint, answer: number): -1 | 0 | 1 {
  if (answer < fact.low) return -1;
  return answer <= fact.high ? 0 : 1;
}

interface Thresholds extends Sides {
  /** Chance of each run to lie inside, predicted without that run. */
  readonly leftOut: Float64Array;
}

function thresholds(places: readonly Place[], sides: readonly number[]): Thresholds {
  const emulatorOf = (one: number): Emulator =>
    fitEmulator(
      places,
      sides.map((side) => (side === one ? 1 : 0)),
    );
  const [below, above] = [emulatorOf(-1), emulatorOf(1)];
  return {
    below: toldBy(below, below.ownError * below.ownError),
    above: toldBy(above, above.ownError * above.ownError),
    leftOut: Float64Array.from(below.leftOut, (under, run) =>
      Math.min(1, Math.max(0, 1 - Math.max(0, under) - Math.max(0, above.leftOut[run]))),
    ),
  };
}

/** Mean squared difference of chances and what came. */
function brier(hits: ArrayLike<number>, chances: ArrayLike<number>): number {
  return mean(Array.from(hits, (hit, run) => (hit - chances[run]) * (hit - chances[run])));
}
