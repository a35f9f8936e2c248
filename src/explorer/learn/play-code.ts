/** A played game as a short code, and back: a class pools its choices without a server. Four characters hold state and choices, the fifth is a check. */
import { readLetters, writeLetters } from "./letters.ts";
import { SHARES } from "./play.ts";

export interface PlayedGame {
  /** Place of the state among those that can be played. */
  readonly place: number;
  /** The share that was followed, round by round. */
  readonly shares: readonly number[];
}

const LENGTH = 4;
/** More rounds than any state has: three choices to the ninth power, times the states, stay below 31 to the fourth. */
export const MOST_ROUNDS = 9;

export function writeGame({ place, shares }: PlayedGame): string {
  if (shares.length > MOST_ROUNDS) throw new RangeError(`${shares.length} rounds; a code holds ${MOST_ROUNDS}`);
  let number = place;
  for (let round = 0; round < MOST_ROUNDS; round++)
    number = number * SHARES.length + Math.max(0, SHARES.indexOf((shares[round] ?? 0) as (typeof SHARES)[number]));
  return writeLetters(number, LENGTH);
}

/** Undefined where it is no code, or one with a slip. */
export function readGame(text: string): PlayedGame | undefined {
  let number = readLetters(text, LENGTH);
  if (number === undefined) return undefined;
  const shares: number[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    shares.unshift(SHARES[number % SHARES.length]);
    number = Math.floor(number / SHARES.length);
  }
  return { place: number, shares };
}
