/**
 * A prediction as a short code, and back: a class pools its predictions without a server. Four characters: three carry exercise and number,
 * the last one reveals slips of the pen (every single wrong character, every swap of neighbours).
 */
import { EXERCISES } from "./exercises.ts";
import { checkOf, digitsOf, LETTERS, numberOf } from "./letters.ts";

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
  const digits = digitsOf(place * STEPS + step, 3);
  return [...digits, checkOf(digits)].map((digit) => LETTERS[digit]).join("");
}

/** Undefined where it is no code, or a slip. */
export function readCode(text: string): Prediction | undefined {
  const digits = [...text.trim().toUpperCase()].map((letter) => LETTERS.indexOf(letter));
  if (digits.length !== 4 || digits.some((digit) => digit < 0) || checkOf(digits.slice(0, 3)) !== digits[3])
    return undefined;
  const number = numberOf(digits.slice(0, 3));
  const one = EXERCISES[Math.floor(number / STEPS)];
  if (one === undefined) return undefined;
  const share = (number % STEPS) / (STEPS - 1);
  const raw = one.low + share * (one.high - one.low);
  return { exercise: one.id, value: Math.round(raw / one.step) * one.step + 0 };
}

/** The codes in a pasted text, and what in it is none. */
export function readCodes(text: string): {
  readonly predictions: readonly Prediction[];
  readonly wrong: readonly string[];
} {
  const words = text
    .split(/[\s,;]+/)
    .filter((word) => word !== "")
    .slice(0, 2000);
  const read = words.map((word) => ({ word, prediction: readCode(word) }));
  return {
    predictions: read.flatMap(({ prediction }) => prediction ?? []),
    wrong: read.filter(({ prediction }) => prediction === undefined).map(({ word }) => word.slice(0, 20)),
  };
}
