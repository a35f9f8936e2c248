/**
 * First-order indices by RBD-FAST: ordered by one factor, first up and then down, the results show that factor's influence as slow
 * waves, and the share of the variance in the first ten harmonics is its index.
 *
 * Tarantola, Gatelli and Mara (Reliability Engineering and System Safety 91, 2006); for samples that are already there, Plischke (the
 * same 95, 2010); corrected for noise after Tissot and Prieur (the same 107, 2012):  S = R - (2 M / n) / (1 - 2 M / n) (1 - R).
 */
import { mean } from "../../base/statistics.ts";
import { cosTurns, sinTurns } from "../../base/circle.ts";
import { lookup, shuffled } from "../design/shuffle.ts";
import { type Estimate, findByFactor, permutationFloor } from "./samples.ts";

const HARMONICS = 10;
/** The correction needs clearly more points than harmonics. */
const FEWEST = 6 * HARMONICS;

/** One estimate for each factor, without an interval. */
export function rbdFast(points: readonly (readonly number[])[], y: ArrayLike<number>): Estimate[] {
  const without = { low: NaN, high: NaN };
  const flat = (value: number): Estimate => ({ value, ...without, floor: value });
  return findByFactor(points, y, FEWEST, flat, ({ columns, y: results }) => {
    const waves = wavesOf(results.length);
    const mixed = shuffled(results.length, 0, lookup("rbd-fast", "ties"));
    // A random order of the results is what a factor without influence gives, whatever its own values are.
    const floor = permutationFloor(results, (shuffledResults) => slowShare(shuffledResults, waves));
    return columns.map((column) => ({ value: slowShare(upAndDown(column, results, mixed), waves), ...without, floor }));
  });
}

interface Waves {
  /** Cosine and sine of k / n turns. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

function wavesOf(n: number): Waves {
  return {
    cosines: Float64Array.from({ length: n }, (_, k) => cosTurns(k / n)),
    sines: Float64Array.from({ length: n }, (_, k) => sinTurns(k / n)),
  };
}

/** The results by increasing factor, every second one, and the others back down. Equal values stand in a random order. */
function upAndDown(column: Float64Array, y: Float64Array, mixed: Int32Array): Float64Array {
  const order = Int32Array.from(mixed).sort((a, b) => column[a] - column[b]); // stable
  const n = order.length;
  const half = Math.ceil(n / 2);
  const odd = n % 2;
  return Float64Array.from({ length: n }, (_, k) =>
    k < half ? y[order[2 * k]] : y[order[n - 1 - odd - 2 * (k - half)]],
  );
}

/** The corrected share of the variance in the first harmonics. */
function slowShare(y: Float64Array, { cosines, sines }: Waves): number {
  const n = y.length;
  const centre = mean(y);
  let whole = 0;
  for (let k = 0; k < n; k++) whole += (y[k] - centre) * (y[k] - centre);
  let slow = 0;
  for (let harmonic = 1; harmonic <= HARMONICS; harmonic++) {
    let real = 0;
    let imaginary = 0;
    for (let k = 0, at = 0; k < n; k++) {
      real += (y[k] - centre) * cosines[at];
      imaginary += (y[k] - centre) * sines[at];
      at += harmonic;
      if (at >= n) at -= n;
    }
    slow += real * real + imaginary * imaginary;
  }
  const share = (2 * slow) / (n * whole); // each wave also stands in the mirrored half of the spectrum
  const noise = (2 * HARMONICS) / n;
  return share - (noise / (1 - noise)) * (1 - share);
}
