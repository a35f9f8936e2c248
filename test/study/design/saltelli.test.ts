import { expect, test } from "vitest";
import { saltelliPoints } from "../../../src/study/design/saltelli.ts";
import { sobolSequence } from "../../../src/study/design/sobol-sequence.ts";

test("SALib's order: A, AB_1 ... AB_k, BA_1 ... BA_k, B", () => {
  const [[a1, a2, b1, b2]] = sobolSequence(1, 4, { skip: 16 });
  expect(saltelliPoints(1, 2, { secondOrder: false })).toEqual([
    [a1, a2],
    [b1, a2],
    [a1, b2],
    [b1, b2],
  ]);
  expect(saltelliPoints(1, 2, { secondOrder: true })).toEqual([
    ...[
      [a1, a2],
      [b1, a2],
      [a1, b2],
    ],
    ...[
      [a1, b2],
      [b1, a2],
      [b1, b2],
    ],
  ]);
});

test("it begins at the power of two that is at least n, or is shifted by a seed", () => {
  expect(saltelliPoints(100, 1, { secondOrder: false })[0][0]).toBe(sobolSequence(1, 2, { skip: 128 })[0][0]);
  const shifted = saltelliPoints(8, 3, { secondOrder: false, seed: "a" });
  expect(shifted).toHaveLength(8 * 5);
  expect(shifted).not.toEqual(saltelliPoints(8, 3, { secondOrder: false, seed: "b" }));
});
