import { expect, test } from "vitest";
import fc from "fast-check";
import { pairEffects, pairInteractions, shapleyValues } from "../../../src/study/analysis/shapley.ts";

/** Every order one by one: the definition. */
function byOrders(values: readonly number[], k: number): number[][] {
  const changes: number[][] = Array.from({ length: k }, () => []);
  const walk = (on: number, left: number[]): void => {
    for (const f of left) changes[f].push(values[on | (1 << f)] - values[on]);
    for (const f of left)
      walk(
        on | (1 << f),
        left.filter((other) => other !== f),
      );
  };
  const orders = (left: number[], on: number, weight: number, into: number[]): void => {
    for (const f of left) {
      into[f] += (weight / left.length) * (values[on | (1 << f)] - values[on]);
      orders(
        left.filter((other) => other !== f),
        on | (1 << f),
        weight / left.length,
        into,
      );
    }
  };
  walk(
    0,
    Array.from({ length: k }, (_, f) => f),
  );
  const means = new Array<number>(k).fill(0);
  orders(
    Array.from({ length: k }, (_, f) => f),
    0,
    1,
    means,
  );
  return means.map((mean, f) => [mean, Math.min(...changes[f]), Math.max(...changes[f])]);
}

test("the glove game: Shapley 1/6, 1/6, 2/3", () => {
  // Two have a left glove, the third the right one; a pair is worth 1. Subsets in binary order.
  const values = [0, 0, 0, 0, 0, 1, 1, 1];
  expect(shapleyValues(values).map(({ value }) => value)).toEqual(
    [1 / 6, 1 / 6, 2 / 3].map((v) => expect.closeTo(v, 12)),
  );
  expect(shapleyValues(values)[2]).toMatchObject({ low: 0, high: 1, alone: 0, last: 1 });
});

test("the same as going through every order, and it adds up", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 16, maxLength: 16 }),
      (k, numbers) => {
        const values = numbers.slice(0, 1 << k);
        const found = shapleyValues(values);
        byOrders(values, k).forEach(([mean, low, high], f) => {
          expect(found[f].value).toBeCloseTo(mean, 9);
          expect(found[f].low).toBeCloseTo(low, 9);
          expect(found[f].high).toBeCloseTo(high, 9);
        });
        const sum = found.reduce((total, { value }) => total + value, 0);
        expect(sum).toBeCloseTo(values[values.length - 1] - values[0], 9);
      },
    ),
    { seed: 1, numRuns: 50 },
  );
});

test("joint effects: none where effects add, the product where they multiply", () => {
  const adding = [0, 2, 3, 5, 7, 9, 10, 12];
  expect(pairEffects(adding).map(({ value }) => value)).toEqual([0, 0, 0]);
  expect(shapleyValues(adding).map(({ interactions }) => interactions)).toEqual(
    [0, 0, 0].map((v) => expect.closeTo(v, 12)),
  );
  expect(pairEffects([1, 2, 3, 6])).toEqual([{ i: 0, j: 1, value: 2 }]);
});

test("joint effects averaged over what else is on", () => {
  // a b = 2, and 6 more once c is on as well: 2 alone, 8 with c.
  const values = Array.from({ length: 8 }, (_, s) => (s & 1 && s & 2 ? (s & 4 ? 8 : 2) : 0));
  expect(pairInteractions(values).map(({ i, j, value }) => [i, j, value])).toEqual([
    [0, 1, 5],
    [0, 2, 3],
    [1, 2, 3],
  ]);
  expect(pairInteractions([1, 2, 3, 6])).toEqual(pairEffects([1, 2, 3, 6]));
});

test("no switches; a list that is no power of two", () => {
  expect(shapleyValues([4])).toEqual([]);
  expect(() => shapleyValues([1, 2, 3])).toThrow("2^k, not 3");
});
