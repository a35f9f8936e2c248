import fc from "fast-check";
import { expect, test } from "vitest";
import { readCode, readCodes, writeCode } from "../../../src/explorer/learn/class-code.ts";
import { EXERCISES } from "../../../src/explorer/learn/exercises.ts";

const prediction = fc
  .constantFrom(...EXERCISES)
  .chain(({ id, low, high, step }) =>
    fc
      .integer({ min: Math.ceil(low / step), max: Math.floor(high / step) })
      .map((steps) => ({ exercise: id, value: steps * step + 0 })),
  );

test("every prediction survives as four characters, however they are typed", () => {
  fc.assert(
    fc.property(prediction, (one) => {
      const code = writeCode(one);
      expect(code).toMatch(/^[2-9A-Y]{4}$/);
      expect(readCode(` ${code.toLowerCase()} `)).toEqual(one);
    }),
  );
});

test("a wrong character and swapped neighbours are no code", () => {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
  fc.assert(
    fc.property(prediction, fc.nat(3), fc.nat(30), (one, place, letter) => {
      const code = writeCode(one);
      const wrong = code.slice(0, place) + letters[letter] + code.slice(place + 1);
      if (wrong !== code) expect(readCode(wrong)).toBeUndefined();
      const swapped = place < 3 ? code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2) : code;
      if (swapped !== code) expect(readCode(swapped)).toBeUndefined();
    }),
  );
});

test("a pasted text gives its codes and what is none", () => {
  const codes = [-6, 0, 12].map((value) => writeCode({ exercise: "lag", value }));
  const { predictions, wrong } = readCodes(`${codes.join(", ")}\nnonsense`);
  expect(predictions.map(({ value }) => value)).toEqual([-6, 0, 12]);
  expect(wrong).toEqual(["nonsense"]);
});
