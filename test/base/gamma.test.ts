import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { gammaQuantile, gammaShare, gammaShareAbove, lnGamma } from "../../src/base/gamma.ts";

// Quantiles at 1e-6, 0.05, 0.5, 0.95 and 0.999999, computed with 40 digits from the regularised incomplete gamma function. Twice the
// value is the chi-square quantile with twice the shape as degrees of freedom, as printed in tables: 2 * 9.15352 = 18.307 for 10.
const PLACES = [1e-6, 0.05, 0.5, 0.95, 0.999999];
const QUANTILES: readonly (readonly [number, readonly number[]])[] = [
  [0.5, [7.8539816339785954e-13, 0.0019660700000097614, 0.22746821155978638, 1.920729410347063, 11.964063488467414]],
  [0.8, [2.8934157407615852e-8, 0.021897532861427728, 0.50135122636307259, 2.5951436134799152, 13.134280906362048]],
  [1, [1.0000005000003333e-6, 0.051293294387550533, 0.69314718055994531, 2.995732273553991, 13.815510557964274]],
  [2, [0.0014148806614793429, 0.35536151069866205, 1.6783469900166607, 4.7438645183905784, 16.68842079085992]],
  [3.5, [0.039261800495184963, 1.0836749546490286, 3.1729055977607588, 7.0335702246700844, 20.260915617089932]],
  [5, [0.16906300162147726, 1.97014956805953, 4.6709088827959837, 9.1535190266375734, 23.431523423392191]],
  [10, [1.276818787864408, 5.4254056970912926, 9.6687146147141312, 15.705216422115463, 32.710340517523918]],
  [37.25, [15.038847197269691, 27.81076881992071, 36.91720216004635, 47.82459145592975, 73.746947709149955]],
  [100, [59.436320698122894, 84.139277218314197, 99.666864919315489, 116.99713444616247, 154.91904599503899]],
];

describe("gammaQuantile", () => {
  test.each(QUANTILES)("shape %d has its known quantiles", (shape, quantiles) => {
    PLACES.forEach((u, k) => {
      const value = gammaQuantile(u, shape);
      expect(Math.abs(value / quantiles[k] - 1)).toBeLessThan(1e-11); // 0.999999 itself is rounded by up to 6e-11 of 1e-6
    });
  });

  test("undoes the share below, and the share above, to 11 digits, everywhere in its range", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.oneof(
          fc.double({ min: 2 ** -53, max: 0.5, noNaN: true }),
          fc.double({ min: -36, max: -1, noNaN: true }).map(Math.exp),
        ),
        (shape, u) => {
          expect(Math.abs(gammaShare(shape, gammaQuantile(u, shape)) / u - 1)).toBeLessThan(1e-11);
          const above = 1 - (1 - u);
          expect(Math.abs(gammaShareAbove(shape, gammaQuantile(1 - u, shape)) / above - 1)).toBeLessThan(1e-11);
        },
      ),
      { seed: 1, numRuns: 5000 },
    );
  });

  test("ends also for the smallest and largest numbers that uniform can return", () => {
    for (const shape of [0.5, 1.5, 7, 100]) {
      expect(gammaShare(shape, gammaQuantile(2 ** -53, shape)) * 2 ** 53).toBeCloseTo(1, 10);
      expect(gammaShareAbove(shape, gammaQuantile(1 - 2 ** -53, shape)) * 2 ** 53).toBeCloseTo(1, 10);
    }
  });
});

describe("gammaShare", () => {
  test("of shape 1 is 1 - e^-x, of shape 2 is 1 - (1 + x) e^-x", () => {
    for (const x of [0.01, 0.5, 1.9, 2.1, 3.1, 10, 30]) {
      expect(gammaShare(1, x)).toBeCloseTo(1 - Math.exp(-x), 14);
      expect(gammaShare(2, x)).toBeCloseTo(1 - (1 + x) * Math.exp(-x), 14);
      expect(gammaShareAbove(2, x)).toBeCloseTo((1 + x) * Math.exp(-x), 14);
    }
    expect([gammaShare(2, 0), gammaShareAbove(2, 0)]).toEqual([0, 1]);
  });
});

test("lnGamma of whole numbers is the logarithm of a factorial, of one half ln(pi) / 2", () => {
  let factorial = 1;
  for (let n = 1; n < 20; n++) {
    expect(lnGamma(n)).toBeCloseTo(Math.log(factorial), 13);
    factorial *= n;
  }
  expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
});
