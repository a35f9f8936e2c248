import { expect, test } from "vitest";
import { checkOf, digitsOf, numberOf } from "../../../src/explorer/learn/letters.ts";

test("a number survives as digits", () => {
  for (const number of [0, 30, 31, 29_790, 923_520]) expect(numberOf(digitsOf(number, 4))).toBe(number);
});

test("every single wrong digit changes the check", () => {
  const digits = [3, 0, 30, 12];
  for (let place = 0; place < 4; place++)
    for (let other = 0; other < 31; other++) {
      const wrong = digits.with(place, other);
      if (other !== digits[place]) expect(checkOf(wrong)).not.toBe(checkOf(digits));
    }
});
