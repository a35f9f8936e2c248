/**
 * Inverse distribution functions: exactly one uniform number in, one variate out, increasing in it. So a draw stays
 * paired between scenarios even where a parameter of its distribution differs.
 */
import { exp, ln } from "./maths.ts";
import { gammaQuantile, gammaShare, gammaShareAbove } from "./gamma.ts";

/** Exponential with mean 1. `1 - u` is exact for the numbers that `uniform` returns. */
export function exponential(u: number): number {
  return -ln(1 - u);
}

/** Lognormal by its median and the standard deviation of its logarithm. */
export function lognormal(u: number, median: number, sdLog: number): number {
  return median * exp(sdLog * normal(u));
}

/** Gamma with scale 1: mean and variance are both `shape`. */
export function gamma(u: number, shape: number): number {
  return shape === 1 ? exponential(u) : gammaQuantile(u, shape);
}

/**
 * Standard normal: Wichura's algorithm AS 241 (Applied Statistics 37, 1988, 477-484), PPND16, about 1 part in 1e16.
 * Three rational approximations: the middle, the tail, the far tail.
 */
export function normal(u: number): number {
  const q = u - 0.5;
  if (q <= 0.425 && q >= -0.425) {
    const r = 0.180625 - q * q;
    return q * ratio(r, MIDDLE);
  }
  const r = Math.sqrt(-ln(q < 0 ? u : 1 - u));
  const size = r <= 5 ? ratio(r - 1.6, TAIL) : ratio(r - 5, FAR_TAIL);
  return q < 0 ? -size : size;
}

/** ln of the square root of pi: the gamma function's logarithm at one half. */
const LN_ROOT_PI = 0.5723649429247001;

/** Share of a standard normal distribution below x: the square of a normal number over two is a gamma number of shape one half. */
export function normalShare(x: number): number {
  if (x > 40) return 1; // infinity too; from here on no digit changes
  if (x < -40) return 0;
  const half = (x * x) / 2;
  return x < 0 ? gammaShareAbove(0.5, half, LN_ROOT_PI) / 2 : 0.5 + gammaShare(0.5, half, LN_ROOT_PI) / 2;
}

/** Numerator then denominator, each from the constant term up to the seventh power. */
type Coefficients = readonly number[];

const MIDDLE: Coefficients = [
  3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
  67265.770927008700853, 33430.575583588128105, 2509.0809287301226727, 1, 42.313330701600911252, 687.1870074920579083,
  5394.1960214247511077, 21213.794301586595867, 39307.89580009271061, 28729.085735721942674, 5226.495278852854561,
];
const TAIL: Coefficients = [
  1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504, 1.27045825245236838258,
  2.4178072517745061177e-1, 2.27238449892691845833e-2, 7.7454501427834140764e-4, 1, 2.05319162663775882187,
  1.6763848301838038494, 6.8976733498510000455e-1, 1.4810397642748007459e-1, 1.51986665636164571966e-2,
  5.475938084995344946e-4, 1.05075007164441684324e-9,
];
const FAR_TAIL: Coefficients = [
  6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
  2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7, 1,
  5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2, 7.868691311456132591e-4,
  1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
];

function ratio(r: number, c: Coefficients): number {
  let above = c[7];
  let below = c[15];
  for (let power = 6; power >= 0; power--) {
    above = above * r + c[power];
    below = below * r + c[power + 8];
  }
  return above / below;
}
