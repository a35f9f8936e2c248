/** The market of the target's own makers, by vintage. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { exp } from "../../src/base/maths.ts";
import {
  agesOf,
  domesticGap,
  drawLine,
  lineAt,
  ownMakers,
  ownMakersAbove,
  ownMakersBelow,
  scaleFor,
} from "../../src/world/own-makers.ts";

const some = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test("own makers serve at most what is bought, and less the further they are behind", () => {
  fc.assert(
    fc.property(
      some(0.1, 30),
      some(0.1, 30),
      some(0.1, 50),
      some(1, 20),
      some(0.01, 0.9),
      (gap, more, scale, age, line) => {
        const near = ownMakers(gap, scale, age, 0, line);
        expect(near).toBeGreaterThanOrEqual(0);
        expect(near).toBeLessThanOrEqual(line);
        expect(ownMakers(gap + more, scale, age, 0, line)).toBeLessThanOrEqual(near);
      },
    ),
  );
});

test("the three-point rule is close to the integral", () => {
  const [gap, scale, age, line] = [8, 6, 7, 0.4];
  let sum = 0;
  for (let k = 0; k < 20000; k++) {
    const years = -age * Math.log(1 - (line * (k + 0.5)) / 20000);
    sum += exp(-(gap * gap) / (gap + years) / scale) / 20000;
  }
  expect(ownMakers(gap, scale, age, 0, line)).toBeCloseTo(line * sum, 4);
});

test("the scale found keeps the documented share", () => {
  fc.assert(
    fc.property(some(0.01, 0.9), some(0.5, 20), some(1, 20), some(0.05, 0.95), (share, gap, age, line) => {
      const scale = scaleFor(share, gap, age, line);
      expect(ownMakers(gap, scale, age, 0, line) + ownMakers(gap, scale, age, line, 1)).toBeCloseTo(share, 6);
    }),
  );
});

test("moving the line between the grades neither creates nor destroys their output", () => {
  fc.assert(
    fc.property(
      some(0.02, 0.6),
      some(2, 20),
      some(2, 20),
      some(0.1, 0.9),
      some(0.1, 0.9),
      (share, gap, age, one, other) => {
        const scale = scaleFor(share, gap, age, one);
        const whole = (line: number): number =>
          ownMakers(gap, scale, age, 0, line) + ownMakers(gap, scale, age, line, 1);
        // What is left is the error of the three-point rule.
        expect(Math.abs(whole(other) - whole(one))).toBeLessThan(0.015);
      },
    ),
  );
});

test("ages that are kept while the line stands give the same, also after it has moved", () => {
  const ages = agesOf(7);
  const [gaps, scales] = [Float64Array.of(3, 8), Float64Array.of(2, 6)];
  for (const line of [0.4, 0.4, 0.35]) {
    drawLine(ages, line);
    expect(ownMakersAbove(ages, gaps, scales, 1)).toBe(ownMakers(8, 6, 7, 0, line));
    expect(ownMakersBelow(ages, gaps, scales, 1)).toBe(ownMakers(8, 6, 7, line, 1));
  }
});

test("the line is the share of purchases younger than its lag, whatever was asked before", () => {
  const ages = agesOf(5);
  for (const lag of [2, 7, 2, 0, -1]) expect(lineAt(ages, lag)).toBe(1 - exp(-Math.max(0, lag) / 5));
});

test("makers at the frontier still leave room for imports", () => {
  expect(domesticGap(0)).toBe(0.1);
  expect(domesticGap(5)).toBe(5);
});
