/**
 * How far a front is trusted for its age: 1 - exp(-age / trust_years).
 *
 * Fronts open at the beginning of a tick, so at any time there are only as many ages as ticks: each is computed once.
 */
import { exp } from "../base/maths.ts";

export function frontTrust(ticks: number, ticksPerYear: number, years: number) {
  return {
    ticksPerYear,
    /** Time until a new front has credit, banking and references, years. */
    years,
    /** By age in whole ticks: the age that was last asked for, years, and how far it is trusted. */
    ages: new Float64Array(ticks),
    shares: new Float64Array(ticks),
  };
}

export function trustAt({ ticksPerYear, years, ages, shares }: ReturnType<typeof frontTrust>, age: number): number {
  const place = Math.floor(age * ticksPerYear);
  if (ages[place] === age) return shares[place];
  const share = 1 - exp(-age / years);
  ages[place] = age;
  shares[place] = share;
  return share;
}
