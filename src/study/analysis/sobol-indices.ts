/**
 * Sobol's indices from Saltelli's design: S1, the share of the variance that a factor explains alone, ST, the share that would be left if
 * all others were known, and S2, what a pair explains beyond its two single shares.
 *
 *   S1_i = mean(fB (fAB_i - fA)) / V                        Saltelli and others, Computer Physics Communications 181 (2010)
 *   ST_i = mean((fA - fAB_i)^2) / (2 V)                     Jansen, the same 117 (1999)
 *   S2_ij = mean(fBA_i fAB_j - fA fB) / V - S1_i - S1_j     Saltelli, the same 145 (2002)
 *
 * with V the variance of fA and fB together, about whose mean all results are taken first.
 */
import { bootstrap, isConstant } from "./samples.ts";
import { pairsOf } from "./shapley.ts";

export interface SobolIndex {
  readonly value: number;
  /** 90 % interval from resampled rows. */
  readonly low: number;
  readonly high: number;
}

export interface SobolIndices {
  readonly first: readonly SobolIndex[];
  readonly total: readonly SobolIndex[];
  /** By pairs (0,1), (0,2), ..., (1,2), ...; empty without the matrices BA_i. */
  readonly second: readonly { readonly i: number; readonly j: number; readonly index: SobolIndex }[];
  /** Rows of the design with every result defined; the others are left out. */
  readonly n: number;
}

/** y in the order of `saltelliPoints`. A constant result has indices of 0. */
export function sobolIndices(y: ArrayLike<number>, k: number, secondOrder: boolean): SobolIndices {
  const width = (secondOrder ? 2 * k : k) + 2;
  const all = Array.from({ length: Math.floor(y.length / width) }, (_, row) =>
    Float64Array.from({ length: width }, (_, column) => y[row * width + column]),
  );
  const rows = all.filter((row) => row.every((value) => value === value));
  const n = rows.length;
  const pairs = secondOrder ? pairsOf(k) : [];
  const names = 2 * k + pairs.length;
  const flat = (value: number): number[] => new Array<number>(names).fill(value);
  const constant = isConstant(rows.flatMap((row) => [...row]));
  const estimate = (drawn: ArrayLike<number>): number[] => indicesOf(rows, drawn, k, pairs);
  const values = n < 2 ? flat(NaN) : constant ? flat(0) : estimate(Int32Array.from({ length: n }, (_, row) => row));
  const intervals =
    n < 2 || constant ? values.map((value) => ({ low: value, high: value })) : bootstrap(n, values, estimate);
  const index = values.map((value, which): SobolIndex => ({ value, ...intervals[which] }));
  return {
    first: index.slice(0, k),
    total: index.slice(k, 2 * k),
    second: pairs.map(([i, j], which) => ({ i, j, index: index[2 * k + which] })),
    n,
  };
}

/** S1 of every factor, then ST, then S2 of every pair. */
function indicesOf(
  rows: readonly Float64Array[],
  drawn: ArrayLike<number>,
  k: number,
  pairs: readonly (readonly [number, number])[],
): number[] {
  const n = drawn.length;
  const last = rows[0].length - 1;
  let sum = 0;
  for (let d = 0; d < n; d++) sum += rows[drawn[d]][0] + rows[drawn[d]][last];
  const centre = sum / (2 * n);
  let variance = 0;
  const first = new Float64Array(k);
  const total = new Float64Array(k);
  const joint = new Float64Array(pairs.length);
  for (let d = 0; d < n; d++) {
    const row = rows[drawn[d]];
    const a = row[0] - centre;
    const b = row[last] - centre;
    variance += a * a + b * b;
    for (let i = 0; i < k; i++) {
      const mixed = row[1 + i] - centre;
      first[i] += b * (mixed - a);
      total[i] += (a - mixed) * (a - mixed);
    }
    pairs.forEach(([i, j], which) => (joint[which] += (row[1 + k + i] - centre) * (row[1 + j] - centre) - a * b));
  }
  // Divided by n throughout, which cancels: the variance of A and B together is variance / (2 n).
  const s1 = Array.from(first, (value) => (2 * value) / variance);
  const st = Array.from(total, (value) => value / variance);
  return [...s1, ...st, ...pairs.map(([i, j], which) => (2 * joint[which]) / variance - s1[i] - s1[j])];
}
