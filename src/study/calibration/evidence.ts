/**
 * The evidence matrix: for each headline output, how far acceptance narrows it, which facts bear on it, and how narrow it *could* become with these
 * facts if the model were the world. A fact bears on an output where the two go together over the points of the first sample, in which nothing else
 * ties them.
 */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import { ERRORS, rankCorrelation } from "./screen.ts";
import { latinHypercube } from "../design/designs.ts";
import { type EraRows, type SearchPlan, searchPoints } from "./emulated-search.ts";
import type { Emulator } from "./emulator.ts";

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

export interface PerfectModel {
  /** By output: median over the truths of the 90 % width of sets that agree, over that of all sets; NaN where nothing is known. */
  readonly ratios: readonly number[];
  /** By output: the part of truths whose own output lies in the 90 % band of the sets that agree with it. */
  readonly covered: readonly number[];
}

export function perfectModel(
  eras: readonly EraRows[],
  outputs: readonly Emulator[],
  truths: number,
  plan: SearchPlan,
): PerfectModel {
  const anywhere = latinHypercube(plan.walks, plan.size, `${plan.seed}/anywhere`);
  const before = outputs.map(({ at }) => width(anywhere.map(at)));
  const tried = latinHypercube(truths, plan.size, `${plan.seed}/truths`).map((truth, number) => {
    const moved = eras.map((rows) => rows.map((row) => row.around(truth)));
    const agreeing = searchPoints(moved, { ...plan, seed: `${plan.seed}/truth ${number}` });
    return outputs.map(({ at }) => {
      const values = sortedDefined(agreeing.map(({ place }) => at(place)));
      const [low, high] = [quantile(values, 0.05), quantile(values, 0.95)];
      return { width: high - low, covers: at(truth) >= low && at(truth) <= high ? 1 : 0 };
    });
  });
  return {
    ratios: outputs.map((_, output) => median(tried.map((row) => row[output].width / before[output]))),
    covered: outputs.map((_, output) => mean(tried.map((row) => row[output].covers))),
  };
}

function width(values: readonly number[]): number {
  const sorted = sortedDefined(values);
  return quantile(sorted, 0.95) - quantile(sorted, 0.05);
}

function median(values: readonly number[]): number {
  return quantile(sortedDefined(values), 0.5);
}
