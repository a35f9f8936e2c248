/** How well each fact is predicted by the sets that pass all the others: was it needed, and does it agree with the rest? */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";

export interface LeftOut {
  readonly fact: number;
  /** Sets, of all that were tried, that pass all other facts held. */
  readonly sets: number;
  /** Share of those that pass this one too, and of the first sample, which knows no fact. */
  readonly passing: number;
  readonly passingBefore: number;
  /** What those sets say on the scale of comparison. */
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
}

interface Judged {
  readonly means: ArrayLike<number>;
  readonly implausible: ArrayLike<number>;
}

export function leaveOneOut(
  held: readonly number[],
  first: readonly Judged[],
  tried: readonly Judged[],
  cutoff: number,
): LeftOut[] {
  return held.map((fact) => {
    const others = held.filter((other) => other !== fact);
    const sets = tried.filter(({ implausible }) => others.every((other) => implausible[other] <= cutoff));
    const passes = ({ implausible }: Judged): number => (implausible[fact] <= cutoff ? 1 : 0);
    const values = sortedDefined(sets.map(({ means }) => means[fact]));
    return {
      ...{ fact, sets: sets.length, passing: mean(sets.map(passes)), passingBefore: mean(first.map(passes)) },
      ...{ median: quantile(values, 0.5), p05: quantile(values, 0.05), p95: quantile(values, 0.95) },
    };
  });
}
