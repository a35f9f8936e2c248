import { describe, expect, test } from "vitest";
import { MOST_SOBOL_COLUMNS, sobolSequence } from "../../../src/study/design/sobol-sequence.ts";
import { counts } from "./designs.ts";
import { COLUMNS, ROW_4095_TIMES_4096, ROWS, TIMES_64 } from "./sobol-reference.ts";

describe("the unshifted sequence", () => {
  test("is SciPy's, point for point", () => {
    const points = sobolSequence(64, 256);
    expect(ROWS.map((row) => COLUMNS.map((column) => points[row][column] * 64))).toEqual(TIMES_64);
    const [late] = sobolSequence(1, 256, { skip: 4095 });
    expect(late.map((place) => place * 4096)).toEqual(ROW_4095_TIMES_4096);
  });

  test("skipping leaves the rest as it is", () => {
    expect(sobolSequence(10, 3, { skip: 7 })).toEqual(sobolSequence(17, 3).slice(7));
  });
});

test("the first 2^m points put one into each of 2^m equal parts of every column, shifted or not", () => {
  for (const options of [{}, { shift: "a" }]) {
    const parts = sobolSequence(128, 256, options).map((point) => point.map((place) => Math.floor(place * 128)));
    for (let column = 0; column < 256; column++) expect(counts(parts, column)).toEqual(new Array(128).fill(1));
  }
});

test("a shift moves every column, inside the cube, by its seed", () => {
  const [plain, a, b] = [{}, { shift: "a" }, { shift: "b" }].map((options) => sobolSequence(16, 5, options));
  expect(a).toEqual(sobolSequence(16, 5, { shift: "a" }));
  expect(a).not.toEqual(b);
  expect(a.flat().every((place) => place > 0 && place < 1)).toBe(true);
  for (let column = 0; column < 5; column++) expect(a[0][column]).not.toBe(plain[0][column]);
});

test("more columns than there are direction numbers are refused", () => {
  expect(MOST_SOBOL_COLUMNS).toBe(256);
  expect(() => sobolSequence(1, 257)).toThrow("at most 256 columns, not 257");
});
