/** How exact a mean over replicates is: the half-width of its 90 % interval, and what pairing by common luck saves. */
import { quantile, sortedDefined, standardDeviation } from "../../base/statistics.ts";
import { t95 } from "../../base/student.ts";

/** A variance so small beside another is rounding. */
const ROUNDING = 1e-24;

/** Of the mean of the defined values (Student's t); NaN for fewer than two. */
export function halfWidth(values: ArrayLike<number>): number {
  const defined = Float64Array.from(values).filter((value) => value === value);
  if (defined.length < 2) return NaN;
  return (t95(defined.length - 1) * standardDeviation(defined)) / Math.sqrt(defined.length);
}

/** Numbers of replicates worth reporting: 2, 3, 4, 6, 8, 12, 16, ... and all. */
export function replicateSteps(all: number): number[] {
  const steps: number[] = [];
  for (let power = 2; power < all; power *= 2) steps.push(power, ...(power * 1.5 < all ? [power * 1.5] : []));
  return all < 2 ? [] : [...steps.filter((step) => step < all), all];
}

/** The median over points of the half-width that the first n replicates of each give. points x replicates. */
export function typicalHalfWidth(results: readonly Float64Array[], n: number): number {
  const widths = results.map((values) => halfWidth(values.slice(0, n)));
  return quantile(sortedDefined(widths), 0.5);
}

/**
 * Variance of a difference with independent seeds over its variance when paired: how many times more runs independent seeds would need.
 * NaN where nothing varies; Infinity where the difference is the same in every pair.
 */
export function varianceSaved(ours: ArrayLike<number>, theirs: ArrayLike<number>): number {
  const pairs = Array.from(ours, (value, k) => [value, theirs[k]]).filter((pair) => !pair.some(Number.isNaN));
  const variance = (of: (pair: number[]) => number): number => {
    const deviation = standardDeviation(pairs.map(of));
    return deviation * deviation;
  };
  const independent = variance(([one]) => one) + variance(([, other]) => other);
  const paired = variance(([one, other]) => one - other);
  if (independent === 0) return NaN;
  return paired < ROUNDING * independent ? Infinity : independent / paired;
}
