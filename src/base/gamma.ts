/**
 * The quantile of the gamma distribution with scale 1, by solving P(shape, x) = u for x, where P is the regularised
 * lower incomplete gamma function. Meant for shapes from 0.5 to 100.
 */
import { exp, ln, pow } from "./maths.ts";

const PRECISION = 1e-15;
/** Each Halley step triples the number of right digits: after one this small (relative to x) the next would change nothing. */
const LAST_STEP = 1e-7;

/**
 * Halley steps from a first guess, kept inside a bracket that shrinks with every step, so that it always ends. Above the median the
 * equation is solved for the share above x, which keeps its digits where P is nearly 1.
 */
export function gammaQuantile(u: number, shape: number): number {
  const lnGammaShape = lnGamma(shape);
  let low = 0;
  let high = Infinity;
  let x = firstGuess(u, shape, lnGammaShape);
  for (let step = 0; step < 100; step++) {
    const tooFar = u < 0.5 ? gammaShare(shape, x, lnGammaShape) - u : 1 - u - gammaShareAbove(shape, x, lnGammaShape);
    if (tooFar === 0) return x;
    if (tooFar > 0) high = x;
    else low = x;
    const newton = tooFar / exp((shape - 1) * ln(x) - x - lnGammaShape);
    const bend = newton * ((shape - 1) / x - 1);
    let next = x - newton / (1 - 0.5 * Math.min(1, bend));
    if (next > low && next < high) {
      if (Math.abs(next - x) <= LAST_STEP * next) return next;
    } else {
      next = high === Infinity ? 2 * x : (low + high) / 2;
      if (next === low || next === high) return next;
    }
    x = next;
  }
  return x;
}

/**
 * Where u is small the leading term of the series (P is about x^shape / gamma(shape + 1)); else the cube-root normal of Wilson and
 * Hilferty, from a normal quantile that is right to 0.003 (Abramowitz and Stegun 26.2.22).
 */
function firstGuess(u: number, shape: number, lnGammaShape: number): number {
  const series = exp((ln(u) + lnGammaShape + ln(shape)) / shape);
  if (series < 0.3 * shape) return series;
  const t = Math.sqrt(-2 * ln(Math.min(u, 1 - u)));
  const size = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  const root = 1 - 1 / (9 * shape) + (u < 0.5 ? -size : size) / (3 * Math.sqrt(shape));
  return root > 0.1 ? shape * pow(root, 3) : series;
}

/** P(shape, x): the share of the distribution that lies below x. */
export function gammaShare(shape: number, x: number, lnGammaShape = lnGamma(shape)): number {
  if (x <= 0) return 0;
  const front = exp(shape * ln(x) - x - lnGammaShape);
  return x < shape + 1 ? front * seriesBelow(shape, x) : 1 - front * fractionAbove(shape, x);
}

/** The share that lies above x. */
export function gammaShareAbove(shape: number, x: number, lnGammaShape = lnGamma(shape)): number {
  if (x <= 0) return 1;
  const front = exp(shape * ln(x) - x - lnGammaShape);
  return x < shape + 1 ? 1 - front * seriesBelow(shape, x) : front * fractionAbove(shape, x);
}

/** Sum of x^n / (shape (shape + 1) ... (shape + n)), which converges fast below x = shape + 1. */
function seriesBelow(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < 1000 && term > sum * PRECISION * 0.1; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper part, evaluated forwards (Lentz's method), which converges fast above shape + 1. */
function fractionAbove(shape: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < 1000; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || tiny);
    c = b + a / c || tiny;
    const factor = c * d;
    result *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return result;
}

/** ln of the gamma function for x > 0: Stirling's series after shifting x above 10. */
export function lnGamma(x: number): number {
  let shift = 1;
  let y = x;
  while (y < 10) {
    shift *= y;
    y += 1;
  }
  const w = 1 / (y * y);
  const tail =
    (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w / 156)))))) / y;
  return (y - 0.5) * ln(y) - y + 0.9189385332046727 + tail - ln(shift); // ln(2 pi) / 2
}
