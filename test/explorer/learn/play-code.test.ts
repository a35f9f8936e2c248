import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_ROUNDS, readGame, writeGame } from "../../../src/explorer/learn/play-code.ts";
import { playable, SHARES } from "../../../src/explorer/learn/play.ts";
import { free } from "../files.ts";

const game = fc.record({
  place: fc.nat(playable(free).length - 1),
  shares: fc.array(fc.constantFrom(...SHARES), { minLength: MOST_ROUNDS, maxLength: MOST_ROUNDS }),
});

test("every game survives as five characters", () => {
  fc.assert(
    fc.property(game, (one) => {
      const code = writeGame(one);
      expect(code).toMatch(/^[2-9A-Y]{5}$/);
      expect(readGame(` ${code.toLowerCase()} `)).toEqual(one);
    }),
  );
});

test("rounds that were not played are waited out", () => {
  expect(readGame(writeGame({ place: 1, shares: [0.5, 1] }))!.shares).toEqual([0.5, 1, 0, 0, 0, 0, 0, 0, 0]);
});

test("a wrong character is no code, and neither is the code of a prediction", () => {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXY";
  fc.assert(
    fc.property(game, fc.nat(4), fc.nat(30), (one, place, letter) => {
      const code = writeGame(one);
      const wrong = code.slice(0, place) + letters[letter] + code.slice(place + 1);
      if (wrong !== code) expect(readGame(wrong)).toBeUndefined();
    }),
  );
  expect(readGame("2A3B")).toBeUndefined();
});
