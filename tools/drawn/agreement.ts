/** The same runs with all parameters drawn, and with only some: how well the outputs agree. */
import { mean, standardDeviation } from "../../src/base/statistics.ts";

export interface Agreement {
  readonly output: string;
  readonly runs: number;
  /** Correlation (Pearson) of the two over the runs, and the spread of the second over that of the first. */
  readonly correlation: number;
  readonly spread: number;
}

export function agreementOf(
  outputs: readonly string[],
  all: readonly ArrayLike<number>[],
  some: readonly ArrayLike<number>[],
): Agreement[] {
  return outputs.map((output, k) => {
    const pairs = all.flatMap((row, run) => {
      const pair = [row[k], some[run][k]] as const;
      return pair.every(Number.isFinite) ? [pair] : [];
    });
    const [one, other] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
    const [centre, centreOther] = [mean(one), mean(other)];
    const [spread, spreadOther] = [standardDeviation(one), standardDeviation(other)];
    const product = pairs.reduce((sum, [a, b]) => sum + (a - centre) * (b - centreOther), 0) / (pairs.length - 1);
    return {
      output,
      runs: pairs.length,
      correlation: product / (spread * spreadOther),
      spread: spreadOther / spread,
    };
  });
}
