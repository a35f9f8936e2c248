/**
 * Reference numbers for indices from a given sample: rows 1 to 1000 of the unshifted Sobol sequence in three columns, Ishigami's function.
 * Made once with scipy 1.17.1 and NumPy 2.4.6 from the published formulas:
 *
 *   X = scipy.stats.qmc.Sobol(d=3, scramble=False).random(1001)[1:]
 *   RBD-FAST   order by x, every second up, the others down; F = |numpy.fft.fft(y)|^2; R = 2 F[1:11].sum() / F[1:].sum(); l = 20 / 1000;
 *              S = R - l / (1 - l) (1 - R)
 *   S1         20 slices by rank: 1 - (within / (1000 - 20)) / y.var(ddof=1)
 *   PAWN       10 slices by rank: scipy.stats.ks_2samp(y of the slice, y).statistic; median and largest
 */
import { sobolSequence } from "../../../src/study/design/sobol-sequence.ts";
import { ishigami } from "./functions.ts";

export const POINTS = sobolSequence(1000, 3, { skip: 1 });
export const RESULTS = POINTS.map(ishigami);

export const RBD_FAST = [0.3014720933696556, 0.4365563751305486, -0.010395590442845661];
/** The same without row 1: an odd number of results. */
export const RBD_FAST_ODD = [0.30182823303635364, 0.43598706774699947, -0.015448591610094136];
export const FIRST_ORDER = [0.2976510374106025, 0.4254268485737568, -0.018656981454792554];
export const PAWN = [
  [0.26, 0.297],
  [0.401, 0.501],
  [0.093, 0.221],
];
