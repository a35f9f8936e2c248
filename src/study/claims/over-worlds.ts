/**
 * What worlds say about a claim: in what share of them it holds, which parameters drive its number, and in which region of these it is turned.
 *
 * Drivers are found by rank correlation over worlds that were drawn anyway (given data), against a floor below which all parameters together stay in 95
 * of 100 samples if none of them moves the number. Parameters of accepted sets are not independent of each other: what goes with the number may be
 * another that goes with both.
 */
import { mean, quantile, sortedDefined } from "../../base/statistics.ts";
import { type Comparison, marginOf } from "../hypothesis-table.ts";
import { normal } from "../../base/distributions.ts";
import { rankCorrelation } from "../calibration/screen.ts";
import { prim } from "../analysis/prim.ts";

export interface Share {
  /** Worlds in which the effect is defined, and those in which the claim holds. */
  readonly worlds: number;
  readonly holds: number;
  /** NaN where no world says anything, as are the numbers below. */
  readonly share: number;
  /** 90 % interval (Wilson, Journal of the American Statistical Association 22, 1927): as if worlds were drawn independently. */
  readonly low: number;
  readonly high: number;
  /** Of the effect, with its 90 % band. */
  readonly mean: number;
  readonly p05: number;
  readonly p95: number;
}

const Z = 1.6448536269514722;

export function shareOf(comparison: Pick<Comparison, "stated" | "beyond">, effects: ArrayLike<number>): Share {
  const sorted = sortedDefined(effects);
  const worlds = sorted.length;
  const holds = sorted.filter((effect) => marginOf(comparison, effect) > 0).length;
  const share = holds / worlds;
  const middle = (share + (Z * Z) / (2 * worlds)) / (1 + (Z * Z) / worlds);
  const half =
    (Z * Math.sqrt((share * (1 - share)) / worlds + (Z * Z) / (4 * worlds * worlds))) / (1 + (Z * Z) / worlds);
  return {
    ...{ worlds, holds, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) },
    ...{ mean: mean(sorted), p05: quantile(sorted, 0.05), p95: quantile(sorted, 0.95) },
  };
}

export interface Driver {
  readonly name: string;
  readonly correlation: number;
}

export interface Drivers {
  /** All parameters, the closest first; equals in the order given. */
  readonly ranked: readonly Driver[];
  readonly floor: number;
}

/** `places`: of each world, the place of each parameter. */
export function driversOf(
  names: readonly string[],
  places: readonly (readonly number[])[],
  effects: readonly number[],
): Drivers {
  const defined = effects.filter(Number.isFinite).length;
  const floor = normal(1 - 0.025 / Math.max(1, names.length)) / Math.sqrt(defined - 1);
  const ranked = names.map((name, column) => {
    const { value } = rankCorrelation(places.map((row) => row[column]), effects); // prettier-ignore
    return { name, correlation: Number.isNaN(value) ? 0 : value };
  });
  return { ranked: ranked.sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation)), floor };
}

/** Those above the floor. */
export function aboveFloor({ ranked, floor }: Drivers): readonly Driver[] {
  return ranked.filter(({ correlation }) => Math.abs(correlation) > floor);
}

export interface Region {
  /** Of the worlds in the box, the share in which the answer is turned; in all worlds; and of the turned worlds, the share that lies in the box. */
  readonly density: number;
  readonly everywhere: number;
  readonly coverage: number;
  /** Places in the published ranges. */
  readonly sides: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

/** Fewer turned worlds would be named one by one, not as a region. */
const FEWEST = 5;
/** A box that is hardly denser than the whole names nothing. */
const DENSER = 1.5;

export function regionOf(
  names: readonly string[],
  places: readonly (readonly number[])[],
  turned: readonly boolean[],
): Region | null {
  const count = turned.filter(Boolean).length;
  if (names.length === 0 || count < FEWEST) return null;
  const box = prim(places, turned, { boxes: 1, leastMass: 0.1 })[0]?.box;
  const everywhere = count / turned.length;
  if (!box || box.restricted.length === 0 || box.density < DENSER * everywhere) return null;
  const sides = box.restricted.map((column) => ({ name: names[column], low: box.low[column], high: box.high[column] })); // prettier-ignore
  return { density: box.density, everywhere, coverage: box.coverage, sides };
}
