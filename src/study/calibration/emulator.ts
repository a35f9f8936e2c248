/**
 * An emulator of one number of the model: a quadratic in the parameters that move it, fitted by ridge regression to runs of the model, with
 * the error that it makes at runs it has not seen.
 *
 *   f(x) = b0 + sum b_k P1(u_k) + sum c_k P2(u_k) + sum d_kl u_k u_l,   u = 2 place - 1, k and l among the active parameters
 *
 * P1 and P2 are Legendre's polynomials. The penalty is the one with the least squared error at runs left out one at a time, which ridge
 * regression gives in closed form (PRESS; Golub, Heath and Wahba, Technometrics 21, 1979).
 */
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { mean } from "../../base/statistics.ts";
import type { Place } from "./joint-space.ts";

export interface Emulator {
  /** Coordinates that it reads. */
  readonly active: readonly number[];
  /** Share of the variance that it explains at runs left out; 0 or less: no better than the mean. */
  readonly fit: number;
  /** Predictions of the runs that it was fitted to, each without itself. */
  readonly leftOut: Float64Array;
  /** Standard deviation of what it misses at runs left out: its own error and the luck of a single run. */
  readonly error: number;
  /** Its own share of that: how unsure a fit of so many terms to so many runs is. */
  readonly ownError: number;
  readonly at: (place: Place) => number;
}

/** More active parameters give more terms than a few hundred runs can identify. */
export const MOST_ACTIVE = 14;
/** Correlations this many standard errors from zero count. */
const ERRORS = 3;
/** Penalties that are tried, as shares of the mean eigenvalue. */
const PENALTIES = [1e-4, 1e-3, 1e-2, 0.03, 0.1, 0.3, 1, 3, 10];

/**
 * `values` are single runs' numbers at `places`; all defined. What the strongest parameters leave unexplained is looked through once more for
 * weaker ones.
 */
export function fitEmulator(places: readonly Place[], values: ArrayLike<number>): Emulator {
  const strong = activeCoordinates(places, values, []);
  const first = fitQuadratic(places, values, strong);
  if (strong.length >= MOST_ACTIVE) return first;
  const all = activeCoordinates(places, first.leftOut.map((told, run) => values[run] - told), strong); // prettier-ignore
  if (all.length === strong.length) return first;
  const second = fitQuadratic(places, values, all);
  return second.error < first.error ? second : first;
}

function fitQuadratic(places: readonly Place[], values: ArrayLike<number>, active: readonly number[]): Emulator {
  const centre = mean(values);
  const rows = places.map((place) => termsOf(active, place));
  const terms = rows[0]?.length ?? 0;
  const spread = sumOfSquares(values, centre);
  if (terms === 0 || !(spread > 0)) {
    const n = values.length;
    const leftOut = Float64Array.from(values, (value) => (n > 1 ? centre + (centre - value) / (n - 1) : centre));
    return {
      active: [],
      fit: 0,
      leftOut,
      ...errors(rootMeanSquare(values, leftOut), 1, values.length),
      at: () => centre,
    };
  }
  const centres = Array.from({ length: terms }, (_, k) => mean(rows.map((row) => row[k])));
  const design = new Matrix(rows.map((row) => row.map((term, k) => term - centres[k])));
  const target = Matrix.columnVector(Array.from(values, (value) => value - centre));
  const turned = design.transpose();
  const axes = new EigenvalueDecomposition(turned.mmul(design), { assumeSymmetric: true });
  const eigenvalues = axes.realEigenvalues.map((value) => Math.max(0, value));
  const scores = design.mmul(axes.eigenvectorMatrix);
  const projected = scores.transpose().mmul(target).to1DArray();
  const scale = mean(eigenvalues);
  let best: { press: number; penalty: number; leftOut: Float64Array } = {
    press: Infinity,
    penalty: NaN,
    leftOut: new Float64Array(0),
  };
  for (const share of PENALTIES) {
    const leftOut = leaveEachOut(scores, eigenvalues, projected, target, share * scale, centre);
    const press = squaredDistance(values, leftOut);
    if (press < best.press) best = { press, penalty: share * scale, leftOut };
  }
  const turnedWeights = projected.map((value, k) => value / (eigenvalues[k] + best.penalty));
  const weights = axes.eigenvectorMatrix.mmul(Matrix.columnVector(turnedWeights)).to1DArray();
  const constant = centre - centres.reduce((sum, one, k) => sum + one * weights[k], 0);
  return {
    active,
    fit: 1 - best.press / spread,
    leftOut: best.leftOut,
    ...errors(Math.sqrt(best.press / values.length), used(eigenvalues, best.penalty), values.length),
    at: (place) => evaluate(active, weights, constant, place),
  };
}

/** Terms that a penalty leaves free: the trace of the hat matrix, and the constant. */
function used(eigenvalues: readonly number[], penalty: number): number {
  return 1 + eigenvalues.reduce((sum, value) => sum + value / (value + penalty), 0);
}

function errors(error: number, terms: number, runs: number): Pick<Emulator, "error" | "ownError"> {
  return { error, ownError: error * Math.sqrt(Math.min(1, terms / runs)) };
}

/** Those known, and the parameters with the strongest straight or bent effect beside them. */
function activeCoordinates(places: readonly Place[], values: ArrayLike<number>, known: readonly number[]): number[] {
  const n = places.length;
  const centre = mean(values);
  const total = sumOfSquares(values, centre);
  const strength = (column: readonly number[]): number => {
    const middle = mean(column);
    let [product, square] = [0, 0];
    for (let k = 0; k < n; k++) {
      product += (column[k] - middle) * (values[k] - centre);
      square += (column[k] - middle) * (column[k] - middle);
    }
    return square > 0 && total > 0 ? (product * product) / (square * total) : 0;
  };
  const found = Array.from({ length: places[0]?.length ?? 0 }, (_, coordinate) => {
    const u = places.map((place) => 2 * place[coordinate] - 1);
    return { coordinate, strength: Math.max(strength(u), strength(u.map(bent))) };
  })
    .filter((one) => one.strength * (n - 1) >= ERRORS * ERRORS && !known.includes(one.coordinate))
    .sort((one, other) => other.strength - one.strength || one.coordinate - other.coordinate)
    .slice(0, MOST_ACTIVE - known.length)
    .map(({ coordinate }) => coordinate);
  return [...known, ...found].sort((a, b) => a - b);
}

/** Legendre's second polynomial. */
function bent(u: number): number {
  return (3 * u * u - 1) / 2;
}

function termsOf(active: readonly number[], place: Place): number[] {
  const u = active.map((coordinate) => 2 * place[coordinate] - 1);
  const products = u.flatMap((one, k) => u.slice(k + 1).map((other) => one * other));
  return [...u, ...u.map(bent), ...products];
}

/** The same sum as over `termsOf`, without a list: a search asks for it millions of times. */
function evaluate(active: readonly number[], weights: readonly number[], constant: number, place: Place): number {
  const count = active.length;
  let sum = constant;
  let pair = 2 * count;
  for (let k = 0; k < count; k++) {
    const u = 2 * place[active[k]] - 1;
    sum += weights[k] * u + weights[count + k] * bent(u);
    for (let l = k + 1; l < count; l++) sum += weights[pair++] * u * (2 * place[active[l]] - 1);
  }
  return sum;
}

function leaveEachOut(
  scores: Matrix,
  eigenvalues: readonly number[],
  projected: readonly number[],
  target: Matrix,
  penalty: number,
  centre: number,
): Float64Array {
  const n = scores.rows;
  return Float64Array.from({ length: n }, (_, run) => {
    let fitted = 0;
    let leverage = 1 / n; // of the constant
    for (let k = 0; k < eigenvalues.length; k++) {
      const score = scores.get(run, k);
      const shrunk = score / (eigenvalues[k] + penalty);
      fitted += shrunk * projected[k];
      leverage += shrunk * score;
    }
    const residual = target.get(run, 0) - fitted;
    return centre + target.get(run, 0) - residual / (1 - leverage);
  });
}

function sumOfSquares(values: ArrayLike<number>, centre: number): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += (values[k] - centre) * (values[k] - centre);
  return sum;
}

function squaredDistance(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] - other[k]) * (one[k] - other[k]);
  return sum;
}

function rootMeanSquare(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Math.sqrt(squaredDistance(one, other) / one.length);
}
