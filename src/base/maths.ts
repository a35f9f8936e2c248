/**
 * The few functions that engines compute differently, computed here from +, -, * and / alone, so that a scenario and a
 * seed give the same bytes in every Node version and every browser.
 *
 * Methods: the argument reductions and minimax coefficients published with FDLIBM (Sun Microsystems 1993), errors below
 * one unit in the last place. `Math.sqrt`, `abs`, `min`, `max`, `floor`, `round` and `imul` are exact everywhere and stay native.
 */

const LN2_HIGH = 6.9314718036912381649e-1; // ln 2 in two parts, so that k * ln 2 is exact
const LN2_LOW = 1.90821492927058770002e-10;
const ONE_OVER_LN2 = 1.442695040888963387;
const HALF_LN2 = 0.34657359027997264;
const LARGEST_EXPONENT = 709.782712893384; // beyond it e^x exceeds the largest number
const SMALLEST_EXPONENT = -745.1332191019411; // below it e^x is less than half the smallest number

/** Powers of two from 2^-1074 to 2^1023, each exact. */
const FIRST_POWER = -1074;
const POWER_OF_TWO = new Float64Array(2098);
POWER_OF_TWO[-FIRST_POWER] = 1;
for (let k = 1; k <= 1023; k++) POWER_OF_TWO[k - FIRST_POWER] = POWER_OF_TWO[k - 1 - FIRST_POWER] * 2;
for (let k = -1; k >= FIRST_POWER; k--) POWER_OF_TWO[k - FIRST_POWER] = POWER_OF_TWO[k + 1 - FIRST_POWER] / 2;

/** A number seen as two 32-bit words, to read its binary exponent: read only, since a number half of which has just been overwritten is slow to read. */
const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
number[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1; // the byte order of the machine

/** e to the power x. */
export function exp(x: number): number {
  if (x > LARGEST_EXPONENT) return Infinity;
  if (x < SMALLEST_EXPONENT) return 0;
  if (x !== x) return x;
  // x = k ln 2 + r with |r| <= ln(2) / 2, then e^x = 2^k e^r.
  const k = Math.floor(ONE_OVER_LN2 * x + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = remez(r);
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * POWER_OF_TWO[k - 1 - FIRST_POWER];
  if (k < -1021) return y * POWER_OF_TWO[k + 1000 - FIRST_POWER] * POWER_OF_TWO[-1000 - FIRST_POWER];
  return y * POWER_OF_TWO[k - FIRST_POWER];
}

/** e to the power x, minus 1, exact to the last digits also where x is tiny. */
export function expm1(x: number): number {
  if (x > HALF_LN2 || x < -HALF_LN2) return exp(x) - 1;
  const c = remez(x);
  return x + (x * c) / (2 - c);
}

/** r minus the even part of r (e^r + 1) / (e^r - 1), the polynomial that both exponentials are built on. */
function remez(r: number): number {
  const t = r * r;
  return (
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  );
}

/** The natural logarithm: -Infinity at 0, not a number below. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  // x = 2^k m with m between sqrt(1/2) and sqrt(2).
  const lifted = x < POWER_OF_TWO[-1022 - FIRST_POWER] ? 54 : 0; // a number below 2^-1022 is first lifted by 2^54
  const normal = lifted > 0 ? x * POWER_OF_TWO[lifted - FIRST_POWER] : x;
  number[0] = normal;
  const highWord = words[HIGH];
  const above = ((highWord & 0x000fffff) + 0x95f64) >> 20; // 1 where the fraction lies above sqrt(2)
  const power = (highWord >> 20) - 1023 + above;
  const k = power - lifted;

  // m = normal / 2^power, in two exact steps where 2^-power is not a number.
  const m =
    power < 1023 ? normal * POWER_OF_TWO[-power - FIRST_POWER] : normal * 0.5 * POWER_OF_TWO[1 - power - FIRST_POWER];
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/**
 * x to the power y for x >= 0. Whole powers up to 64 by repeated multiplication, so that pow(2, 3) is 8; else e^(y ln x),
 * whose relative error grows with |y ln x|, about 1e-16 for each unit.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (y === Math.floor(y) && y <= 64 && y >= -64) return y > 0 ? wholePower(x, y) : 1 / wholePower(x, -y);
  if (y === 0.5) return Math.sqrt(x);
  if (x === 1) return 1;
  return exp(y * ln(x));
}

function wholePower(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest >>= 1) {
    if (rest & 1) result *= square;
    square *= square;
  }
  return result;
}

/** 1 / (1 + e^-x): from 0 to 1, one half at 0. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + exp(-x));
  const e = exp(x);
  return e / (1 + e);
}

/** The share of the way that a first-order move with time constant tau covers in the time dt (both in years). */
export function approach(dt: number, tau: number): number {
  return -expm1(-dt / tau);
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
