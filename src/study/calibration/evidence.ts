/**
 * The evidence matrix: for each headline output, how far acceptance narrows it, and which facts speak of it. A fact speaks of an output where
 * the two go together over the points of the first sample, in which nothing else ties them.
 */
import { quantile, sortedDefined } from "../../base/statistics.ts";
import { ERRORS, rankCorrelation } from "./screen.ts";

export interface Spread {
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
}

export interface Evidence {
  /** Place of the output. */
  readonly output: number;
  readonly before: Spread;
  readonly after: Spread;
  /** Width of the 90 % band after over before. */
  readonly ratio: number;
  /** The same if the model were the world (perfect-model test): how narrow these facts could make it. */
  readonly possible: number;
  /** Facts that speak of it, the closest first. */
  readonly facts: readonly { readonly fact: number; readonly correlation: number }[];
  /** No fact speaks of it, or its band is hardly narrower for it. */
  readonly unconstrained: boolean;
}

/** A band that keeps more than this of its width was not narrowed. */
export const NARROWED = 0.9;

/** `outputs` and `means` (of the facts) of the same sets of the first sample; `accepted`: outputs of accepted sets. */
export function evidenceOf(
  outputs: readonly ArrayLike<number>[],
  means: readonly ArrayLike<number>[],
  accepted: readonly ArrayLike<number>[],
  possible: readonly number[],
): Evidence[] {
  const held = Array.from({ length: means[0]?.length ?? 0 }, (_, fact) => fact);
  return Array.from({ length: outputs[0]?.length ?? 0 }, (_, output) => {
    const values = outputs.map((row) => row[output]);
    const [before, after] = [spreadOf(values), spreadOf(accepted.map((row) => row[output]))];
    const ratio = (after.p95 - after.p05) / (before.p95 - before.p05);
    const facts = held
      .map((fact) => ({
        fact,
        ...rankCorrelation(
          values,
          means.map((row) => row[fact]),
        ),
      })) // prettier-ignore
      .filter(({ errors }) => errors >= ERRORS)
      .sort((one, other) => other.errors - one.errors)
      .map(({ fact, value }) => ({ fact, correlation: value }));
    const unconstrained = facts.length === 0 || !(ratio < NARROWED);
    return { output, before, after, ratio, possible: possible[output], facts, unconstrained };
  });
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = sortedDefined(values);
  return { median: quantile(sorted, 0.5), p05: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) };
}
