/** Numbers as letters with a check: what a class reads out. Every single wrong character shows, and every swap of neighbours. */

/** Thirty-one characters, a prime number of them, none that is easily taken for another. */
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
const BASE = LETTERS.length;
const WEIGHTS = [3, 7, 11, 13];

/** So many characters for the number, and one for the check. */
export function writeLetters(number: number, length: number): string {
  const digits = Array.from({ length }, (_, k) => Math.floor(number / BASE ** (length - 1 - k)) % BASE);
  return [...digits, checkOf(digits)].map((digit) => LETTERS[digit]).join("");
}

/** Undefined where it is no such code, or one with a slip. */
export function readLetters(text: string, length: number): number | undefined {
  const all = [...text.trim().toUpperCase()].map((letter) => LETTERS.indexOf(letter));
  const digits = all.slice(0, length);
  if (all.length !== length + 1 || all.includes(-1) || all[length] !== checkOf(digits)) return undefined;
  return digits.reduce((number, digit) => number * BASE + digit, 0);
}

/** The last character makes the weighted sum of all a multiple of 31; its own weight is one. */
function checkOf(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, k) => total + WEIGHTS[k] * digit, 0);
  return (BASE - (sum % BASE)) % BASE;
}
