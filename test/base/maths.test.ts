import { describe, expect, test } from "vitest";
import fc from "fast-check";
import referenceExp from "@stdlib/math-base-special-exp";
import referenceLn from "@stdlib/math-base-special-ln";
import referencePow from "@stdlib/math-base-special-pow";
import { approach, clamp, exp, expm1, ln, logistic, pow } from "../../src/base/maths.ts";
import { seedKeys, uniform } from "../../src/base/random.ts";

const seed = seedKeys("maths");
const draw = (stream: number, k: number) => uniform(seed, stream, 0, k);

const number = new Float64Array(1);
const bits = new BigInt64Array(number.buffer);

/** How many representable numbers two numbers of one sign lie apart. */
function ulps(x: number, y: number): number {
  number[0] = x;
  const ofX = bits[0];
  number[0] = y;
  return Math.abs(Number(ofX - bits[0]));
}

/** The largest distance from a reference over 1e5 inputs. */
function worst(input: (k: number) => number, f: (x: number) => number, reference: (x: number) => number): number {
  let largest = 0;
  for (let k = 0; k < 100_000; k++) largest = Math.max(largest, ulps(f(input(k)), reference(input(k))));
  return largest;
}

describe("exp", () => {
  test("differs from the reference by one unit in the last place at most", () => {
    expect(worst((k) => (draw(1, k) - 0.5) * 4, exp, referenceExp)).toBeLessThanOrEqual(1);
    expect(worst((k) => -745 + 1454 * draw(2, k), exp, referenceExp)).toBeLessThanOrEqual(1);
    expect(worst((k) => (draw(3, k) - 0.5) * 1e-6, exp, referenceExp)).toBeLessThanOrEqual(1);
  });

  test("gives the same bits on every platform", () => {
    expect(exp(1)).toBe(2.7182818284590455);
    expect(exp(-0.1)).toBe(0.9048374180359595);
    expect(exp(10.5)).toBe(36315.502674246636);
  });

  test("at the edges", () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(exp(709.782712893384)).toBeGreaterThan(1.79e308);
    expect(exp(709.79)).toBe(Infinity);
    expect(exp(-745.13)).toBe(5e-324);
    expect(exp(-746)).toBe(0);
  });
});

describe("ln", () => {
  test("differs from the reference by one unit in the last place at most", () => {
    expect(worst((k) => draw(4, k), ln, referenceLn)).toBeLessThanOrEqual(1);
    expect(worst((k) => 0.9 + 0.2 * draw(5, k), ln, referenceLn)).toBeLessThanOrEqual(1);
    expect(worst((k) => referenceExp(-744 + 1453 * draw(6, k)), ln, referenceLn)).toBeLessThanOrEqual(1);
  });

  test("gives the same bits on every platform", () => {
    expect(ln(2)).toBe(0.6931471805599453);
    expect(ln(10)).toBe(2.302585092994046);
    expect(ln(0.3)).toBe(-1.2039728043259361);
  });

  test("at the edges", () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(-Infinity);
    expect(ln(-1)).toBeNaN();
    expect(ln(NaN)).toBeNaN();
    expect(ln(Infinity)).toBe(Infinity);
    expect(ln(5e-324)).toBe(referenceLn(5e-324));
  });
});

describe("expm1", () => {
  test("keeps its digits near zero: the series x + x^2/2 + x^3/6 there", () => {
    for (let k = 0; k < 10_000; k++) {
      const x = (draw(7, k) - 0.5) * 2e-5;
      expect(ulps(expm1(x), x + x * x * (0.5 + x / 6 + (x * x) / 24))).toBeLessThanOrEqual(1);
    }
  });

  test("is exp(x) - 1 elsewhere, without a step where the method changes", () => {
    for (let k = 0; k < 10_000; k++) {
      const x = (draw(8, k) - 0.5) * 4;
      expect(Math.abs(expm1(x) - (referenceExp(x) - 1))).toBeLessThanOrEqual(4.5e-16 * Math.max(1, referenceExp(x)));
    }
    expect(Math.abs(expm1(0.34657359027997) - expm1(0.34657359027998))).toBeLessThan(2e-14);
  });
});

describe("pow", () => {
  test("is within its stated error of the reference", () => {
    let worstRatio = 0; // of the error to what is allowed
    for (let k = 0; k < 100_000; k++) {
      const x = referenceExp(10 * (draw(9, k) - 0.5));
      const y = 8 * (draw(10, k) - 0.5);
      const allowed = 4e-16 + 2.3e-16 * Math.abs(y * referenceLn(x));
      worstRatio = Math.max(worstRatio, Math.abs(pow(x, y) / referencePow(x, y) - 1) / allowed);
    }
    expect(worstRatio).toBeLessThanOrEqual(1);
    expect(worstRatio).toBeGreaterThan(0);
  });

  test("small whole powers are exact", () => {
    expect(pow(2, 10)).toBe(1024);
    expect(pow(3, 4)).toBe(81);
    expect(pow(1.5, 2)).toBe(2.25);
    expect(pow(2, -3)).toBe(0.125);
    expect(pow(-2, 3)).toBe(-8);
    expect(pow(9, 0.5)).toBe(3);
  });

  test("at the edges", () => {
    expect(pow(0, 0)).toBe(1);
    expect(pow(0, 2.5)).toBe(0);
    expect(pow(0, -1)).toBe(Infinity);
    expect(pow(1, 1e300)).toBe(1);
    expect(pow(0.5, Infinity)).toBe(0);
    expect(pow(NaN, 1.5)).toBeNaN();
  });
});

describe("logistic", () => {
  test("runs from 0 to 1, symmetric about one half", () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(1000)).toBe(1);
    expect(logistic(-1000)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(Math.abs(logistic(x) + logistic(-x) - 1)).toBeLessThanOrEqual(3e-16);
      }),
      { seed: 1 },
    );
  });
});

describe("approach", () => {
  test("two half steps go as far as one whole", () => {
    const half = approach(1 / 24, 3);
    expect(Math.abs(half + (1 - half) * half - approach(1 / 12, 3))).toBeLessThan(1e-16);
  });

  test("is 1 - 1/e after tau, at once where tau is 0, nothing in no time", () => {
    expect(approach(2, 2)).toBeCloseTo(1 - 1 / Math.E, 15);
    expect(approach(1 / 12, 0)).toBe(1);
    expect(approach(0, 2)).toBeCloseTo(0, 15);
    expect(approach(1e-12, 1)).toBe(1e-12 - 5e-25);
  });
});

test("clamp keeps a number between two limits", () => {
  expect([clamp(-1, 0, 1), clamp(0.3, 0, 1), clamp(2, 0, 1)]).toEqual([0, 0.3, 1]);
  expect(clamp(NaN, 0, 1)).toBeNaN();
});
