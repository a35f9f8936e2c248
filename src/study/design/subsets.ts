/** All subsets of k switches: what Shapley values over all orders need. */

/** Beyond this the 2^k points are no longer a design anybody would run. */
export const MOST_SUBSET_FACTORS = 16;

/** 2^k rows of 0 and 1; row s switches factor f on where bit f of s (from the lowest) is set. So row 0 is none and the last is all. */
export function subsetPoints(k: number): number[][] {
  if (k > MOST_SUBSET_FACTORS) throw new RangeError(`all orders of at most ${MOST_SUBSET_FACTORS} factors, not ${k}`);
  return Array.from({ length: 1 << k }, (_, subset) =>
    Array.from({ length: k }, (_, factor) => (subset >>> factor) & 1),
  );
}
