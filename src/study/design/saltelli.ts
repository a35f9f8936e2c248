/**
 * Saltelli's design for Sobol indices: two matrices A and B of independent points, and for each factor A with that one column of B
 * (Saltelli and others, Computer Physics Communications 181, 2010).
 */
import { sobolSequence } from "./sobol-sequence.ts";

export interface SaltelliOptions {
  /** With the matrices BA_i (B with one column of A) for indices of pairs. */
  readonly secondOrder: boolean;
  /** Seed of a random shift of the Sobol sequence; without it the sequence is used as it is, from a later point on. */
  readonly seed?: string;
}

/**
 * For each of the n rows: A, AB_1 ... AB_k, [BA_1 ... BA_k], B. This is SALib's order, so its files can be read as they are.
 * A and B are the left and right half of a Sobol sequence with 2k columns; n should be a power of two.
 */
export function saltelliPoints(n: number, k: number, options: SaltelliOptions): number[][] {
  const { secondOrder, seed } = options;
  const rows = sobolSequence(n, 2 * k, seed === undefined ? { skip: firstPoint(n) } : { shift: seed });
  return rows.flatMap((row) => {
    const [a, b] = [row.slice(0, k), row.slice(k)];
    const mixed = (from: number[], other: number[]): number[][] =>
      from.map((_, factor) => from.map((value, column) => (column === factor ? other[column] : value)));
    return [a, ...mixed(a, b), ...(secondOrder ? mixed(b, a) : []), b];
  });
}

/** The beginning of the unshifted sequence lies in corners: begin at the power of two that is at least n (and 16), as SALib does. */
function firstPoint(n: number): number {
  let first = 16;
  while (first < n) first *= 2;
  return first;
}
