/**
 * Which parameters move which number: rank correlation (Spearman) over a sample that fills the space. It sees what goes one way, and needs
 * far fewer points than indices of variance.
 */
import { mean } from "../../base/statistics.ts";
import { orderOf } from "../analysis/samples.ts";

/** Correlations this many standard errors from zero count; of a thousand that are zero, three do by chance. */
export const ERRORS = 3;
/** Fewer pairs show nothing. */
const FEWEST = 10;

/** Rank correlation of two lists; pairs with an undefined number are left out. NaN where too few are left, 0 where one is constant. */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): { value: number; errors: number } {
  const pairs = Array.from({ length: x.length }, (_, k) => [x[k], y[k]]).filter((pair) => pair.every(Number.isFinite));
  if (pairs.length < FEWEST) return { value: NaN, errors: 0 };
  const [one, other] = [0, 1].map((side) => ranks(pairs.map((pair) => pair[side])));
  const [centre, centreOther] = [mean(one), mean(other)];
  let [product, square, squareOther] = [0, 0, 0];
  for (let k = 0; k < one.length; k++) {
    const [a, b] = [one[k] - centre, other[k] - centreOther];
    product += a * b;
    square += a * a;
    squareOther += b * b;
  }
  const value = square > 0 && squareOther > 0 ? product / Math.sqrt(square * squareOther) : 0;
  return { value, errors: Math.abs(value) * Math.sqrt(one.length - 1) };
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranks(values: readonly number[]): Float64Array {
  const order = orderOf(values);
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to++;
    for (let k = from; k <= to; k++) found[order[k]] = (from + to) / 2;
    from = to + 1;
  }
  return found;
}
