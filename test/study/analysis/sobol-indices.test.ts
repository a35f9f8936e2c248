import { describe, expect, test } from "vitest";
import { sobolIndices } from "../../../src/study/analysis/sobol-indices.ts";
import { saltelliPoints } from "../../../src/study/design/designs.ts";
import { ISHIGAMI, ishigami, overSeeds, SOBOL_G, sobolG } from "./functions.ts";

/**
 * scipy 1.17.1, scipy.stats.sobol_indices with f_A, f_B and f_AB given, of Ishigami's function on rows 1024 to 2047 of the unshifted
 * qmc.Sobol(d=6): the matrices that saltelliPoints(1024, 3) makes.
 */
const SCIPY = {
  first: [0.31683153446415246, 0.4437630610037706, 0.012203148377259701],
  total: [0.5558600851355469, 0.44189807119576735, 0.24467538653635174],
};

const points = saltelliPoints(1024, 3, false, null);

test("SciPy's numbers", () => {
  const { first, total, n } = sobolIndices(points.map(ishigami), 3, false);
  expect(n).toBe(1024);
  first.forEach(({ value }, f) => expect(value).toBeCloseTo(SCIPY.first[f], 10));
  total.forEach(({ value }, f) => expect(value).toBeCloseTo(SCIPY.total[f], 10));
});

describe("the known indices, within the spread over seeds", () => {
  for (const [name, of, k, known] of [
    ["Ishigami", ishigami, 3, ISHIGAMI],
    ["Sobol's G", sobolG, 6, SOBOL_G],
  ] as const) {
    test(name, () => {
      const runs = [1, 2, 3, 4, 5, 6].map((seed) => {
        const shifted = saltelliPoints(512, k, true, `sobol/${seed}`);
        return sobolIndices(shifted.map(of), k, true);
      });
      overSeeds(runs.map(({ first }) => first.map(({ value }) => value))).forEach(({ mean, margin }, f) =>
        expect(Math.abs(mean - known.first[f])).toBeLessThan(margin + 0.001),
      );
      overSeeds(runs.map(({ total }) => total.map(({ value }) => value))).forEach(({ mean, margin }, f) =>
        expect(Math.abs(mean - known.total[f])).toBeLessThan(margin + 0.001),
      );
      if (name !== "Ishigami") return;
      // Pairs (1,2), (1,3), (2,3): only the first and third act together.
      const joint = [0, ISHIGAMI.total[2], 0];
      overSeeds(runs.map(({ second }) => second.map(({ index }) => index.value))).forEach(({ mean, margin }, f) =>
        expect(Math.abs(mean - joint[f])).toBeLessThan(margin + 0.001),
      );
    });
  }
});

test("intervals hold the known indices and shrink with more rows", () => {
  const wide = sobolIndices(saltelliPoints(64, 3, false, null).map(ishigami), 3, false);
  const narrow = sobolIndices(points.map(ishigami), 3, false);
  narrow.total.forEach(({ low, high }, f) => {
    expect(low).toBeLessThan(ISHIGAMI.total[f]);
    expect(high).toBeGreaterThan(ISHIGAMI.total[f]);
    expect(high - low).toBeLessThan(wide.total[f].high - wide.total[f].low);
  });
});

test("a row with an undefined result is left out whole; constants and too few rows", () => {
  const y = points.map(ishigami);
  y[7] = NaN;
  const { first, n } = sobolIndices(y, 3, false);
  expect(n).toBe(1023);
  expect(Math.abs(first[0].value - SCIPY.first[0])).toBeLessThan(0.02);
  const flat = sobolIndices(
    points.map(() => 0.1),
    3,
    false,
  );
  expect([...flat.first, ...flat.total].map(({ value, low, high }) => [value, low, high]).flat()).toEqual(
    new Array(18).fill(0),
  );
  expect(sobolIndices(y.slice(0, 5), 3, false).first[0].value).toBeNaN();
});

test("a dummy has no index at all where luck is common", () => {
  const dummy = sobolIndices(
    points.map(([a, b]) => a + b * b),
    3,
    false,
  );
  expect([dummy.first[2].value, dummy.total[2].value]).toEqual([0, 0]);
});
