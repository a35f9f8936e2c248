/** Numbers as letters with a check: what a class reads out. Every single wrong character shows, and every swap of neighbours. */

/** Thirty-one characters, a prime number of them, none that is easily taken for another. */
export const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
const BASE = LETTERS.length;
const WEIGHTS = [3, 7, 11, 13];

export function digitsOf(number: number, length: number): number[] {
  const digits: number[] = [];
  for (let rest = number, k = 0; k < length; k++, rest = Math.floor(rest / BASE)) digits.unshift(rest % BASE);
  return digits;
}

export function numberOf(digits: readonly number[]): number {
  return digits.reduce((number, digit) => number * BASE + digit, 0);
}

/** The last character makes the weighted sum of all a multiple of 31; its own weight is one. */
export function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, k) => total + WEIGHTS[k] * digit, 0);
  return (BASE - (sum % BASE)) % BASE;
}
