/**
 * A prediction as a short code, and back: a class pools its predictions without a server. Four characters: three carry exercise and number,
 * the last one reveals slips of the pen (any single wrong character, any swap of neighbours).
 */
import { EXERCISES } from "./exercises.ts";
import { readLetters, writeLetters } from "./letters.ts";

const LENGTH = 3;
const STEPS = 1001;

export interface Prediction {
  /** Id of the exercise. */
  readonly exercise: string;
  readonly value: number;
}

export function writeCode({ exercise, value }: Prediction): string {
  const place = EXERCISES.findIndex(({ id }) => id === exercise);
  const one = EXERCISES[place];
  if (one === undefined) throw new RangeError(`there is no exercise "${exercise}"`);
  const inside = Math.min(one.high, Math.max(one.low, value));
  const step = Math.round(((inside - one.low) / (one.high - one.low)) * (STEPS - 1));
  return writeLetters(place * STEPS + step, LENGTH);
}

/** Undefined where it is no code, or one with a slip. */
export function readCode(text: string): Prediction | undefined {
  const number = readLetters(text, LENGTH) ?? Infinity;
  const one = EXERCISES[Math.floor(number / STEPS)];
  if (one === undefined) return undefined;
  const share = (number % STEPS) / (STEPS - 1);
  const raw = one.low + share * (one.high - one.low);
  return { exercise: one.id, value: Math.round(raw / one.step) * one.step + 0 };
}

const MOST_CODES = 2000;

/** The codes in a pasted text, and what in it is not one. */
export function readCodes(text: string) {
  const words = text.match(/[^\s,;]+/g)?.slice(0, MOST_CODES) ?? [];
  const read = words.map((word) => ({ word, prediction: readCode(word) }));
  return {
    predictions: read.flatMap(({ prediction }) => prediction ?? []),
    wrong: read.filter(({ prediction }) => prediction === undefined).map(({ word }) => word.slice(0, 20)),
  };
}
