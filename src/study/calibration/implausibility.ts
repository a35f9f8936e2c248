/**
 * Implausibility: how many standard deviations an observation lies from the model's mean, counting everything that may separate the two
 * (Craig, Goldstein, Seheult and Smith 1997; Vernon, Goldstein and Bower, Bayesian Analysis 5, 2010):
 *
 *   I = |observed - mean| / sqrt(window^2 + discrepancy^2 + chance^2 (1 + 1 / runs))
 *
 * History is one draw of chance and the model's mean an average over few runs, hence 1 + 1 / runs.
 */
import { mean, standardDeviation } from "../../base/statistics.ts";
import { type Constraint, DISCREPANCY, scaled } from "./constraints.ts";

/** Three standard deviations: at least 95 % of any distribution with one peak lie within (Pukelsheim, American Statistician 48, 1994). */
export const CUTOFF = 3;
/** A set under which the model has no answer at all is just outside. */
const UNANSWERED = CUTOFF + 1;

/** The mean over the runs that have an answer, on the scale of comparison; NaN where none has. `answers` is runs x questions, flat. */
export function meansOf(constraints: readonly Constraint[], answers: ArrayLike<number>): Float64Array {
  const count = constraints.length;
  return Float64Array.from(constraints, ({ fact }, place) => {
    const defined: number[] = [];
    for (let k = place; k < answers.length; k += count)
      if (!Number.isNaN(answers[k])) defined.push(scaled(fact, answers[k]));
    return mean(defined);
  });
}

/** The spread from run to run at one set, on the scale of comparison; 0 where there is none or it cannot be told. */
export function chanceOf(constraints: readonly Constraint[], runs: readonly ArrayLike<number>[]): Float64Array {
  return Float64Array.from(constraints, ({ fact }, place) => {
    const defined = runs.map((run) => scaled(fact, run[place])).filter((value) => !Number.isNaN(value));
    return defined.length < 2 ? 0 : standardDeviation(defined);
  });
}

export function implausibility(
  { observed, below, above }: Constraint,
  average: number,
  chance: number,
  runs: number,
): number {
  if (Number.isNaN(average)) return UNANSWERED;
  const error = Math.abs(average - observed);
  const window = average < observed ? below : above;
  if (error === 0 || window === Infinity) return 0;
  const discrepancy = DISCREPANCY * window;
  return error / Math.sqrt(window * window + discrepancy * discrepancy + chance * chance * (1 + 1 / runs));
}
