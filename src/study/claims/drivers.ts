/**
 * Which parameters drive a number: rank correlation over worlds that were drawn anyway (given data), against a floor below which all parameters
 * together stay in 95 of 100 samples if none of them moves it.
 *
 * Parameters of accepted sets are not independent of each other: what goes with the number may be another that goes with both.
 */
import { normal } from "../../base/distributions.ts";
import { rankCorrelation } from "../calibration/screen.ts";

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
