/**
 * The designs of studies, as points in the unit cube.
 *
 *   grid             every combination of the factors' levels
 *   one at a time    extended: from a base point each factor alone goes through its levels. Where the results of every point are kept as whole
 *                    distributions this shows mechanisms that indices hide (ten Broeke, van Voorn and Ligtenberg, JASSS 19(1) 5, 2016)
 *   subsets          all subsets of some switches: what Shapley values over all orders need
 *   Latin hypercube  each factor's range is cut into as many parts as there are points, and each part is used once (McKay, Beckman and Conover,
 *                    Technometrics 21, 1979)
 *   Morris           random walks through a grid, in which every factor moves once (Morris, Technometrics 33, 1991)
 *   Saltelli         for Sobol indices: two matrices A and B of independent points, and for each factor A with that one column of B (Saltelli and
 *                    others, Computer Physics Communications 181, 2010)
 */
import { lookup, shuffled } from "./shuffle.ts";
import { sobolSequence } from "./sobol-sequence.ts";

/**
 * Level 0 of n lies at 0 and the last at 1, so that a range is met at both of its ends; listed values, which are read with
 * floor(u n), are met in their order. The only level of one lies in the middle.
 */
export function placeOfLevel(level: number, levels: number): number {
  return levels === 1 ? 0.5 : level / (levels - 1);
}

/** Points in the unit cube, the last factor turning fastest; a factor with n levels takes the places 0, 1/(n-1), ..., 1. */
export function gridPoints(levelsPerFactor: readonly number[]): number[][] {
  let points: number[][] = [[]];
  for (const levels of levelsPerFactor) {
    const places = Array.from({ length: levels }, (_, level) => placeOfLevel(level, levels));
    points = points.flatMap((point) => places.map((place) => [...point, place]));
  }
  return points;
}

/** So near to the base that the point would only repeat it. */
const SAME = 1e-9;

/** The base point first, then factor by factor its levels in increasing order; a level that is the base itself is left out. */
export function oneAtATimePoints(base: readonly number[], levelsPerFactor: readonly number[]): number[][] {
  const points = [[...base]];
  for (const [factor, levels] of levelsPerFactor.entries()) {
    for (let level = 0; level < levels; level++) {
      const place = placeOfLevel(level, levels);
      if (Math.abs(place - base[factor]) < SAME) continue;
      points.push(base.map((stays, other) => (other === factor ? place : stays)));
    }
  }
  return points;
}

/** Beyond this the 2^k points are no longer a design anybody would run. */
export const MOST_SUBSET_FACTORS = 16;

/** 2^k rows of 0 and 1; row s switches factor f on where bit f of s (from the lowest) is set. So row 0 is none and the last is all. */
export function subsetPoints(k: number): number[][] {
  if (k > MOST_SUBSET_FACTORS) throw new RangeError(`all orders of at most ${MOST_SUBSET_FACTORS} factors, not ${k}`);
  return Array.from({ length: 1 << k }, (_, subset) =>
    Array.from({ length: k }, (_, factor) => (subset >>> factor) & 1),
  );
}

/** n points for k factors, each at a random place inside its part. */
export function latinHypercube(n: number, k: number, seed: string): number[][] {
  const order = lookup(seed, "latin-hypercube-order");
  const place = lookup(seed, "latin-hypercube-place");
  const parts = Array.from({ length: k }, (_, factor) => shuffled(n, factor, order));
  return Array.from({ length: n }, (_, point) => parts.map((part, factor) => (part[point] + place(factor, point)) / n));
}

/**
 * Trajectory after trajectory, k + 1 points each. With p levels a factor moves by delta = p / (2 (p - 1)), from the lower half of its levels up
 * or from the upper half down, so that with an even p every level is met equally often; p must be even.
 */
export function morrisTrajectories(k: number, trajectories: number, levels: number, seed: string): number[][] {
  if (levels < 2 || levels % 2 !== 0)
    throw new RangeError(`Morris's design needs an even number of levels, not ${levels}`);
  const orders = lookup(seed, "morris-order");
  const starts = lookup(seed, "morris-start");
  const half = levels / 2;
  const points: number[][] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const level = Array.from({ length: k }, (_, factor) => Math.floor(starts(trajectory, factor) * levels));
    const place = (): number[] => level.map((at) => placeOfLevel(at, levels));
    points.push(place());
    for (const factor of shuffled(k, trajectory, orders)) {
      level[factor] += level[factor] < half ? half : -half;
      points.push(place());
    }
  }
  return points;
}

/**
 * For each of the n rows: A, AB_1 ... AB_k, [BA_1 ... BA_k], B. This is SALib's order, so its files can be read as they are.
 * A and B are the left and right half of a Sobol sequence with 2k columns; n should be a power of two. The matrices BA_i (B with one column of A),
 * for indices of pairs, come where `secondOrder` is set. The seed is that of a random shift of the sequence; null: the sequence as it is, from a
 * later point on.
 */
export function saltelliPoints(n: number, k: number, secondOrder: boolean, seed: string | null): number[][] {
  const rows = sobolSequence(n, 2 * k, seed === null ? { skip: firstPoint(n) } : { shift: seed });
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
