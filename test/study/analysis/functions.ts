/** Functions with known indices, on the unit cube. */
import { lookup } from "../../../src/study/design/shuffle.ts";

export type Point = readonly number[];

/** Ishigami and Homma (1990), a = 7, b = 0.1. */
export function ishigami(u: Point): number {
  const [a, b, c] = u.map((place) => Math.PI * (2 * place - 1));
  return Math.sin(a) + 7 * Math.sin(b) ** 2 + 0.1 * c ** 4 * Math.sin(a);
}
const PI4 = Math.PI ** 4;
const VARIANCE = 49 / 8 + (0.1 * PI4) / 5 + (0.01 * PI4 * PI4) / 18 + 1 / 2;
const JOINT = (0.01 * PI4 * PI4 * 8) / 225;
/** From the integrals: 0.3139, 0.4424, 0 and 0.5576, 0.4424, 0.2437. */
export const ISHIGAMI = {
  first: [((1 + (0.1 * PI4) / 5) ** 2 * 0.5) / VARIANCE, 49 / 8 / VARIANCE, 0],
  total: [((1 + (0.1 * PI4) / 5) ** 2 * 0.5 + JOINT) / VARIANCE, 49 / 8 / VARIANCE, JOINT / VARIANCE],
};

/** Sobol's G: product of (|4 u - 2| + a) / (1 + a); the smaller a, the more a factor matters. */
export const G_WEIGHTS = [0, 1, 4.5, 9, 99, 99];
export function sobolG(u: Point): number {
  return G_WEIGHTS.reduce((product, a, k) => (product * (Math.abs(4 * u[k] - 2) + a)) / (1 + a), 1);
}
const partial = G_WEIGHTS.map((a) => 1 / (3 * (1 + a) ** 2));
const all = partial.reduce((product, v) => product * (1 + v), 1);
export const SOBOL_G = {
  first: partial.map((v) => v / (all - 1)),
  total: partial.map((v) => (v * (all / (1 + v))) / (all - 1)),
};

/** Morris (1991): 20 inputs; factors 1 to 10 matter, 8 to 10 alone in a straight line. The random terms are keyed by a seed. */
export function morrisFunction(seed: string): (u: Point) => number {
  const draw = lookup(seed, "morris-function");
  const normal = (i: number, j: number): number =>
    Math.sqrt(-2 * Math.log(draw(i, 2 * j))) * Math.cos(2 * Math.PI * draw(i, 2 * j + 1));
  const one = Array.from({ length: 20 }, (_, i) => (i < 10 ? 20 : normal(0, i)));
  const two = Array.from({ length: 20 }, (_, i) =>
    Array.from({ length: 20 }, (_, j) => (i < 6 && j < 6 ? -15 : normal(1 + i, j))),
  );
  return (u) => {
    const w = u.map((x, i) => ([2, 4, 6].includes(i) ? 2 * ((1.1 * x) / (x + 0.1) - 0.5) : 2 * (x - 0.5)));
    let y = normal(99, 0);
    for (let i = 0; i < 20; i++) {
      y += one[i] * w[i];
      for (let j = i + 1; j < 20; j++) y += two[i][j] * w[i] * w[j];
    }
    for (let i = 0; i < 5; i++)
      for (let j = i + 1; j < 5; j++) for (let l = j + 1; l < 5; l++) y += -10 * w[i] * w[j] * w[l];
    y += 5 * w[0] * w[1] * w[2] * w[3];
    return y;
  };
}

/** The means over seeds, and five standard errors of them: what an estimator without bias may miss by. */
export function overSeeds(estimates: readonly (readonly number[])[]): { mean: number; margin: number }[] {
  const n = estimates.length;
  return estimates[0].map((_, f) => {
    const mean = estimates.reduce((sum, one) => sum + one[f], 0) / n;
    const variance = estimates.reduce((sum, one) => sum + (one[f] - mean) ** 2, 0) / (n - 1);
    return { mean, margin: 5 * Math.sqrt(variance / n) };
  });
}
