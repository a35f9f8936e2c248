/**
 * What a calibration holds the model against: the target facts, in the order of their importance, each on the scale on which it is known and
 * with what may separate it from a perfect model.
 *
 * Windows are read as two standard deviations to either side. Times, counts and ratios are compared as logarithms (of 1 + x), since they
 * are known by their order of magnitude; shares and years as they are.
 */
import { ln } from "../../base/maths.ts";
import type { Fact } from "../history/fact-table.ts";

export interface Constraint {
  readonly fact: Fact;
  /** The observation on the scale of comparison. */
  readonly observed: number;
  /** Standard deviation of the observation towards lower and higher values; Infinity where the window is open. */
  readonly below: number;
  readonly above: number;
  /** Standard deviation of the fact as such, also of a window that is open to one side or begins at the observation. */
  readonly width: number;
}

/** Assumed: what the model's form alone may err by, as a share of the window's standard deviation. */
export const DISCREPANCY = 0.5;

/** Order of the pages: who follows and when, how much is bought ahead, how fast the target's own makers and users get on; then the lists, the replies. */
const ORDER = ["C02", "C01", "C04", "C03", "C08", "C09", "C06", "C07", "C14", "C05", "C15", "C11"];

const LOGARITHMIC = [
  ...["months", "weeks", "days", "ratio", "1/yr", "entities/yr", "units/yr", "entries"],
  ...["M USD", "M USD/yr"],
];

/** Assumed, for a window with a single end: that end is known to a third, or to this on the scale of comparison where it is 0. */
const END_KNOWN_TO = 0.35;

/** The target rows of a setting, also where a fact is asked twice: with the leader's act as the model makes it, and as it was. */
export function constraintsOf(facts: readonly Fact[], setting: string): Constraint[] {
  const rank = ({ fact }: Fact): number => (ORDER.includes(fact) ? ORDER.indexOf(fact) : ORDER.length);
  return facts
    .filter(({ role, scenario }) => role === "target" && scenario === setting)
    .sort((one, other) => rank(one) - rank(other))
    .map((fact) => {
      const [observed, low, high] = [fact.observed, fact.low, fact.high].map((value) => scaled(fact, value));
      const [below, above] = [(observed - low) / 2, (high - observed) / 2];
      return { fact, observed, below, above, width: widthOf(fact, below, above) };
    });
}

/** The narrower side of a window with two; of one with a single side the distance to its end, or what an end is known to. */
function widthOf(fact: Fact, below: number, above: number): number {
  const sides = [below, above].filter((side) => side > 0 && Number.isFinite(side));
  if (sides.length > 0) return Math.min(...sides);
  const end = Number.isFinite(fact.low) ? fact.low : fact.high;
  const known = scaled(fact, end * (1 + END_KNOWN_TO)) - scaled(fact, end);
  return Math.max(Math.abs(known), end === 0 ? END_KNOWN_TO : 0) / 2;
}

/** A number of the fact's unit on the scale of comparison. */
export function scaled({ unit }: Pick<Fact, "unit">, value: number): number {
  if (!LOGARITHMIC.includes(unit) || !Number.isFinite(value)) return value;
  return ln(1 + Math.max(0, value));
}
