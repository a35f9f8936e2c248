/** Paired seeds: two runs that differ in one respect meet the same luck, and only their difference counts. */
import { expect } from "vitest";
import { mean, standardError } from "../../src/base/statistics.ts";

/** A number of two cases, with the same seed. */
export type Pair = (seed: string) => { readonly more: number; readonly less: number };

/** `more` lies above `less`, by more than two standard errors of the mean difference over paired seeds. */
export function expectHigher(pair: Pair, seeds = 12): void {
  const differences = Array.from({ length: seeds }, (_, k) => {
    const { more, less } = pair(`sign/${k + 1}`);
    return more - less;
  });
  const centre = mean(differences);
  const error = standardError(differences);
  expect(differences.every(Number.isFinite), `differences: ${differences.join(", ")}`).toBe(true);
  expect(centre, `mean ${centre}, two standard errors ${2 * error}; ${differences.join(", ")}`).toBeGreaterThan(
    2 * error,
  );
  // A hair's breadth that always has the same sign would pass as well: it must be a number that can be seen.
  expect(centre).toBeGreaterThan(1e-6);
}
