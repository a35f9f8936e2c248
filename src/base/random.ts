/**
 * Random draws that are looked up, not taken in turn.
 *
 * A draw is a function of (seed, process, entity, event number) and of nothing else: not of the tick, not of the
 * position in an array, not of how many draws were made before. Adding an agent, switching a process off or halving
 * the tick therefore leaves every unrelated draw as it was, and two scenarios with one seed meet the same luck.
 *
 * The seed's text becomes keys through `alea` of seedrandom (its default generator would repeat a short key cyclically,
 * so that "1", "11" and "111" gave one stream; alea does not). The keys are then mixed with the three integers.
 */
import alea from "seedrandom/lib/alea.js";

export interface SeedKeys {
  readonly a: number;
  readonly b: number;
}

/** Two uint32 keys from the seed's text. */
export function seedKeys(seed: string): SeedKeys {
  const stream = alea(seed);
  return { a: stream.int32() >>> 0, b: stream.int32() >>> 0 };
}

/** A stable uint32 for a name: FNV-1a over the UTF-16 code units, then mixed so that similar names lie far apart. */
export function nameKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let position = 0; position < name.length; position++) {
    const unit = name.charCodeAt(position);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return mixA(hash) >>> 0;
}

/**
 * A number in the open interval (0, 1).
 *
 * Two 32-bit lanes absorb the three integers one after the other; each step is a bijection of its lane, so neighbouring
 * events of one entity can never collide. 52 bits of the lanes give k, and the result is (2k + 1) / 2^53: never 0 and never 1,
 * and 1 - u is exact and lies on the same grid, which the inverse distribution functions rely on.
 */
export function uniform(seed: SeedKeys, process: number, entity: number, event: number): number {
  let a = mixA(seed.a ^ process);
  let b = mixB(seed.b ^ process);
  a = mixA((a + 0x9e3779b9) ^ entity);
  b = mixB((b + 0x85ebca6b) ^ entity);
  a = mixA((a + 0x9e3779b9) ^ event);
  b = mixB((b + 0x85ebca6b) ^ event);
  // 26 bits of each lane, each stirred by the other one, so that neither lane's weaknesses show alone.
  const high = mixA(a ^ ((b << 16) | (b >>> 16))) >>> 6;
  const low = mixB(b ^ a) >>> 6;
  return (high * 67108864 + low + 0.5) * 2.220446049250313e-16; // 2^26, 2^-52
}

/** Avalanche on 32 bits (the constants of the "lowbias32" hash found by Chris Wellons' search). */
function mixA(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

/** The same with other constants (the finaliser of MurmurHash3), so that the lanes differ. */
function mixB(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
