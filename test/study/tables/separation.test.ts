import fc from "fast-check";
import { expect, test } from "vitest";
import { separationOf, separationTable } from "../../../src/study/tables/separation.ts";
import { definition, example } from "../example-data.ts";
import { cells } from "./cells.ts";

test("apart, mixed, the same", () => {
  expect(separationOf([1, 2, 3], [4, 5])).toEqual({ higher: 1, threshold: 3.5, right: 1 });
  expect(separationOf([4, 5], [1, 2, 3])).toEqual({ higher: 0, threshold: 3.5, right: 1 });
  expect(separationOf([1, 3], [2, 4])).toMatchObject({ higher: 0.75, right: 0.75 });
  expect(separationOf([1, 1], [1, 1])).toEqual({ higher: 0.5, threshold: 1, right: 0.5 });
});

test("undefined results are left out; a world without any cannot be told", () => {
  expect(separationOf([NaN, 1], [2, NaN])).toMatchObject({ higher: 1, right: 1 });
  expect(separationOf([NaN], [1])).toBeUndefined();
});

test("turning the worlds round turns the order and nothing else", () => {
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(values, values, (one, other) => {
      const [ahead, back] = [separationOf(one, other)!, separationOf(other, one)!];
      expect(ahead.higher).toBeCloseTo(1 - back.higher, 12);
      expect(ahead.right).toBeCloseTo(back.right, 12);
      expect(ahead.right).toBeGreaterThanOrEqual(0.5);
    }),
  );
});

const every = { kind: "separation", observable: null, above: null, below: null };
const places = [0, 0.5, 1].map((place) => [place, 0]);
const data = example(definition(), places, ({ place, replicate }) => 10 * place[0] + replicate);

test("every pair of points once, in every scenario", () => {
  const table = separationTable(data, [every]);
  expect(cells(table, "point", { scenario: "alpha" })).toEqual([0, 0, 1]);
  expect(cells(table, "other", { scenario: "beta" })).toEqual([1, 2, 2]);
  expect(cells(table, "share_right")).toEqual([1, 1, 1, 1, 1, 1]); // four runs each, ten apart
  expect(cells(table, "threshold", { scenario: "alpha" })).toEqual([4, 6.5, 9]);
});

test("too many points are no pairs to read", () => {
  const many = Array.from({ length: 21 }, (_, k) => [k / 20, 0]);
  expect(
    separationTable(
      example(definition(), many, () => 1),
      [every],
    ).rows,
  ).toEqual([]);
});
