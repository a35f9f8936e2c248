/**
 * The Sobol sequence: points that fill the unit cube more evenly than random ones, the first 2^m of them best.
 *
 * Digital sequence in base 2 with the direction numbers of Joe and Kuo, in the order of Antonov and Saleev (Gray code), 32 bits: the
 * order and the values of `scipy.stats.qmc.Sobol(d, scramble=False)`. Point 0 is the corner (0, ..., 0).
 */
import { nameKey, seedKeys, uniform } from "../../base/random.ts";
import { DIRECTIONS } from "./sobol-directions.ts";

const BITS = 32;
const STEP = 1 / 4294967296; // 2^-32

/** The most columns there are direction numbers for; the first column needs none. */
export const MOST_SOBOL_COLUMNS = DIRECTIONS.length + 1;

export interface SobolOptions {
  /** Points left out at the start. */
  readonly skip?: number;
  /**
   * Seed of a random digital shift: every column is moved by a random number, digit by digit, which keeps the evenness, leaves no point in
   * a corner, and lets several seeds show how exact a result is.
   */
  readonly shift?: string;
}

export function sobolSequence(n: number, k: number, options: SobolOptions = {}): number[][] {
  if (k > MOST_SOBOL_COLUMNS)
    throw new RangeError(`a Sobol sequence here has at most ${MOST_SOBOL_COLUMNS} columns, not ${k}`);
  const { skip = 0, shift } = options;
  const directions = Array.from({ length: k }, (_, column) => directionsOf(column));
  const state = shift === undefined ? new Uint32Array(k) : shifts(shift, k);
  const points: number[][] = [];
  for (let index = 0; index < skip + n; index++) {
    if (index >= skip) points.push(Array.from(state, (word) => word * STEP));
    const bit = lowestZeroBit(index);
    for (let column = 0; column < k; column++) state[column] ^= directions[column][bit];
  }
  return points;
}

/** The 32 direction numbers of a column, as fractions of 2^32. The first column is the sequence of van der Corput. */
function directionsOf(column: number): Uint32Array {
  const v = new Uint32Array(BITS);
  if (column === 0) {
    for (let bit = 0; bit < BITS; bit++) v[bit] = 1 << (BITS - 1 - bit);
    return v;
  }
  const { polynomial, first } = DIRECTIONS[column - 1];
  const degree = first.length;
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      v[bit] = first[bit] << (BITS - 1 - bit);
      continue;
    }
    let word = v[bit - degree] ^ (v[bit - degree] >>> degree);
    for (let back = 1; back < degree; back++) if ((polynomial >>> (degree - back)) & 1) word ^= v[bit - back];
    v[bit] = word;
  }
  return v;
}

function lowestZeroBit(index: number): number {
  let bit = 0;
  for (let rest = index; rest & 1; rest >>>= 1) bit++;
  return bit;
}

function shifts(seed: string, k: number): Uint32Array {
  const keys = seedKeys(seed);
  const process = nameKey("sobol-shift");
  return Uint32Array.from({ length: k }, (_, column) => Math.floor(uniform(keys, process, column, 0) * 4294967296));
}
