import { expect, test } from "vitest";
import { DIRECTIONS } from "../../../src/study/design/sobol-directions.ts";

test("255 columns; each number odd and below its power of two, each polynomial of its degree, none twice", () => {
  expect(DIRECTIONS).toHaveLength(255);
  expect(new Set(DIRECTIONS.map(({ polynomial }) => polynomial)).size).toBe(255);
  for (const { polynomial, first } of DIRECTIONS) {
    expect(32 - Math.clz32(polynomial) - 1).toBe(first.length);
    expect(polynomial % 2).toBe(1);
    first.forEach((m, k) => {
      expect(m % 2).toBe(1);
      expect(m).toBeLessThan(2 ** (k + 1));
    });
  }
});
