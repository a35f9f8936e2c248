import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { nameKey, seedKeys, uniform } from "../../src/base/random.ts";

const uint32 = fc.integer({ min: 0, max: 0xffffffff });

/** Chi-square of counts that should be equal. */
function chiSquare(counts: ArrayLike<number>): number {
  let total = 0;
  for (let bin = 0; bin < counts.length; bin++) total += counts[bin];
  const expected = total / counts.length;
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin++) sum += (counts[bin] - expected) ** 2 / expected;
  return sum;
}

/** How 1e5 numbers fill 100 equal bins. */
function spread(draw: (k: number) => number): number {
  const counts = new Int32Array(100);
  for (let k = 0; k < 100_000; k++) counts[Math.floor(draw(k) * 100)]++;
  return chiSquare(counts);
}

/** How 1e5 pairs fill 16 by 16 squares. */
function pairSpread(draw: (k: number) => readonly [number, number]): number {
  const counts = new Int32Array(256);
  for (let k = 0; k < 100_000; k++) {
    const [x, y] = draw(k);
    counts[Math.floor(x * 16) * 16 + Math.floor(y * 16)]++;
  }
  return chiSquare(counts);
}

// A correct generator stays between these with probability 1 - 2e-6 per check: the 1e-6 quantiles at both ends of the chi-square
// distribution with 99 and 255 degrees of freedom. Too even is as wrong as too uneven.
const SINGLE = [45.8, 180.8] as const;
const PAIR = [161.6, 377.1] as const;

function expectWithin(value: number, [low, high]: readonly [number, number]): void {
  expect(value).toBeGreaterThan(low);
  expect(value).toBeLessThan(high);
}

describe("uniform", () => {
  test("gives these numbers on every platform", () => {
    const seed = seedKeys("main-1/0");
    expect(uniform(seed, 0, 0, 0)).toBe(0.4937367337662192);
    expect(uniform(seed, 1, 2, 3)).toBe(0.31382693466156064);
    expect(uniform(seed, nameKey("trade"), nameKey("Zeiss"), 2018)).toBe(0.010294418496048174);
    expect(uniform(seed, 0xffffffff, 0xffffffff, 0xffffffff)).toBe(0.10253346880822611);
  });

  test("lies inside (0, 1), on a grid on which 1 - u is exact", () => {
    fc.assert(
      fc.property(uint32, uint32, uint32, uint32, uint32, (a, b, process, entity, event) => {
        const u = uniform({ a, b }, process, entity, event);
        expect(u).toBeGreaterThan(0);
        expect(u).toBeLessThan(1);
        expect(Number.isInteger(u * 2 ** 53)).toBe(true);
        expect(1 - (1 - u)).toBe(u);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test("uses all 52 free bits: each is set in half of the draws", () => {
    const seed = seedKeys("bits");
    const draws = 20_000;
    const set = new Int32Array(53);
    for (let k = 0; k < draws; k++) {
      let whole = BigInt(uniform(seed, 1, 2, k) * 2 ** 53);
      for (let bit = 0; bit < 53; bit++) {
        if (whole & 1n) set[bit]++;
        whole >>= 1n;
      }
    }
    expect(set[0]).toBe(draws); // the last bit keeps 0 and 1 away
    const margin = 5.5 * Math.sqrt(draws / 4); // 52 bits, each outside with probability 4e-8
    for (let bit = 1; bit < 53; bit++) expect(Math.abs(set[bit] - draws / 2)).toBeLessThan(margin);
  });

  test.each(["1", "main-1/0", "a rather longer text of a seed"])(
    "is even over events, entities, processes (%s)",
    (text) => {
      const seed = seedKeys(text);
      expectWithin(
        spread((k) => uniform(seed, 1, 1, k)),
        SINGLE,
      );
      expectWithin(
        spread((k) => uniform(seed, 1, k, 1)),
        SINGLE,
      );
      expectWithin(
        spread((k) => uniform(seed, k, 1, 1)),
        SINGLE,
      );
    },
  );

  test("is even over the runs of an ensemble, first draw of each", () => {
    expectWithin(
      spread((k) => uniform(seedKeys(`main-1/${k}`), 1, 1, 0)),
      SINGLE,
    );
  });

  test("neighbours in event, entity, process and seed are independent", () => {
    const seed = seedKeys("neighbours");
    const seeds = Array.from({ length: 100_001 }, (_, k) => seedKeys(`S/${k}`));
    expectWithin(
      pairSpread((k) => [uniform(seed, 1, 1, k), uniform(seed, 1, 1, k + 1)]),
      PAIR,
    );
    expectWithin(
      pairSpread((k) => [uniform(seed, 1, k, 1), uniform(seed, 1, k + 1, 1)]),
      PAIR,
    );
    expectWithin(
      pairSpread((k) => [uniform(seed, k, 1, 1), uniform(seed, k + 1, 1, 1)]),
      PAIR,
    );
    expectWithin(
      pairSpread((k) => [uniform(seeds[k], 1, 1, 1), uniform(seeds[k + 1], 1, 1, 1)]),
      PAIR,
    );
    expectWithin(
      pairSpread((k) => [uniform(seed, 1, k, k + 1), uniform(seed, 1, k + 1, k)]),
      PAIR,
    );
  });

  test("one flipped bit of any input changes half of the result's bits", () => {
    const changed = { process: 0, entity: 0, event: 0 };
    const trials = 2000;
    for (let k = 0; k < trials; k++) {
      const seed = { a: Math.imul(k, 0x9e3779b1) >>> 0, b: Math.imul(k, 0x85ebca77) >>> 0 };
      const flip = 1 << (k % 32);
      const from = uniform(seed, k, 2 * k, 3 * k);
      changed.process += bitsApart(from, uniform(seed, k ^ flip, 2 * k, 3 * k));
      changed.entity += bitsApart(from, uniform(seed, k, (2 * k) ^ flip, 3 * k));
      changed.event += bitsApart(from, uniform(seed, k, 2 * k, (3 * k) ^ flip));
    }
    // Of 52 bits 26 change on average; the mean of 2000 has a standard deviation of sqrt(52)/2/sqrt(2000) = 0.08; six of them.
    for (const sum of Object.values(changed)) expect(Math.abs(sum / trials - 26)).toBeLessThan(0.5);
  });

  test("depends on nothing but its arguments", () => {
    const seed = seedKeys("7");
    const alone = uniform(seed, 5, 6, 7);
    for (let k = 0; k < 100; k++) uniform(seed, k, k, k);
    expect(uniform(seedKeys("7"), 5, 6, 7)).toBe(alone);
  });
});

function bitsApart(x: number, y: number): number {
  let rest = BigInt(x * 2 ** 53) ^ BigInt(y * 2 ** 53);
  let bits = 0;
  for (; rest > 0n; rest &= rest - 1n) bits++;
  return bits;
}

describe("seedKeys", () => {
  test("gives these keys on every platform", () => {
    expect(seedKeys("main-1/0")).toEqual({ a: 3992435632, b: 2142814779 });
    expect(seedKeys("")).toEqual({ a: 715789690, b: 2091287642 });
  });

  test("seeds that are repetitions of each other differ", () => {
    const texts = ["", "1", "11", "111", "1111", "a", "aa", "aaa", "ab", "abab", "ba", " ", "  ", "0", "00"];
    const keys = texts.map((text) => JSON.stringify(seedKeys(text)));
    expect(new Set(keys).size).toBe(texts.length);
  });

  test("the runs of large ensembles never share keys", () => {
    const keys = new Set<string>();
    for (const pool of ["1", "main-1", "main-2"]) {
      for (let run = 0; run < 50_000; run++) {
        const { a, b } = seedKeys(`${pool}/${run}`);
        keys.add(`${a} ${b}`);
      }
    }
    expect(keys.size).toBe(150_000);
  });
});

describe("nameKey", () => {
  test("gives these keys on every platform", () => {
    expect(["", "trade", "Zeiss", "東京"].map(nameKey)).toEqual([1947474976, 833495386, 235114799, 90304673]);
  });

  test("is a uint32, and similar names lie far apart", () => {
    // Of 20,000 keys in 2^32, 0.05 pairs collide by chance; these names were checked to have none.
    const keys = Array.from({ length: 20_000 }, (_, k) => nameKey(`fringe/${k}`));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => key >>> 0 === key)).toBe(true);
    expectWithin(
      spread((k) => nameKey(`shell/${k}`) / 2 ** 32),
      SINGLE,
    );
  });

  test("letters outside Latin and their order count", () => {
    const names = ["ab", "ba", "東京", "京東", "é", "e", "\u0100", "\u0001"];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });
});
