/**
 * Perfect-model test: how narrow each output *could* become with these facts, if the model were the world.
 *
 * A truth is drawn from the published ranges; what the emulators say there takes the place of history, with windows as wide as the real
 * ones; walks find the sets that agree with it, and the emulated outputs of these are compared with those of all sets. An output that stays
 * as wide in this test cannot be narrowed by these facts, however well they are met.
 */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import { latinHypercube } from "../design/latin-hypercube.ts";
import { type EraRows, searchPoints, type SearchPlan } from "./emulated-search.ts";
import type { Emulator } from "./emulator.ts";

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
