/** The 95 % quantile of Student's t: the half-width of a 90 % interval of a mean, in standard errors. */

/** One to thirty degrees of freedom; SciPy 1.17.1, scipy.stats.t.ppf(0.95, df), to six digits. */
const T95 = [
  6.313752, 2.919986, 2.353363, 2.131847, 2.015048, 1.94318, 1.894579, 1.859548, 1.833113, 1.812461, 1.795885, 1.782288,
  1.770933, 1.76131, 1.75305, 1.745884, 1.739607, 1.734064, 1.729133, 1.724718, 1.720743, 1.717144, 1.713872, 1.710882,
  1.708141, 1.705618, 1.703288, 1.701131, 1.699127, 1.697261,
];
/** The normal quantile. */
const Z95 = 1.6448536269514722;

/** Beyond thirty degrees the series of Fisher and Cornish (Abramowitz and Stegun 26.7.5), right to 1e-6. NaN for none. */
export function t95(degrees: number): number {
  if (degrees < 1) return NaN;
  if (degrees <= T95.length) return T95[degrees - 1];
  const z2 = Z95 * Z95;
  const first = (Z95 * (z2 + 1)) / 4;
  const second = (Z95 * (5 * z2 * z2 + 16 * z2 + 3)) / 96;
  const third = (Z95 * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15)) / 384;
  return Z95 + (first + (second + third / degrees) / degrees) / degrees;
}
