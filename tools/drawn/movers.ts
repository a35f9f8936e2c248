/**
 * Which parameters move which number, over a sample that fills all their ranges: by rank correlation with the parameter's place in its range
 * (one way), and with its distance from the middle (both ends alike). A parameter that moves nothing by either need not be drawn.
 */
import { ln } from "../../src/base/maths.ts";
import { rankCorrelation } from "../../src/study/calibration/screen.ts";

export interface Mover {
  readonly name: string;
  /** Of all answers, the one it moves most; and by how many standard errors the correlation differs from 0. */
  readonly answer: string;
  readonly errors: number;
}

/** `places[point][parameter]` between 0 and 1; `answers[point][answer]`, NaN = undefined. One entry a parameter, in the order of the names. */
export function moversOf(
  names: readonly string[],
  places: readonly (readonly number[])[],
  answerNames: readonly string[],
  answers: readonly ArrayLike<number>[],
): Mover[] {
  const columns = answerNames.map((_, answer) => answers.map((row) => row[answer]));
  return names.map((name, parameter) => {
    const place = places.map((point) => point[parameter]);
    const distance = place.map((value) => Math.abs(value - 1 / 2));
    const errors = columns.map((column) =>
      Math.max(rankCorrelation(place, column).errors, rankCorrelation(distance, column).errors),
    );
    const most = errors.reduce((best, value, k) => (value > errors[best] ? k : best), 0);
    return { name, answer: answerNames[most], errors: errors[most] };
  });
}

/**
 * How many standard errors count, where `comparisons` correlations are looked at and about one of a hundred such pages may name a parameter
 * by chance: the normal quantile of the two-sided level .01 / comparisons, by its asymptotic form.
 */
export function errorsThatCount(comparisons: number): number {
  const tail = ln(comparisons / 0.01);
  return Math.sqrt(2 * tail - ln(2 * tail) - ln(Math.PI / 2));
}

/** What one setting showed: how many parameters were screened, over how many answers. */
export interface Screen {
  readonly names: number;
  readonly answers: number;
  readonly movers: readonly Mover[];
}

/** Parameters that move a number in any of the settings. */
export function thoseThatCount(screens: readonly Screen[]): Set<string> {
  const found = screens.flatMap(({ names, answers, movers }) => {
    const limit = errorsThatCount(2 * names * answers);
    return movers.filter(({ errors }) => errors > limit).map(({ name }) => name);
  });
  return new Set(found);
}
