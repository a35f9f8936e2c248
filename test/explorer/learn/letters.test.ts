import { expect, test } from "vitest";
import { readLetters, writeLetters } from "../../../src/explorer/learn/letters.ts";

test("a number survives as letters, however they are typed", () => {
  for (const number of [0, 30, 31, 29_790, 923_520])
    expect(readLetters(` ${writeLetters(number, 4).toLowerCase()} `, 4)).toBe(number);
  expect(readLetters(writeLetters(7, 3), 4)).toBeUndefined();
});

test("every single wrong character, the last one too, is no code", () => {
  const code = writeLetters(3 * 31 ** 3 + 30 * 31 + 12, 4);
  for (let place = 0; place < 5; place++)
    for (const letter of "23456789ABCDEFGHJKLMNPQRSTUVWXY") {
      const wrong = code.slice(0, place) + letter + code.slice(place + 1);
      expect(readLetters(wrong, 4) === undefined, wrong).toBe(wrong !== code);
    }
});
